import { applied, place, type Proposal, type Reading, reading } from '@northstar/engine-suggestions';
import type { Node } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';
import type * as Y from 'yjs';

/** A change that is drawn into the private copy: its name and where it lies in the shared text. */
export interface Laid { readonly key: string; readonly from: number; readonly to: number }

/** The shared text with changes laid over it. */
export interface Overlay {
  readonly doc: Node;
  /** Those that fit, in the order of the text. The others wait in the list: their words have changed, or another one is about the same. */
  readonly laid: readonly Laid[];
}

/** Lays those of the changes over the shared text that fit it as it stands; of two about the same words, the one further on. */
export function overlay(ydoc: Y.Doc, proposals: ReadonlyMap<string, Proposal>, now: Reading = reading(ydoc)): Overlay {
  const fitting = [...proposals].flatMap(([key, proposal]) => {
    const placed = place(ydoc, proposal, now);
    return placed.is === 'here' ? [{ key, from: placed.from, to: placed.to, proposed: placed.proposed }] : [];
  });
  // From the end, so that none moves the place of the next.
  fitting.sort((a, b) => b.from - a.from || b.to - a.to);
  const laid: Laid[] = [];
  let { doc } = now;
  for (const { key, from, to, proposed } of fitting) {
    if (laid[0] && to > laid[0].from) continue;
    const next = applied(doc, { from, to, proposed });
    if (!next) continue;
    doc = next;
    laid.unshift({ key, from, to });
  }
  return { doc, laid };
}

/** How positions move from a text to one that differs by some changes. */
export function mapOf(changes: readonly { readonly from: number; readonly to: number; readonly proposed: { readonly size: number } }[]): StepMap {
  return new StepMap(changes.flatMap(({ from, to, proposed }) => [from, to - from, proposed.size]));
}
