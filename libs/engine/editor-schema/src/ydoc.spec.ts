import fc from 'fast-check';
import * as Y from 'yjs';
import type { DocJson } from './json.js';
import { canonicalJson } from './json.js';
import { normalise, toNode } from './normalise.js';
import { lettersOf, oddDocument } from './testing/arbitrary-document.js';
import { fromBlocks } from './from-blocks.js';
import { toText } from './plain-blocks.js';
import { applyJson, firstBlocks, seedYDoc, toCanonicalJson, toJson } from './ydoc.js';

const paragraph = (...texts: string[]): DocJson => ({ type: 'paragraph', content: texts.map((text) => ({ type: 'text', text })) });

describe('normalise', () => {
  test('gives a valid document whatever comes in, and loses no letter', () => {
    fc.assert(fc.property(oddDocument, (json) => {
      const node = toNode(json);
      node.check();
      expect(lettersOf(node.toJSON() as DocJson)).toBe(lettersOf(json));
    }), { numRuns: 300 });
  });

  test('changes nothing the second time', () => {
    fc.assert(fc.property(oddDocument, (json) => {
      expect(normalise(normalise(json))).toEqual(normalise(json));
    }));
  });

  test('keeps the words of a document nested deeper than anybody writes', () => {
    let json: DocJson = paragraph('at the bottom');
    for (let depth = 0; depth < 5000; depth++) json = { type: 'blockquote', content: [json] };
    expect(lettersOf(normalise({ type: 'doc', content: [json] }))).toBe('at the bottom');
  });
});

describe('the beginning of a shared text', () => {
  test('reads as the whole does as far as it was asked for, whatever stands there', () => {
    const words = (json: DocJson) => toText(json).replace(/\s+/g, ' ').trim().slice(0, 20);
    fc.assert(fc.property(oddDocument, (json) => {
      const ydoc = seedYDoc(json);
      expect(words(firstBlocks(ydoc, 20))).toBe(words(toJson(ydoc)));
      ydoc.destroy();
    }), { numRuns: 300 });
  });

  test('blocks behind it are not read', () => {
    const ydoc = seedYDoc(fromBlocks(Array.from({ length: 50 }, (_, index) => ({ type: 'paragraph', text: `Paragraph number ${index}` }))));
    expect(firstBlocks(ydoc, 20).content).toHaveLength(2);
  });
});

describe('shared text', () => {
  test('JSON → shared text → JSON is the same document', () => {
    fc.assert(fc.property(oddDocument, (json) => {
      const ydoc = seedYDoc(json);
      expect(toJson(ydoc)).toEqual(normalise(json));
      ydoc.destroy();
    }), { numRuns: 200 });
  });

  test('the canonical form does not depend on how the text came to be', () => {
    fc.assert(fc.property(oddDocument, oddDocument, (before, after) => {
      const ydoc = seedYDoc(before);
      applyJson(ydoc, after);
      expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(after));
      expect(toCanonicalJson(ydoc)).toBe(toCanonicalJson(seedYDoc(after)));
      ydoc.destroy();
    }), { numRuns: 200 });
  });

  test('canonical JSON sorts keys and leaves out what is not there', () => {
    expect(canonicalJson({ b: 1, a: [undefined, { d: null, c: 'x' }], e: undefined })).toBe('{"a":[null,{"c":"x","d":null}],"b":1}');
  });

  test('reading changes nothing, not even what no editor could show', () => {
    const ydoc = new Y.Doc();
    const list = new Y.XmlElement('bulletList');
    const stranger = new Y.XmlElement('frame');
    stranger.insert(0, [new Y.XmlText('cell')]);
    ydoc.getXmlFragment('content').insert(0, [list, stranger]);
    const before = Y.encodeStateAsUpdate(ydoc);
    expect(toJson(ydoc)).toEqual({ type: 'doc', content: [paragraph('cell')] });
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });

  test('an edit by applyJson keeps the characters around it, so a concurrent edit in the same block survives', () => {
    const server = seedYDoc(fromBlocks([{ type: 'paragraph', text: 'States should act early.' }, { type: 'paragraph', text: 'Second.' }]));
    const person = new Y.Doc();
    Y.applyUpdate(person, Y.encodeStateAsUpdate(server));
    const typed = (person.getXmlFragment('content').get(1) as Y.XmlElement).get(0) as Y.XmlText;
    typed.insert(0, 'The ');
    applyJson(server, fromBlocks([{ type: 'paragraph', text: 'States must act early.' }, { type: 'paragraph', text: 'Second.' }]));
    Y.applyUpdate(server, Y.encodeStateAsUpdate(person));
    expect(toJson(server).content).toEqual([paragraph('States must act early.'), paragraph('The Second.')]);
  });

  test('two texts in one block, as concurrent typing leaves them, read as one', () => {
    const ydoc = new Y.Doc();
    const block = new Y.XmlElement('paragraph');
    ydoc.getXmlFragment('content').insert(0, [block]);
    block.insert(0, [new Y.XmlText('one '), new Y.XmlText('two')]);
    expect(toJson(ydoc)).toEqual({ type: 'doc', content: [paragraph('one two')] });
  });

  test('an unsafe link that came through the shared text is not part of the document', () => {
    const ydoc = new Y.Doc();
    const block = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    ydoc.getXmlFragment('content').insert(0, [block]);
    block.insert(0, [text]);
    text.insert(0, 'press here', { link: { href: 'JaVaScRiPt:alert(1)' } });
    expect(toJson(ydoc)).toEqual({ type: 'doc', content: [paragraph('press here')] });
  });
});
