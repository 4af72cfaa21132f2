import { type Change, changeAt, contradict, passages, type Placed, type Stretch } from '@northstar/engine-suggestions';
import { proposalOfRow, type Suggestion } from './types.js';

/** An organisation as it is shown with its sign. */
export type Organisation = NonNullable<Suggestion['organisation']>;

/** What one person would have a passage say. */
export interface ShownWording {
  /** Names it among the others; that of its first suggestion. */
  readonly key: string;
  readonly suggestions: readonly Suggestion[];
  readonly author: Suggestion['author'];
  readonly organisation: Organisation | null;
  readonly changes: readonly Change[];
  /** Whether it fits the text as it stands. */
  readonly fits: boolean;
  /** Other organisations that support all of it as it is now, in the order in which they said so. */
  readonly supporters: readonly Organisation[];
  /** Those that supported an earlier form of it. */
  readonly supportedBefore: readonly Organisation[];
}

/** Words with several wordings, or one that is looked at by itself. */
export interface ShownPassage extends Stretch { readonly wordings: readonly ShownWording[] }

type Places = ReadonlyMap<string, Placed>;

/** The passages that more than one wording is about. `suggestions` are those that wait. */
export function shownPassages(suggestions: readonly Suggestion[], places: Places): ShownPassage[] {
  const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const made = [...suggestions].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  const offers = made.flatMap(({ id, author }) => {
    const placed = places.get(id);
    return placed ? [{ id, authorId: author.id, placed }] : [];
  });
  return passages(offers).map(({ from, to, wordings }) => ({ from, to, wordings: wordings.map(({ ids }) => wordingOf(ids.map((id) => byId.get(id)!), places)) }));
}

/** A suggestion by itself, where no other is about its words any more; null where its place is gone. */
export function passageOf(suggestion: Suggestion, places: Places): ShownPassage | null {
  const wording = wordingOf([suggestion], places);
  const [change] = wording.changes;
  return change ? { from: change.from, to: change.to, wordings: [wording] } : null;
}

function wordingOf(suggestions: readonly Suggestion[], places: Places): ShownWording {
  const [{ id, author, organisation }] = suggestions as readonly [Suggestion];
  return {
    key: id, suggestions, author, organisation: organisation ?? null,
    changes: suggestions.flatMap((suggestion) => changeAt(places.get(suggestion.id) ?? { is: 'gone' }, proposalOfRow(suggestion)) ?? []),
    fits: suggestions.every((suggestion) => places.get(suggestion.id)?.is === 'here'),
    ...supportOf(suggestions),
  };
}

/** Who supports each of some suggestions that go together: all of them as they are now, or some earlier form [S7, S8]. */
export function supportOf(suggestions: readonly Suggestion[]): Pick<ShownWording, 'supporters' | 'supportedBefore'> {
  const said = new Map(suggestions.flatMap(({ support, organisation }) => support.filter((each) => each.organisation.id !== organisation?.id).map((each) => [each.organisation.id, each.organisation] as const)));
  const current = (id: string): boolean => suggestions.every(({ support }) => support.some((each) => each.current && each.organisation.id === id));
  const all = [...said.values()];
  return { supporters: all.filter(({ id }) => current(id)), supportedBefore: all.filter(({ id }) => !current(id)) };
}

/** How many organisations stand behind a wording: the one that offers it, and those that support it. */
export const standing = ({ organisation, supporters }: ShownWording): number => supporters.length + (organisation ? 1 : 0);

/** The moment up to which some wordings have been looked at [S10]. */
export const seenUntil = (wordings: readonly ShownWording[]): string => wordings.flatMap(({ suggestions }) => suggestions.map(({ changedAt }) => changedAt)).sort().at(-1)!;

/** A wording that cannot be taken in beside a chosen one, with those of its suggestions that are about the same words. */
export interface Rival { readonly wording: ShownWording; readonly suggestionIds: readonly string[] }

/** Which wordings contradict a chosen one; the others can go on waiting in any case. */
export function rivalsOf(chosen: ShownWording, passage: ShownPassage, places: Places): Rival[] {
  const at = (id: string): Placed => places.get(id) ?? { is: 'gone' };
  return passage.wordings.filter((wording) => wording !== chosen).flatMap((wording) => {
    const suggestionIds = wording.suggestions.map(({ id }) => id).filter((id) => chosen.suggestions.some((each) => contradict(at(each.id), at(id))));
    return suggestionIds.length > 0 ? [{ wording, suggestionIds }] : [];
  });
}
