import fc from 'fast-check';
import { collabRules, isAllowedValue } from './collab-rules.js';
import { fromBlocks } from './from-blocks.js';
import { toHtml } from './html.js';
import { headingAnchors } from './outline.js';
import { CELL_BREAK, toPlainBlocks, toText } from './plain-blocks.js';
import { lettersOf, oddDocument } from './testing/arbitrary-document.js';

const sample = fromBlocks([
  { type: 'heading', level: 1, text: 'Early warning' },
  { type: 'paragraph', text: 'We ask for **one desk** with *its own* money, see [the study](https://example.org/s).' },
  { type: 'bullet_item', text: 'first' },
  { type: 'bullet_item', text: 'inner', depth: 1 },
  { type: 'bullet_item', text: 'second\nline' },
  { type: 'ordered_item', text: 'one' },
  { type: 'ordered_item', text: 'two' },
  { type: 'quote', text: '1 < 2 & "so"' },
  { type: 'rule' },
  { type: 'heading', level: 3, text: 'Early  warning!' },
]);

describe('forms of a document', () => {
  test('HTML is semantic and escaped', () => {
    expect(toHtml(sample, { anchorPrefix: 's-' })).toBe([
      '<h2 id="s-early-warning">Early warning</h2>',
      '<p>We ask for <strong>one desk</strong> with <em>its own</em> money, see <a href="https://example.org/s" rel="noopener noreferrer nofollow">the study</a>.</p>',
      '<ul><li><p>first</p><ul><li><p>inner</p></li></ul></li><li><p>second<br>line</p></li></ul>',
      '<ol><li><p>one</p></li><li><p>two</p></li></ol>',
      '<blockquote><p>1 &lt; 2 &amp; &quot;so&quot;</p></blockquote><hr>',
      '<h4 id="s-early-warning-2">Early  warning!</h4>',
    ].join(''));
  });

  test('HTML of any document holds only the tags of the schema', () => {
    fc.assert(fc.property(oddDocument, (json) => {
      for (const [tag] of toHtml(json).matchAll(/<[^>]*>/g)) {
        expect(tag).toMatch(/^<\/?(p|h[2-4]|ul|ol|li|blockquote|strong|em|u|s|a|table|thead|tbody|tr|td|th|sup|span|section)>$|^<(hr|br)>$|^<th scope="(col|row)">$|^<ul class="tasks">$|^<span role="img" aria-label="(Done|To do)">$|^<section class="notes" aria-label="(Notes|Sources)">$|^<p class="notes-title">$|^<sup class="needs-source">$|^<ol start="\d+">$|^<a href="(https:|mailto:)[^"<>]*" rel="noopener noreferrer nofollow">$/);
      }
    }));
  });

  test('plain blocks flatten lists and quotations', () => {
    expect(toPlainBlocks(sample).map(({ type, level, depth, number, text }) => [type, level ?? depth ?? number ?? 0, text])).toEqual([
      ['heading', 1, 'Early warning'], ['paragraph', 0, 'We ask for one desk with its own money, see the study.'],
      ['bullet_item', 0, 'first'], ['bullet_item', 1, 'inner'], ['bullet_item', 0, 'second\nline'],
      ['ordered_item', 1, 'one'], ['ordered_item', 2, 'two'], ['quote', 0, '1 < 2 & "so"'], ['rule', 0, ''], ['heading', 3, 'Early  warning!'],
    ]);
    expect(toPlainBlocks(sample)[1]!.runs.filter((run) => run.bold || run.italic || run.href)).toEqual([
      expect.objectContaining({ text: 'one desk', bold: true }), expect.objectContaining({ text: 'its own', italic: true }),
      expect.objectContaining({ text: 'the study', href: 'https://example.org/s' }),
    ]);
  });

  test('plain blocks hold every letter, and writing them back gives the same blocks', () => {
    fc.assert(fc.property(oddDocument, (json) => {
      const blocks = toPlainBlocks(json);
      const text = blocks.map((block) => block.text).join('').replaceAll(CELL_BREAK, '').replaceAll('[note: ', '');
      // Signs that stand for notes and sources are taken away again; what is left are the letters.
      expect(text.replace(/\[source: [^\]]*\]/gu, '').replace(/[\]\n]/gu, '')).toBe(lettersOf(json).replace(/[\]\n]/gu, ''));
    }));
    expect(toPlainBlocks(fromBlocks(toPlainBlocks(sample)))).toEqual(toPlainBlocks(sample));
  });

  test('text is readable as it stands', () => {
    expect(toText(sample)).toContain('• first\n  • inner\n• second\nline\n\n1. one\n2. two\n\n> 1 < 2');
  });

  test('equal headings get anchors of their own', () => {
    expect(headingAnchors(sample)).toEqual([
      { level: 1, text: 'Early warning', anchor: 'early-warning' }, { level: 3, text: 'Early  warning!', anchor: 'early-warning-2' },
    ]);
  });

  test('the rules for the sync guard say what the schema says [C5]', () => {
    const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule', 'taskList', 'table'];
    const inline = ['hardBreak', 'footnote', 'citation'];
    expect(collabRules).toEqual({
      schemaVersion: 2,
      roots: ['content'],
      rootChildren: blocks,
      elements: {
        paragraph: { attributes: [], children: inline, text: true },
        heading: { attributes: ['level'], children: inline, text: true },
        bulletList: { attributes: [], children: ['listItem'], text: false },
        orderedList: { attributes: ['start'], children: ['listItem'], text: false },
        listItem: { attributes: [], children: blocks, text: false },
        blockquote: { attributes: [], children: blocks, text: false },
        horizontalRule: { attributes: [], children: [], text: false },
        hardBreak: { attributes: [], children: [], text: false },
        taskList: { attributes: [], children: ['taskItem'], text: false },
        taskItem: { attributes: ['checked'], children: blocks, text: false },
        table: { attributes: ['headerRow', 'headerColumn'], children: ['tableRow'], text: false },
        tableRow: { attributes: [], children: ['tableCell'], text: false },
        tableCell: { attributes: [], children: ['paragraph'], text: false },
        footnote: { attributes: [], children: [], text: true },
        citation: { attributes: ['id', 'title', 'publisher', 'date', 'href', 'archiveHref', 'archiveDate'], children: [], text: false },
      },
      marks: { link: ['href'], bold: [], italic: [], underline: [], strike: [], needsSource: [] },
      isAllowedValue,
    });
    expect([0, 1, 2, 3, 4, '1', null].filter((value) => isAllowedValue('heading', 'level', value))).toEqual([1, 2, 3]);
    expect([-1, 0, 1.5, 7, 1e9, '7'].filter((value) => isAllowedValue('orderedList', 'start', value))).toEqual([0, 7]);
    expect(isAllowedValue('paragraph', 'style', 'x')).toBe(false);
    expect([true, false, 1, 'true', null].filter((value) => isAllowedValue('taskItem', 'checked', value))).toEqual([true, false]);
    expect([true, 1].filter((value) => isAllowedValue('table', 'headerRow', value))).toEqual([true]);
    expect(isAllowedValue('table', 'colour', true)).toBe(false);
    expect(['', 'https://example.org/', 'mailto:a@example.org', 'javascript:alert(1)', ' https://example.org', 7].filter((value) => isAllowedValue('citation', 'href', value))).toEqual(['', 'https://example.org/']);
    expect(['2024', '2024-02', '2024-02-29', '2023-02-29', '2024-13', 'spring'].filter((value) => isAllowedValue('citation', 'date', value))).toEqual(['2024', '2024-02', '2024-02-29']);
    expect(['a-1', 'a b', ''].filter((value) => isAllowedValue('citation', 'id', value))).toEqual(['a-1']);
    expect(['A study', 'x'.repeat(501), 'a\u0000b'].filter((value) => isAllowedValue('citation', 'title', value))).toEqual(['A study']);
  });
});
