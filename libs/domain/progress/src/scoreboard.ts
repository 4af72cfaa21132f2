import { type Day, monthEnds } from './day.js';
import { DELIVERIES, type Delivery, RESPONSES, type Response } from './scales.js';
import { type Standing, standingOf, standingOn } from './standing.js';
import type { Step } from './step.js';

/** An ask as a scoreboard needs it. */
export interface Scored {
  readonly id: string;
  readonly addressee: string;
  readonly theme: string;
  readonly steps: readonly Step[];
}
export type Counts<K extends string> = Readonly<Record<K, number>>;
export interface Group {
  readonly name: string;
  readonly asks: number;
  readonly response: Counts<Response>;
  readonly delivery: Counts<Delivery>;
}
export interface Scoreboard {
  readonly all: Group;
  readonly byAddressee: readonly Group[];
  readonly byTheme: readonly Group[];
  readonly byMonth: readonly (Group & { readonly day: Day })[];
}

const count = <K extends string>(keys: readonly K[], of: readonly K[]): Counts<K> => Object.fromEntries(keys.map((key) => [key, of.filter((each) => each === key).length])) as Record<K, number>;
const group = (name: string, standings: readonly Standing[]): Group => ({
  name, asks: standings.length, response: count(RESPONSES, standings.map(({ response }) => response)), delivery: count(DELIVERIES, standings.map(({ delivery }) => delivery)),
});

/** Groups of asks by a word about them, the largest first; the same word in other letters is the same. */
function grouped(asks: readonly Scored[], word: (ask: Scored) => string): Group[] {
  const groups = new Map<string, { name: string; standings: Standing[] }>();
  for (const ask of asks) {
    const key = word(ask).normalize('NFC').toLowerCase();
    const own = groups.get(key) ?? { name: word(ask), standings: [] };
    own.standings.push(standingOf(ask.steps));
    groups.set(key, own);
  }
  return [...groups.values()].map(({ name, standings }) => group(name, standings)).sort((a, b) => b.asks - a.asks || a.name.localeCompare(b.name, 'en'));
}

/** Counts the asks of a strategy [G1.10]. */
export const scoreboard = (asks: readonly Scored[], months: number, now: number): Scoreboard => ({
  all: group('All asks', asks.map(({ steps }) => standingOf(steps))),
  byAddressee: grouped(asks, ({ addressee }) => addressee),
  byTheme: grouped(asks, ({ theme }) => theme),
  byMonth: monthEnds(months, now).map((day) => ({ ...group(day, asks.map(({ steps }) => standingOn(steps, day))), day })),
});
