import { type DocJson } from '@northstar/engine-editor-schema';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { paperOf } from '../form/paper.js';
import { aPublication, docOf } from '../testing/an-edition.js';
import { linesOfPaper, squeezed, wordCount } from '../testing/words-of.js';
import { toMarkdown } from './markdown.js';

const reader = new MarkdownIt({ html: true, linkify: true, typographer: false }).use(footnotes);
const htmlOf = (markdown: string): string => reader.render(markdown);

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  // What a reader of notes adds: their numbers, and the way back.
  const name = 'attrs' in node ? node.attrs.find(({ name: attr }) => attr === 'class')?.value ?? '' : '';
  if (/footnote-(ref|backref)/.test(name)) return '';
  return 'tagName' in node && /^(p|li|h\d|td|th|tr|br|div|blockquote)$/.test(node.tagName) ? ` ${inner} ` : inner;
}
// This reader does not know tasks, their boxes stay where they are.
const wordsIn = (markdown: string): string => textOf(parseFragment(htmlOf(markdown).replace(/<li>(<p>)?\[[x ]\]/g, '<li>$1')));
const ofText = (content: DocJson): { markdown: string; html: string } => {
  const publication = aPublication();
  const markdown = toMarkdown(paperOf({ ...publication, goal: { ...publication.goal, content } }));
  const goal = markdown.slice(markdown.indexOf('## Our goal') + 11, markdown.indexOf('### Supported by')).trim();
  return { markdown: goal, html: htmlOf(goal) };
};

describe('an edition in Markdown', () => {
  const paper = paperOf(aPublication());
  const markdown = toMarkdown(paper);

  test('[P1] another reader finds every word, and no other', () => {
    // The reader numbers notes; a heading over them is ours.
    const expected = wordCount(linesOfPaper(paper).join('\n'));
    const found = wordCount(wordsIn(markdown).replaceAll('Sources ', ' '));
    expect([...found]).toEqual([...expected]);
    const squeezedWords = squeezed(wordsIn(markdown));
    for (const line of linesOfPaper(paper)) expect(squeezedWords).toContain(squeezed(line));
  });

  test('what looks like a sign is words, and structure is what it was', () => {
    const html = htmlOf(markdown);
    expect(html).toContain('<h1>Before it is too late: what we ask for_together</h1>');
    expect(html).toMatch(/<ol start="3">/);
    expect(html).toContain('<th>Warnings | heard</th>');
    expect(html).toContain('<a href="https://example.org/a_(b)?c=d&amp;e=1">the study</a>');
    expect(html).toContain('not <s>sometimes</s>');
    expect(html).toContain('1. This line begins like a list, # not like a heading.<br>');
    expect(html).toContain('Weir Collective &lt;c&gt;');
    expect(html).toContain('<div lang="ar" dir="rtl">');
    expect(html.match(/class="footnote-item"/g)).toHaveLength(2);
  });

  test('[P1] the same edition gives the same bytes', () => {
    expect(toMarkdown(paperOf(aPublication()))).toBe(markdown);
  });

  test.each([
    '***', '# no heading', '> no quotation', '- no item', '1) no item', '+ no item', '    no code', '`no code`', '<script>alert(1)</script>', '[no](javascript:alert(1))', '![no](https://evil.example/x.png)', '&lt;no entity&amp;', '\\*', 'a_b_c', '=====', '~~~', '| no | table |\n| - | - |',
    '[^ask-1-1]', '[^x]: no note', 'https://example.org/bare', 'www.example.org', 'mail@example.org', '<https://example.org>', '$x$', '\u2028no line', ': no term', '<!-- no comment -->', '*a*b*', '__a__', '**', 'a\\',
  ])('%j is words and nothing else', (hostile) => {
    const { html } = ofText(docOf({ type: 'paragraph', content: [{ type: 'text', text: hostile }] }));
    expect(html.replace(/^<p>|<\/p>\n$/g, '')).not.toMatch(/<(?!br)/);
    expect(squeezed(textOf(parseFragment(html)))).toBe(squeezed(hostile));
  });

  test.each(['a**b', '"quoted"', ' blanks ', '(x)', '*', 'word', 'końcówka', '`code`'])('%j in bold beside letters is bold', (text) => {
    const { html } = ofText(docOf({ type: 'paragraph', content: [{ type: 'text', text: 'before' }, { type: 'text', text, marks: [{ type: 'bold' }] }, { type: 'text', text: 'after' }] }));
    expect(html).toMatch(/<strong>/);
    expect(squeezed(textOf(parseFragment(html)))).toBe(squeezed(`before${text}after`));
  });
});
