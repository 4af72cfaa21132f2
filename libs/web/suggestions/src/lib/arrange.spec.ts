import { applyJson, fromBlocks, toNode } from '@northstar/engine-editor-schema';
import { propose } from '@northstar/engine-suggestions';
import type { WrittenBlock } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { aSuggestion } from '../testing/a-suggestion.js';
import { arrange, placesOf } from './arrange.js';
import { shownPassages } from './wordings.js';

const p = (text: string): WrittenBlock => ({ type: 'paragraph', text });

function text(...blocks: WrittenBlock[]) {
  const ydoc = new Y.Doc();
  applyJson(ydoc, fromBlocks(blocks));
  return ydoc;
}
const wants = (ydoc: Y.Doc, ...blocks: WrittenBlock[]) => propose(ydoc, toNode(fromBlocks(blocks)));

describe('[T3] the list', () => {
  test('is in the order of the text; what has no place comes last', () => {
    const ydoc = text(p('Fund the desk.'), p('Publish what it says.'));
    const [late] = wants(ydoc, p('Fund the desk.'), p('Publish what it finds.'));
    const [one] = wants(ydoc, p('Fund the office.'), p('Publish what it says.'));
    const [other] = wants(ydoc, p('Fund a small desk.'), p('Publish what it says.'));
    const [third] = wants(ydoc, p('Fund the large bureau.'), p('Publish what it says.'));
    const rows = [aSuggestion('late', late!), aSuggestion('one', one!), aSuggestion('other', other!), aSuggestion('third', third!), aSuggestion('gone', { ...one!, from: 'AAAA', to: 'AAAA', before: 'nowhere', after: 'nowhere' })];
    const { at: places } = placesOf(ydoc, rows);
    expect(arrange(rows, places).map(({ id }) => id).slice(-2)).toEqual(['late', 'gone']);
    expect(shownPassages(rows, places).map(({ wordings }) => wordings.map(({ key }) => key))).toEqual([['one', 'third']]);
    ydoc.destroy();
  });
});
