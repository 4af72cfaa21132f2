import { applyJson, CELL_BREAK, extensions, fromBlocks, type WrittenBlock, toCanonicalJson, toJson, toNode, toText } from '@northstar/engine-editor-schema';
import { accept, passageAt, reading, reword } from '@northstar/engine-suggestions';
import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import * as Y from 'yjs';
import { Draft } from './draft.js';
import { Outbox, type Send, type Store } from './outbox.js';

const paragraphs = (...texts: string[]) => fromBlocks(texts.map((text) => ({ type: 'paragraph' as const, text })));

/** A text on the server, a person who suggests in it, and a server that takes what is sent, or is out of reach. */
function scene(...texts: (string | WrittenBlock)[]) {
  const ydoc = new Y.Doc();
  applyJson(ydoc, fromBlocks(texts.map((text) => (typeof text === 'string' ? { type: 'paragraph' as const, text } : text))));
  const kept: { value: string | null } = { value: null };
  const store: Store = { get: () => kept.value, set: (value) => { kept.value = value; } };
  const line = { up: true, sent: [] as string[], withdrawn: [] as string[] };
  const send: Send = async (given, gone) => {
    if (!line.up) return { ok: false, message: null };
    line.sent.push(...given.map(({ key }) => key));
    line.withdrawn.push(...gone);
    return { ok: true, keys: new Set(given.map(({ key }) => key)) };
  };
  let number = 0;
  const key = () => `key-${++number}`;
  const outbox = new Outbox(send, store, key);
  const draft = new Draft(ydoc, outbox, key);
  const editor = new Editor({ extensions: [...extensions, UndoRedo], content: draft.content(), element: document.createElement('div') });
  const detach = draft.attach(editor);
  const shown = () => toText(toNode(editor.getJSON() as never).toJSON() as never);
  const leave = () => { detach(); outbox.close(); editor.destroy(); ydoc.destroy(); };
  return { ydoc, store, kept, line, send, key, outbox, draft, editor, shown, leave };
}

/** The position right before some words in the editor. */
function before(editor: Editor, words: string): number {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (found < 0 && node.isText && node.text!.includes(words)) found = position + node.text!.indexOf(words);
  });
  return found;
}
const type = (editor: Editor, words: string, text: string): void => {
  const from = before(editor, words);
  editor.commands.insertContentAt({ from, to: from + words.length }, text);
};

describe('[T3] a private copy', () => {
  test('[W2] a passage that was written anew stays one change when its author types beside it and in it', () => {
    const { ydoc, draft, outbox, editor, leave } = scene('Fund the desk at once.', 'Publish what it says.');
    const result = reword(ydoc, passageAt(reading(ydoc).doc, 1, 1)!, paragraphs('Fund two desks at once.'));
    if (!result.ok) throw new Error(result.why);
    outbox.put(new Map([['whole', result.proposal]]), []);
    draft.lay();
    type(editor, 'says', 'finds');
    draft.takeDown();
    expect(outbox.proposals().size).toBe(2);
    expect(outbox.proposals().get('whole')).toEqual(result.proposal);
    type(editor, 'two', 'three');
    draft.takeDown();
    expect(outbox.proposals().size).toBe(2);
    expect(outbox.proposals().get('whole')).toMatchObject({ replaced: result.proposal.replaced, proposed: { content: [{ type: 'text', text: 'Fund three desks at once.' }] } });
    leave();
  });

  test('what is typed becomes suggestions with names of their own; the shared text stays byte-equal', async () => {
    const { ydoc, draft, outbox, editor, line, leave } = scene('Fund the desk.', 'Publish what it says.');
    const was = toCanonicalJson(ydoc);
    type(editor, 'desk', 'office');
    draft.takeDown();
    type(editor, 'says', 'finds');
    draft.takeDown();
    await outbox.flush();
    expect(outbox.proposals().size).toBe(2);
    expect(new Set(line.sent).size).toBe(2);
    expect(toCanonicalJson(ydoc)).toBe(was);
    leave();
  });

  const selects = (editor: Editor, from: string, to: string = from) => editor.commands.setTextSelection({ from: before(editor, from), to: before(editor, to) + to.length });
  test.each<[string, (editor: Editor) => unknown]>([
    ['typing', (editor) => editor.commands.insertContentAt(before(editor, 'desk'), 'early warning ')],
    ['deleting', (editor) => editor.chain().setTextSelection({ from: before(editor, 'the desk'), to: before(editor, 'the desk') + 4 }).deleteSelection().run()],
    ['replacing', (editor) => type(editor, 'desk', 'office')],
    ['a new paragraph', (editor) => editor.chain().setTextSelection(before(editor, 'Publish')).splitBlock().run()],
    ['a heading', (editor) => { selects(editor, 'Fund'); editor.commands.setNode('heading', { level: 2 }); }],
    ['a list', (editor) => { selects(editor, 'Fund', 'says'); editor.commands.toggleList('bulletList', 'listItem'); }],
    ['a list item', (editor) => { selects(editor, 'One'); editor.chain().setTextSelection(before(editor, 'One') + 3).splitListItem('listItem').insertContent('Two').run(); }],
    ['a quotation', (editor) => { selects(editor, 'Fund'); editor.commands.wrapIn('blockquote'); }],
    ['a table cell', (editor) => type(editor, 'Warns', 'Warns early')],
    ['bold', (editor) => { selects(editor, 'desk'); editor.commands.setMark('bold'); }],
    ['pasting three paragraphs over a selection across two blocks', (editor) => {
      const [from, to] = [before(editor, 'the desk'), before(editor, 'what it') + 'what'.length];
      editor.commands.insertContentAt({ from, to }, [{ type: 'paragraph', content: [{ type: 'text', text: 'New one.' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'New two.' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'New three.' }] }]);
    }],
  ])('%s waits beside the text, which stays byte-equal; taken in, the text is what was shown', (_what, does) => {
    const { ydoc, draft, outbox, editor, leave } = scene('Fund the desk.', 'Publish what it says.', { type: 'bullet_item', text: 'One' }, { type: 'table_row', text: `Desk${CELL_BREAK}Warns` });
    const was = toCanonicalJson(ydoc);
    does(editor);
    const wanted = toCanonicalJson(editor.getJSON() as never);
    expect(wanted).not.toBe(was);
    draft.takeDown();
    expect(toCanonicalJson(ydoc)).toBe(was);
    let waiting = [...outbox.proposals().values()].reverse();
    expect(waiting.length).toBeGreaterThan(0);
    for (let first = waiting.shift(); first; first = waiting.shift()) {
      const result = accept(ydoc, first, 'all', waiting);
      expect(result).toMatchObject({ ok: true });
      waiting = waiting.map((proposal, index) => (result.ok ? result.others.get(index) : undefined) ?? proposal);
    }
    expect(toCanonicalJson(ydoc)).toBe(wanted);
    leave();
  });

  test('going on with a change keeps its name; undoing it withdraws it', async () => {
    const { draft, outbox, editor, line, leave } = scene('Fund the desk.');
    type(editor, 'desk', 'office');
    draft.takeDown();
    await outbox.flush();
    type(editor, 'office', 'small office');
    draft.takeDown();
    await outbox.flush();
    expect([...outbox.proposals().keys()]).toEqual(['key-1']);
    expect(new Set(line.sent)).toEqual(new Set(['key-1']));
    type(editor, 'small office', 'desk');
    draft.takeDown();
    await outbox.flush();
    expect(outbox.proposals().size).toBe(0);
    expect(line.withdrawn).toEqual(['key-1']);
    leave();
  });

  test('what others write flows in between, also into words that are being typed', () => {
    const { ydoc, draft, editor, outbox, shown, leave } = scene('Fund the desk.', 'Publish what it says.');
    type(editor, 'desk', 'office');
    applyJson(ydoc, paragraphs('Now: Fund the desk.', 'Publish at once what it says.', 'Third.'));
    expect(shown()).toBe('Now: Fund the office.\n\nPublish at once what it says.\n\nThird.');
    expect(outbox.proposals().size).toBe(1);
    expect(draft.writing).toBe(false);
    leave();
  });

  test('an accepted suggestion is in the text once, the other stays laid over it', () => {
    const { ydoc, draft, outbox, editor, shown, leave } = scene('Fund the desk.', 'Publish what it says.');
    type(editor, 'desk', 'office');
    type(editor, 'says', 'finds');
    draft.takeDown();
    const [[first, proposal], [second]] = [...outbox.proposals()] as [[string, never], [string, never]];
    expect(accept(ydoc, proposal)).toMatchObject({ ok: true });
    outbox.hear([{ ...(proposal as object), key: first, open: false } as never]);
    draft.lay();
    expect(shown()).toBe('Fund the office.\n\nPublish what it finds.');
    expect(toText(toJson(ydoc))).toBe('Fund the office.\n\nPublish what it says.');
    expect([...outbox.proposals().keys()]).toContain(second);
    leave();
  });

  test('a rejected suggestion leaves the copy as the text is', async () => {
    const { draft, outbox, editor, shown, leave } = scene('Fund the desk.');
    type(editor, 'desk', 'office');
    draft.takeDown();
    await outbox.flush();
    const [[key, proposal]] = [...outbox.proposals()] as [[string, never]];
    expect(outbox.hear([{ ...(proposal as object), key, open: false } as never])).toBe(true);
    draft.lay();
    expect(shown()).toBe('Fund the desk.');
    leave();
  });

  test('positions of the shared text are found in the copy, and back', () => {
    const { draft, editor, leave } = scene('Fund the desk.', 'Publish.');
    type(editor, 'the', 'one large');
    draft.takeDown();
    const inCopy = before(editor, 'Publish');
    expect(draft.toShared(inCopy, 1)).toBe(inCopy - 'one large'.length + 'the'.length);
    expect(draft.toCopy(draft.toShared(inCopy, 1), 1)).toBe(inCopy);
    leave();
  });
});

describe('what is unsent', () => {
  test('is counted honestly, outlasts a reload, and is sent when the line is back', async () => {
    const { ydoc, draft, outbox, editor, line, store, kept, send, key, leave } = scene('Fund the desk.');
    line.up = false;
    type(editor, 'desk', 'office');
    draft.takeDown();
    await outbox.flush();
    expect(outbox.getState()).toEqual({ kind: 'unsent', count: 1 });
    expect(kept.value).toContain('office');
    outbox.close();
    const later = new Outbox(send, store, key);
    const again = new Draft(ydoc, later, key);
    expect(JSON.stringify(again.content())).toContain('office');
    line.up = true;
    await later.flush();
    await later.flush();
    expect(later.getState()).toEqual({ kind: 'saved' });
    expect(kept.value).toBeNull();
    leave();
  });

  test('words written on to a suggestion that was decided meanwhile become one of their own', async () => {
    const { outbox, draft, editor, line, leave } = scene('Fund the desk.');
    type(editor, 'desk', 'office');
    draft.takeDown();
    await outbox.flush();
    const [[key, proposal]] = [...outbox.proposals()] as [[string, never]];
    line.up = false;
    type(editor, 'office', 'office and a car');
    draft.takeDown();
    outbox.hear([{ ...(proposal as object), key, open: false } as never]);
    const left = [...outbox.proposals()];
    expect(left).toHaveLength(1);
    expect(left[0]![0]).not.toBe(key);
    expect(JSON.stringify(left[0]![1])).toContain('a car');
    leave();
  });

  test('a refusal is told, and nothing is thrown away', async () => {
    const store: Store = { get: () => null, set: () => {} };
    const outbox = new Outbox(async () => ({ ok: false, message: 'Too many.' }), store);
    const proposal = { from: 'a', to: 'b', replaced: { content: [], openStart: 0, openEnd: 0 }, proposed: { content: [], openStart: 0, openEnd: 0 }, before: '', after: '' };
    outbox.put(new Map([['key-1', proposal]]), []);
    await outbox.flush();
    await Promise.resolve();
    expect(outbox.getState()).toEqual({ kind: 'refused', message: 'Too many.', count: 1 });
    expect(outbox.unsent).toBe(1);
    outbox.close();
  });
});
