import { applyJson, fromBlocks, toJson, toNode } from '@northstar/engine-editor-schema';
import { propose, sliceOf } from '@northstar/engine-suggestions';
import type { WrittenBlock } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { aSuggestion } from '../testing/a-suggestion.js';
import { arrange, placesOf, rivals } from './arrange.js';
import { describe as tell, wordsOf } from './describe.js';

const p = (text: string): WrittenBlock => ({ type: 'paragraph', text });

function text(...blocks: WrittenBlock[]) {
  const ydoc = new Y.Doc();
  applyJson(ydoc, fromBlocks(blocks));
  return ydoc;
}
const wants = (ydoc: Y.Doc, ...blocks: WrittenBlock[]) => propose(ydoc, toNode(fromBlocks(blocks)));
const told = (before: WrittenBlock[], after: WrittenBlock[]) => wants(text(...before), ...after).map(({ replaced, proposed }) => tell(sliceOf(replaced)!, sliceOf(proposed)!));

describe('[T3] the list', () => {
  test('is in the order of the text; those about the same words are named as such; what has no place comes last', () => {
    const ydoc = text(p('Fund the desk.'), p('Publish what it says.'));
    const [late] = wants(ydoc, p('Fund the desk.'), p('Publish what it finds.'));
    const [one] = wants(ydoc, p('Fund the office.'), p('Publish what it says.'));
    const [other] = wants(ydoc, p('Fund a small desk.'), p('Publish what it says.'));
    const [third] = wants(ydoc, p('Fund the large bureau.'), p('Publish what it says.'));
    const rows = [aSuggestion('late', late!), aSuggestion('one', one!), aSuggestion('other', other!), aSuggestion('third', third!), aSuggestion('gone', { ...one!, from: 'AAAA', to: 'AAAA', before: 'nowhere', after: 'nowhere' })];
    const places = placesOf(ydoc, rows);
    expect(arrange(rows, places).map(({ id }) => id).slice(-2)).toEqual(['late', 'gone']);
    expect([...rivals(places)].sort()).toEqual(['one', 'third']);
    ydoc.destroy();
  });
});

describe('what a change does, in words', () => {
  test.each<[string, WrittenBlock[], WrittenBlock[], object]>([
    ['put in', [p('Fund it.')], [p('Fund all of it.')], { kind: 'insert', now: 'all of ' }],
    ['taken out', [p('Fund all of it.')], [p('Fund it.')], { kind: 'delete', was: 'all of ' }],
    ['replaced', [p('Fund the desk.')], [p('Fund the office.')], { kind: 'replace', was: 'desk', now: 'office' }],
    ['a new paragraph', [p('One.')], [p('One.'), p('Two.')], { kind: 'insert', now: 'Two.' }],
    ['a heading', [p('One.')], [{ type: 'heading', level: 2, text: 'One.' }], { kind: 'block', was: 'paragraph', now: 'heading2' }],
    ['a paragraph that is split', [p('One. Two.')], [p('One. '), p('Two.')], { kind: 'split' }],
    ['paragraphs that are joined', [p('One. '), p('Two.')], [p('One. Two.')], { kind: 'join' }],
  ])('%s', (_name, before, after, expected) => expect(told(before, after)).toEqual([expect.objectContaining(expected)]));

  test('where one paragraph ends and another begins stands a sign', () => {
    const doc = toNode(toJson(text(p('One.'), p('Two.'))));
    expect(wordsOf(doc.slice(0, doc.content.size))).toBe('One. ¶ Two.');
  });
});
