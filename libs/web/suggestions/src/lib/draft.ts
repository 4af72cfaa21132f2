import { canonicalJson, textMap, toJson, toNode } from '@northstar/engine-editor-schema';
import { applied, type Hunk, hunks, proposalOf, type Proposal, sliceOf } from '@northstar/engine-suggestions';
import type { PrivateCopy } from '@northstar/web-editor';
import type { Editor, JSONContent } from '@tiptap/core';
import { type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type StepMap } from '@tiptap/pm/transform';
import type * as Y from 'yjs';
import { type Laid, mapOf, overlay } from './overlay.js';

/** How long after the last key the changes are taken down. Short enough to feel at once, long enough not to diff at every letter. */
const PAUSE_MS = 400;
const OURS = 'suggestions';

/** Where a draft keeps its changes. */
export interface Keeper {
  /** The changes as they are kept now, by name. */
  proposals(): ReadonlyMap<string, Proposal>;
  /** Takes down what was written: changes that are new or have another form, and names of those that are no longer wanted. */
  put(changed: ReadonlyMap<string, Proposal>, gone: readonly string[]): void;
}

/**
 * What somebody would rather read: the shared text with their own changes laid over it. The shared text is only read, never written; when it
 * changes, or a change is decided, the overlay is laid anew, and the editor gets the difference, so that the caret stays where it is.
 */
export class Draft implements PrivateCopy {
  private editor: Editor | null = null;
  private laid: readonly Laid[] = [];
  private written = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private known: { base: Node; changes: readonly Hunk[]; map: StepMap } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ydoc: Y.Doc, private readonly keeper: Keeper, private readonly newKey: () => string = () => crypto.randomUUID()) {}

  content(): JSONContent { return overlay(this.ydoc, this.keeper.proposals()).doc.toJSON() as JSONContent; }

  attach(editor: Editor): () => void {
    this.editor = editor;
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean; getMeta(key: string): unknown } }) => {
      if (!transaction.docChanged) return;
      this.known = null;
      if (transaction.getMeta(OURS)) return;
      this.written = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.takeDown(), PAUSE_MS);
      this.tell();
    };
    // What was typed refers to the text as it was, so it is taken down before the text changes.
    const before = () => this.takeDown();
    const after = (transaction: Y.Transaction) => { if (transaction.changed.size > 0) this.lay(); };
    editor.on('transaction', onTransaction);
    this.ydoc.on('beforeTransaction', before);
    window.addEventListener('pagehide', before);
    this.ydoc.on('afterTransaction', after);
    this.lay();
    return () => {
      this.takeDown();
      editor.off('transaction', onTransaction);
      this.ydoc.off('beforeTransaction', before);
      window.removeEventListener('pagehide', before);
      this.ydoc.off('afterTransaction', after);
      this.editor = null;
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** Whether something was typed that has not been taken down yet. */
  get writing(): boolean { return this.written; }

  /** The changes as the editor shows them, places in the shared text. */
  changes(): readonly Hunk[] { return this.difference().changes; }

  /** Which change lies where, places in the shared text. */
  names(): readonly Laid[] { return this.laid; }

  toCopy(position: number, side: -1 | 1): number { return this.difference().map.map(position, side); }

  toShared(position: number, side: -1 | 1): number { return this.difference().map.invert().map(position, side); }

  /** Takes down what was typed as separate changes; those that go on from one that is known keep its name. */
  takeDown(): void {
    clearTimeout(this.timer);
    if (!this.written || !this.editor || this.editor.isDestroyed) return;
    this.written = false;
    const changes = this.asLaid();
    const text = textMap(this.ydoc);
    const kept = this.keeper.proposals();
    const left = [...this.laid];
    const laid: Laid[] = [];
    const changed = new Map<string, Proposal>();
    for (const hunk of changes) {
      const proposal = proposalOf(this.ydoc, hunk, text);
      if (!proposal) continue;
      const at = left.findIndex(({ from, to }) => from <= hunk.to && to >= hunk.from);
      const key = at < 0 ? this.newKey() : left.splice(at, 1)[0]!.key;
      const before = kept.get(key);
      if (!before || formOf(before) !== formOf(proposal)) changed.set(key, proposal);
      laid.push({ key, from: hunk.from, to: hunk.to });
    }
    this.laid = laid;
    this.keeper.put(changed, left.map(({ key }) => key));
    this.tell();
  }

  /** Lays the changes over the shared text as it stands now, and gives the editor what differs. */
  lay(): void {
    const { editor } = this;
    if (!editor || editor.isDestroyed) return;
    const { doc, laid } = overlay(this.ydoc, this.keeper.proposals());
    this.laid = laid;
    this.known = null;
    const differing = hunks(this.shown(editor), doc);
    if (differing.length > 0) {
      const transaction = editor.state.tr.setMeta(OURS, true).setMeta('addToHistory', false);
      for (const { from, to, proposed } of [...differing].reverse()) transaction.step(new ReplaceStep(from, to, Slice.fromJSON(editor.schema, proposed.toJSON())));
      editor.view.dispatch(transaction);
    }
    this.tell();
  }

  private shown(editor: Editor): Node { return toNode(editor.getJSON() as Parameters<typeof toNode>[0]); }

  private difference(): { base: Node; changes: readonly Hunk[]; map: StepMap } {
    if (!this.known) {
      const base = toNode(toJson(this.ydoc));
      const changes = this.editor && !this.editor.isDestroyed ? hunks(base, this.shown(this.editor)) : [];
      this.known = { base, changes, map: mapOf(changes) };
    }
    return this.known;
  }

  /** The changes as they are kept: a passage that was written anew as one stays one, although some of its words are those of the shared text. */
  private asLaid(): readonly Hunk[] {
    const { base, changes, map } = this.difference();
    const kept = this.keeper.proposals();
    return this.laid.reduce<readonly Hunk[]>((now, { key, from, to }) => {
      const touched = now.filter((hunk) => hunk.from <= to && hunk.to >= from);
      if (from === to || touched.length === 0 || touched.every((hunk) => hunk.from <= from && hunk.to >= to)) return now;
      const proposed = sliceOf(kept.get(key)!.proposed);
      const own = proposed && applied(base, { from, to, proposed });
      // An ordinary change is exactly what differs; of that, less may be left.
      const differing = own ? hunks(base, own) : [];
      if (differing.length === 1 && differing[0]!.from === from && differing[0]!.to === to) return now;
      const [start, end] = [Math.min(from, ...touched.map((hunk) => hunk.from)), Math.max(to, ...touched.map((hunk) => hunk.to))];
      const whole: Hunk = { from: start, to: end, replaced: base.slice(start, end), proposed: this.shown(this.editor!).slice(map.map(start, -1), map.map(end, 1)) };
      return [...now.filter((hunk) => !touched.includes(hunk)), whole].sort((a, b) => a.from - b.from);
    }, changes);
  }

  private tell(): void { for (const listener of [...this.listeners]) listener(); }
}

/** What makes two forms of a change the same; the words around them may change. */
const formOf = ({ from, to, replaced, proposed }: Proposal): string => canonicalJson({ from, to, replaced, proposed });
