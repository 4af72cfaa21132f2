import { ORGANISATION_COLOURS } from '@northstar/domain-membership';
import { organisationColour } from '@northstar/web-ui';
import type { Awareness } from 'y-protocols/awareness';

/** Someone who has the document open, as the server vouches for them [C7]. */
export interface Present {
  readonly clientId: number;
  readonly name: string;
  readonly organisation: string;
  readonly initials: string;
  /** A CSS colour. */
  readonly colour: string;
  readonly self: boolean;
  readonly writing: boolean;
}

/** For people without an organisation, and for colours that are none of ours. */
const NEUTRAL = 'var(--ns-ink-3)';

/** The colour that stands for an organisation's on this page, where light and dark have values of their own. The server sends the domain's value. */
function themed(colour: string): string {
  const number = ORGANISATION_COLOURS.findIndex((known) => known.toLowerCase() === colour.toLowerCase());
  return number < 0 ? NEUTRAL : organisationColour(number);
}

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 120) : '');

/** The initials of a name. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/u).filter(Boolean);
  return ((parts[0]?.[0] ?? '?') + (parts.length > 1 ? parts.at(-1)![0] ?? '' : '')).toUpperCase();
}

/** One person from a presence state; null for states that name nobody, which are not shown. */
export function presentOf(clientId: number, state: unknown, ownClientId: number): Present | null {
  const user = (state as { user?: Record<string, unknown> } | null)?.user;
  const name = words(user?.['name']);
  if (!user || name === '') return null;
  const colour = words(user['colour'] ?? user['color']);
  return {
    clientId,
    name,
    organisation: words(user['organisation']),
    // The person's, not the organisation's, which the server sends beside its colour: two colleagues must not look alike.
    initials: initialsOf(name),
    colour: themed(colour),
    self: clientId === ownClientId,
    writing: (state as { cursor?: unknown }).cursor != null,
  };
}

/** Everybody present, oneself first, each person once although they may have several windows open. */
export function everybodyPresent(awareness: Awareness): readonly Present[] {
  const people = new Map<string, Present>();
  for (const [clientId, state] of awareness.getStates()) {
    const person = presentOf(clientId, state, awareness.clientID);
    if (!person) continue;
    const key = `${person.name}\u0000${person.organisation}`;
    const known = people.get(key);
    if (!known || person.self || (person.writing && !known.self)) people.set(key, person);
  }
  return [...people.values()].sort((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name));
}
