import { sourceOf, SourceNumbers } from '@northstar/engine-editor-schema';
import type { NumberedSource, Source } from '@northstar/engine-editor-schema';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** A stretch of words that somebody wants a source for. */
export interface Flag { from: number; to: number; text: string }

/** Notes, sources and flags of a text in reading order, with their places in the editor. */
export interface TextNotes { notes: { pos: number; text: string }[]; sources: NumberedSource[]; citations: { pos: number; number: number; source: Source }[]; flags: Flag[] }

/** What of this stands in one block, counted from its beginning. */
interface BlockNotes { readonly notes: readonly { pos: number; text: string }[]; readonly citations: readonly { pos: number; source: Source }[]; readonly flags: readonly Flag[] }

const NOTHING: BlockNotes = { notes: [], citations: [], flags: [] };
/** Blocks never change, they are replaced: each is looked through once, so a long text costs only what was just typed. */
const blocks = new WeakMap<Node, BlockNotes>();
const documents = new WeakMap<Node, TextNotes>();

function notesIn(block: Node): BlockNotes {
  const found = { notes: [] as { pos: number; text: string }[], citations: [] as { pos: number; source: Source }[], flags: [] as Flag[] };
  block.descendants((node, inside) => {
    const pos = inside + 1;
    if (node.type.name === 'footnote') { found.notes.push({ pos, text: node.textContent }); return false; }
    if (node.type.name === 'citation') found.citations.push({ pos, source: sourceOf(node.attrs) });
    if (node.isText && node.marks.some(({ type }) => type.name === 'needsSource')) {
      const last = found.flags.at(-1);
      if (last?.to === pos) { last.to += node.nodeSize; last.text += node.text!; } else found.flags.push({ from: pos, to: pos + node.nodeSize, text: node.text! });
    }
    return true;
  });
  return found.notes.length + found.citations.length + found.flags.length === 0 ? NOTHING : found;
}

export function notesOf(doc: Node): TextNotes {
  const known = documents.get(doc);
  if (known) return known;
  const numbers = new SourceNumbers();
  const found: TextNotes = { notes: [], sources: numbers.list, citations: [], flags: [] };
  doc.forEach((block, at) => {
    let here = blocks.get(block);
    if (!here) blocks.set(block, (here = notesIn(block)));
    for (const { pos, text } of here.notes) found.notes.push({ pos: at + pos, text });
    for (const { pos, source } of here.citations) found.citations.push({ pos: at + pos, source, number: numbers.meet(source).number });
    for (const { from, to, text } of here.flags) found.flags.push({ from: at + from, to: at + to, text });
  });
  documents.set(doc, found);
  return found;
}

/** Puts a footnote at the end of the selection. */
export function insertFootnote(editor: Editor, words: string): void {
  editor.chain().focus().insertContentAt(editor.state.selection.to, { type: 'footnote', content: words === '' ? [] : [{ type: 'text', text: words }] }).run();
}

/** Changes only the letters of a note that differ from what its writer saw, so that a colleague's words in it stay. */
export function changeFootnote(editor: Editor, pos: number, seen: string, words: string): void {
  const node = editor.state.doc.nodeAt(pos);
  if (node?.type.name !== 'footnote' || seen === words) return;
  let start = 0;
  while (start < seen.length && start < words.length && seen[start] === words[start]) start += 1;
  let end = 0;
  while (end < seen.length - start && end < words.length - start && seen[seen.length - 1 - end] === words[words.length - 1 - end]) end += 1;
  const now = node.textContent;
  const middle = words.slice(start, words.length - end);
  const { tr } = editor.state;
  if (now === seen) tr.insertText(middle, pos + 1 + start, pos + 1 + seen.length - end);
  // Somebody else changed the note meanwhile: both wordings are kept, for people to choose.
  else tr.insertText(`${now === '' ? '' : ' / '}${words}`, pos + 1 + now.length);
  editor.view.dispatch(tr);
}

/** Takes a note or a citation out of the text. */
export function removeAt(editor: Editor, pos: number): void {
  const node = editor.state.doc.nodeAt(pos);
  if (node) editor.view.dispatch(editor.state.tr.delete(pos, pos + node.nodeSize));
  editor.view.focus();
}

/** Cites a source at the end of the selection; words there that were flagged no longer are. */
export function insertCitation(editor: Editor, source: Source): void {
  const { tr, selection, schema } = editor.state;
  const flag = notesOf(editor.state.doc).flags.find(({ from, to }) => from <= selection.to && selection.to <= to && from <= selection.from);
  const at = flag?.to ?? selection.to;
  if (flag) tr.removeMark(flag.from, flag.to, schema.marks['needsSource']!);
  tr.insert(at, schema.nodes['citation']!.create(source));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

/** Changes a source wherever it is cited. */
export function changeSource(editor: Editor, was: Source, source: Source): void {
  const { tr } = editor.state;
  for (const { pos, source: cited } of notesOf(editor.state.doc).citations) {
    if (cited.id !== was.id && (was.href === '' || cited.href !== was.href)) continue;
    for (const [field, value] of Object.entries(source)) if (field !== 'id') tr.setNodeAttribute(pos, field, value);
  }
  if (tr.docChanged) editor.view.dispatch(tr);
  editor.view.focus();
}

/** Takes a flag away. */
export function removeFlag(editor: Editor, { from, to }: Flag): void {
  editor.view.dispatch(editor.state.tr.removeMark(from, to, editor.schema.marks['needsSource']!));
}
