import { type Hunk, type Placed, sliceOf } from '@northstar/engine-suggestions';
import type { Piece } from '@northstar/engine-suggestions';
import type { PrivateCopy } from '@northstar/web-editor';
import { describe, type Told, wordsOf } from './describe.js';
import type { Drawn } from './drawing.js';
import type { Suggestion } from './types.js';
import type { ShownPassage } from './wordings.js';

/** What has to be put into words for the text. */
export interface Wording { readonly label: (told: Told) => string; readonly by: (suggestion: Suggestion) => string; readonly mine: string }

export const toldOf = ({ replaced, proposed }: Pick<Suggestion, 'replaced' | 'proposed'>): Told => {
  const [was, now] = [sliceOf(replaced as unknown as Piece), sliceOf(proposed as unknown as Piece)];
  return was && now ? describe(was, now) : { kind: 'insert', now: '', what: null };
};

/** Suggestions as they are drawn into the shared text, or into a copy of it. Those that do not fit any more are in the list alone. */
export function drawnOf(suggestions: readonly Suggestion[], places: ReadonlyMap<string, Placed>, focused: string | null, copy: PrivateCopy | null, wording: Wording): Drawn[] {
  return suggestions.flatMap((suggestion): Drawn[] => {
    const placed = places.get(suggestion.id);
    if (placed?.is !== 'here') return [];
    const [start, end] = [copy ? copy.toCopy(placed.from, 1) : placed.from, copy ? copy.toCopy(placed.to, -1) : placed.to];
    const told = describe(placed.replaced, placed.proposed);
    const words = told.kind === 'insert' || told.kind === 'replace' ? told.now : '';
    const struck = told.kind === 'delete' || told.kind === 'replace';
    const point = Math.max(start, end);
    return [{
      id: suggestion.id, from: struck ? Math.min(start, end) : point, to: point, range: 'goes', words, label: wording.label(told), by: wording.by(suggestion), active: suggestion.id === focused,
    }];
  });
}

/** Passages with several wordings: drawn one into the other they could not be read, so they are marked, and compared side by side. */
export function drawnPassages(passages: readonly ShownPassage[], focused: string | null, copy: PrivateCopy | null, sign: (count: number) => string): Drawn[] {
  return passages.map(({ from, to, wordings }): Drawn => {
    const all = wordings.flatMap(({ suggestions }) => suggestions);
    const [start, end] = [copy ? copy.toCopy(from, 1) : from, copy ? copy.toCopy(to, -1) : to];
    return {
      id: all[0]!.id, from: Math.min(start, end), to: Math.max(start, end), range: 'contested', words: '', label: sign(wordings.length),
      by: [...new Set(wordings.map(({ author }) => author.name))].join(', '), active: all.some(({ id }) => id === focused),
    };
  });
}

/** One's own changes as they stand in one's own copy: new words are there, those that went are not. */
export function drawnChanges(changes: readonly Hunk[], copy: PrivateCopy, idAt: (change: Hunk) => string, focused: string | null, wording: Wording): Drawn[] {
  return changes.map((change) => {
    const from = copy.toCopy(change.from, -1);
    const told = describe(change.replaced, change.proposed);
    const id = idAt(change);
    const comes = told.kind === 'insert' || told.kind === 'replace' || told.kind === 'format';
    return {
      id, from: comes ? from : from + change.proposed.size, to: from + change.proposed.size, range: 'comes',
      words: told.kind === 'delete' || told.kind === 'replace' ? wordsOf(change.replaced) : '', label: wording.label(told), by: wording.mine, active: id === focused,
    };
  });
}
