import { fromBlocks, seedYDoc, toCanonicalJson, toText, toJson } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { restoringUpdate } from './restore.js';

const paragraphs = (...texts: string[]): Y.Doc => seedYDoc(fromBlocks(texts.map((text) => ({ type: 'paragraph' as const, text }))));
const copy = (doc: Y.Doc): Y.Doc => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};
const textOf = (doc: Y.Doc, paragraph: number): Y.XmlText => (doc.getXmlFragment('content').get(paragraph) as Y.XmlElement).get(0) as Y.XmlText;

describe('[V3] a restore is a forward edit', () => {
  test('brings the older text back', () => {
    const doc = paragraphs('One.', 'Two.', 'Three.');
    const version = Y.encodeStateAsUpdate(doc);
    const before = toCanonicalJson(doc);
    doc.getXmlFragment('content').delete(1, 1);
    textOf(doc, 0).insert(4, ' And more.');
    Y.applyUpdate(doc, restoringUpdate(version, Y.encodeStateAsUpdate(doc))!.update);
    expect(toCanonicalJson(doc)).toBe(before);
  });

  test('keeps what somebody types meanwhile in an unchanged paragraph', () => {
    const doc = paragraphs('One.', 'Two.', 'Three.');
    const version = Y.encodeStateAsUpdate(doc);
    doc.getXmlFragment('content').delete(1, 1);
    const offline = copy(doc);
    textOf(offline, 0).insert(4, ' Typed offline.');
    Y.applyUpdate(doc, restoringUpdate(version, Y.encodeStateAsUpdate(doc))!.update);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline));
    expect(toText(toJson(doc)).split('\n').filter(Boolean)).toEqual(['One. Typed offline.', 'Two.', 'Three.']);
  });

  test('says that there is nothing to do when the text was brought back already', () => {
    const doc = paragraphs('One.', 'Two.', 'Three.');
    const version = Y.encodeStateAsUpdate(doc);
    doc.getXmlFragment('content').delete(1, 1);
    Y.applyUpdate(doc, restoringUpdate(version, Y.encodeStateAsUpdate(doc))!.update);
    expect(restoringUpdate(version, Y.encodeStateAsUpdate(doc))).toBeNull();
  });

  test('says that there is nothing to do when the texts are equal', () => {
    const doc = paragraphs('One.');
    expect(restoringUpdate(Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(doc))).toBeNull();
  });
});
