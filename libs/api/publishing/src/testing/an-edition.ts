import type { DocJson } from '@northstar/engine-editor-schema';
import type { EditionContent, PublishedAsk, PublishedText } from '../edition-content.js';
import { printed } from '../printed.js';
import { type Publication, publicationOf } from '../form/publication.js';

// An edition with everything that a text can hold, of invented organisations.

type Content = (DocJson | string)[];
const node = (type: string, content: Content, attrs?: Record<string, unknown>): DocJson => ({
  type, ...(attrs ? { attrs } : {}), content: content.map((child) => (typeof child === 'string' ? { type: 'text', text: child } : child)),
});
const marked = (text: string, ...marks: DocJson['marks'] & {}): DocJson => ({ type: 'text', text, marks });
const p = (...content: Content): DocJson => node('paragraph', content);
const item = (...content: DocJson[]): DocJson => node('listItem', content);
const cell = (...content: Content): DocJson => node('tableCell', [p(...content)]);
export const docOf = (...content: DocJson[]): DocJson => node('doc', content);

const FILLER = 'Where people are in danger because of who they are, those who see it first are neighbours, teachers and nurses; what they see has to reach somebody who may act. ';

/** Headings, marks, links, lists in lists, tasks, quotations, tables, notes, sources and a claim that wants one. */
export const everything = (): DocJson => docOf(
  node('heading', ['What has to happen'], { level: 2 }),
  p('Ministers answer within “ten” days & say why – ', marked('in public', { type: 'bold' }), ', ', marked('always', { type: 'italic' }, { type: 'underline' }), ', not ', marked('sometimes', { type: 'strike' }), '; see ', marked('the study', { type: 'link', attrs: { href: 'https://example.org/a_(b)?c=d&e=1' } }), '.',
    node('footnote', ['Counted from the day on which a warning *arrives* – see also ', marked('the rules', { type: 'link', attrs: { href: 'https://example.org/rules' } }), '.'])),
  p('1. This line begins like a list, # not like a heading.', { type: 'hardBreak' }, '- and this one as well, with <b>brackets</b> & an_under_score.'),
  node('heading', ['How'], { level: 3 }),
  node('orderedList', [item(p('A desk with its own budget')), item(p('Staff who know the languages:'), node('bulletList', [item(p('Arabic')), item(p('Ukrainian'), p('and Amharic'))]))], { start: 3 }),
  node('bulletList', [item(p('one')), item(p('two'), node('blockquote', [p('Said once.')]))]),
  node('taskList', [node('taskItem', [p('Name a minister')], { checked: true }), node('taskItem', [p('Publish the first report')], { checked: false })]),
  node('blockquote', [p('We saw it coming.'), p('Nobody asked us.')]),
  node('table', [
    node('tableRow', [cell('Year'), cell('Warnings | heard'), cell('Acted on')]),
    node('tableRow', [cell('2022'), cell('31'), cell('4', node('citation', [], { id: 'a', title: 'Warnings that nobody heard', publisher: 'Harbour Watch', date: '2024-03', href: 'https://example.org/warnings' }))]),
    node('tableRow', [node('tableCell', [p('2023'), p('(to June)')]), cell(marked('27', { type: 'bold' })), cell('2')]),
  ], { headerRow: true, headerColumn: true }),
  node('table', [node('tableRow', [cell('without'), cell('a heading')]), node('tableRow', [cell('short')])], { headerRow: false, headerColumn: false }),
  { type: 'horizontalRule' },
  p(marked('Most warnings are local.', { type: 'needsSource' }), ' Costs are known.', node('citation', [], { id: 'b', title: 'What it costs', publisher: '', date: '2023', href: '', archiveHref: 'https://archive.example/x', archiveDate: '2024-02-29' }), ' Again',
    node('citation', [], { id: 'a', title: 'Warnings that nobody heard', publisher: 'Harbour Watch', date: '2024-03', href: 'https://example.org/warnings' }), '.'),
);

/** Scripts of other letters: right to left with figures and Latin words in it, and such as join or stack their letters. */
const SCRIPTS: [language: string, title: string, words: string][] = [
  ['ar', 'تمويل الوسطاء المحليين', 'نطلب من الحكومة أن تمول 12 وسيطًا محليًا في 2025، كما تفعل UN Women، قبل أن يفوت الأوان.'],
  ['he', 'מינוי שר אחד', 'אנו מבקשים מהממשלה למנות שר אחד (לא שניים) עד 2025.'],
  ['uk', 'Публікувати звіти', 'Ми просимо уряд щороку публікувати звіт про попередження та відповіді на них.'],
  ['hi', 'चेतावनी सुनें', 'हम सरकार से अनुरोध करते हैं कि वह चेतावनियों पर दस दिनों के भीतर उत्तर दे।'],
  ['am', 'ማስጠንቀቂያዎችን መስማት', 'መንግሥት ማስጠንቀቂያዎችን በአሥር ቀናት ውስጥ እንዲመልስ እንጠይቃለን።'],
  ['my', 'သတိပေးချက်များကို နားထောင်ပါ', 'အစိုးရအား ဆယ်ရက်အတွင်း ပြန်လည်ဖြေကြားရန် တောင်းဆိုပါသည်။'],
  ['el', 'Ένας υπουργός', 'Ζητούμε από την κυβέρνηση να ορίσει έναν υπουργό.'],
  ['fr', 'Écouter les alertes', 'Nous demandons que l’État réponde en dix jours ; œuvre, cœur, naïf.'],
];

const text = (title: string, content: DocJson, more: Partial<PublishedText> = {}): PublishedText => ({
  documentId: `document of ${title}`, versionId: `version of ${title}`, title, language: 'en', hash: 'c0ffee00'.repeat(8), content: content as unknown as Record<string, unknown>,
  decision: {
    ballotNumber: 3, closedAt: '2026-03-02T16:00:00.000Z', headline: 'Carried: 3 yes, 0 no, 3 of 3 organisations answered.', rule: 'Carried if nobody blocks.', answered: 3, eligible: 3,
    supporters: [{ organisationId: 'h', name: 'Harbour Watch', reservation: null }, { organisationId: 'o', name: 'Orchard Street', reservation: 'Only if it is\nnew money, and *not* "moved".' }, { organisationId: 'w', name: 'Weir Collective <c>', reservation: null }],
  }, ...more,
});
const ask = (number: number, one: PublishedText): PublishedAsk => ({ ...one, number, addresseeKind: 'DEPARTMENT', addressee: 'Foreign Office & Treasury', theme: 'Early warning', leadOrganisation: number === 1 ? 'Harbour Watch' : null });

/** `pages`: about how many more it shall have. */
export function editionContent(pages = 0): EditionContent {
  const long = docOf(...Array.from({ length: pages * 4 }, (_, index) => p(`${index + 1}. ${FILLER.repeat(5)}`)));
  const asks = [text('Name one minister', everything()), ...SCRIPTS.map(([language, title, words]) => text(title, docOf(p([words, words, words].join(' ')), node('bulletList', [item(p(words))])), { language })), ...(pages > 0 ? [text('A long ask', long)] : [])];
  return {
    network: { name: 'Lantern Coalition', slug: 'lantern' }, title: 'Before it is too late: what we ask for_together', note: 'What we ask for together.\n\nFor the debate in March.', contact: 'press@lantern.example', licence: 'cc_by_4_0', number: 2,
    goal: text('Our shared goal', docOf(p('That nobody is left alone with what they saw.'), p('A second paragraph of the goal.'))), definition: text('Prevention', everything()), asks: asks.map((one, index) => ask(index + 1, one)),
    organisations: [{ id: 'h', name: 'Harbour Watch', initials: 'HW', colour: 1 }, { id: 'o', name: 'Orchard Street', initials: 'OS', colour: 2 }, { id: 'w', name: 'Weir Collective <c>', initials: 'WC', colour: 3 }],
  };
}

export const aPublication = (pages = 0): Publication => publicationOf(printed(editionContent(pages), [], []), {
  baseUrl: 'https://lantern.example', hash: '0123456789abcdef'.repeat(4), publishedAt: new Date('2026-03-04T09:30:00Z'), recorded: { sequence: 41, recordHash: 'fedcba9876543210'.repeat(4) },
});
