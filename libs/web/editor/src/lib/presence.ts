import type { Awareness } from 'y-protocols/awareness';

/** Someone who has the document open, as the server vouches for them [C7]. */
export interface Present { readonly clientId: number; readonly name: string; readonly organisation: string; readonly initials: string; readonly colour: string; readonly self: boolean; readonly writing: boolean }

const COLOUR = /^#[0-9a-f]{6}$/i;
const NEUTRAL = '#4a5568';

/** The colours of organisations, by their number. Each has at least 4.5 : 1 against the white of the initials in it. */
const COLOURS = [
  '#1f4e8c', '#8a3b12', '#2d6a35', '#7a2a6b', '#8a5a00', '#1b6670', '#9a2b3a', '#4b4fa3',
  '#5c6420', '#6b3fa0', '#00695a', '#a03c78', '#5d4a3a', '#2b6ca3', '#7d3030', '#455a64',
];

/** The colour of an organisation; neutral for people without one. */
export function organisationColour(number: number | null | undefined): string {
  return number == null ? NEUTRAL : COLOURS[((number % COLOURS.length) + COLOURS.length) % COLOURS.length]!;
}

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 120) : '');

/** The initials of a name, for servers that sent none. */
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
    initials: words(user['initials']).slice(0, 3) || initialsOf(name),
    colour: COLOUR.test(colour) ? colour : NEUTRAL,
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
