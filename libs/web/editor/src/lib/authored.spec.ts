import { fromBlocks, seedYDoc, textBetween, textMap } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { authoredRuns } from './authored.js';

test('[C6] passages are found where they stand now: moved on, cut in two, in part gone', () => {
  const doc = seedYDoc(fromBlocks([{ type: 'paragraph', text: 'We ask.' }, { type: 'bullet_item', text: 'For a desk.' }]));
  const text = (doc.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const first = text._start!.id;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const theirs = (other.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  theirs.insert(2, ' really');
  theirs.insert(0, '“');
  theirs.delete(theirs.length - 1, 1);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const runs = authoredRuns(doc, [{ client: first.client, clock: first.clock, length: 'We ask.'.length, writer: 0 }, { client: other.clientID, clock: 0, length: 8, writer: 1 }]);
  const map = textMap(doc);
  expect(runs.map(({ from, to, passage }) => [textBetween(map, from, to), passage])).toEqual([['“', 1], ['We', 0], [' really', 1], [' ask', 0]]);
});
