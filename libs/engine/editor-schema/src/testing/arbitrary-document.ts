import fc from 'fast-check';
import type { DocJson } from '../json.js';

const characters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const mark = fc.oneof(
  fc.constantFrom('bold', 'italic', 'underline', 'strike', 'needsSource', 'unknownMark').map((type) => ({ type })),
  fc.constantFrom('https://example.org/a?b=c&d', 'mailto:desk@example.org', 'javascript:alert(1)').map((href) => ({ type: 'link', attrs: { href } })),
);
const text: fc.Arbitrary<DocJson> = fc.record({ type: fc.constant('text'), text: characters, marks: fc.array(mark, { maxLength: 3 }) });
const citation: fc.Arbitrary<DocJson> = fc.record({
  type: fc.constant('citation'),
  attrs: fc.record({
    id: fc.constantFrom('a', 'b', 'not an id'), title: fc.constantFrom('A study', '', 7), date: fc.constantFrom('2024', '2024-13', ''),
    href: fc.constantFrom('https://example.org/a?b=c&d', 'javascript:alert(1)', ''), archiveHref: fc.constantFrom('', 'https://archive.example/"'), archiveDate: fc.constantFrom('2024-02-29', '2023-02-29'),
  }, { requiredKeys: [] }),
});
const footnote: fc.Arbitrary<DocJson> = fc.array(fc.oneof(text, citation), { maxLength: 3 }).map((content) => ({ type: 'footnote', content }));
const inline = fc.array(fc.oneof({ weight: 6, arbitrary: text }, fc.constant<DocJson>({ type: 'hardBreak' }), citation, footnote), { maxLength: 5 });
const leafBlock: fc.Arbitrary<DocJson> = fc.oneof(
  inline.map((content) => ({ type: 'paragraph', content })),
  fc.record({ type: fc.constant('heading'), attrs: fc.record({ level: fc.integer({ min: -1, max: 9 }) }), content: inline }),
  fc.constant({ type: 'horizontalRule' }),
);
const { block } = fc.letrec<{ block: DocJson }>((tie) => ({
  block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leafBlock,
    fc.array(tie('block'), { maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
    fc.record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      attrs: fc.record({ start: fc.integer({ min: -2, max: 12 }) }),
      content: fc.array(fc.oneof(fc.array(tie('block'), { maxLength: 3 }).map((content) => ({ type: 'listItem', content })), tie('block')), { maxLength: 3 }),
    }),
    fc.array(fc.oneof(
      fc.record({ type: fc.constant('taskItem'), attrs: fc.record({ checked: fc.constantFrom<unknown>(true, false, 'yes') }), content: fc.array(tie('block'), { maxLength: 2 }) }), tie('block'),
    ), { maxLength: 3 }).map((content) => ({ type: 'taskList', content })),
    fc.record({
      type: fc.constantFrom('table', 'tableRow', 'tableCell'),
      attrs: fc.record({ headerRow: fc.constantFrom<unknown>(true, false, 1) }),
      content: fc.array(fc.oneof(
        fc.array(fc.oneof(fc.array(tie('block'), { maxLength: 2 }).map((content) => ({ type: 'tableCell', content })), tie('block')), { maxLength: 3 })
          .map((content) => ({ type: 'tableRow', content })),
        tie('block'),
      ), { maxLength: 3 }),
    }),
    fc.array(fc.oneof(tie('block'), text, footnote), { maxLength: 3 }).map((content) => ({ type: 'unknownNode', content }))),
}));

/** Documents as hostile or merely odd data brings them: nodes in wrong places, unknown names, unsafe links, empty lists. */
export const oddDocument: fc.Arbitrary<DocJson> = fc.array(block, { maxLength: 6 }).map((content) => ({ type: 'doc', content }));

/** All letters of a document in order, wherever they stand. */
export function lettersOf(json: DocJson): string {
  return (json.text ?? '') + (json.content ?? []).map(lettersOf).join('');
}
