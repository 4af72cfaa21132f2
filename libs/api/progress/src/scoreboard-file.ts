import { safeCell } from '@northstar/api-core';
import { DELIVERY_WORDS, RESPONSE_WORDS, standingOf, standingSteps, type Step } from '@northstar/domain-progress';

/** An ask as the file names it. */
export interface AskOfFile { readonly number: number; readonly title: string; readonly addressee: string; readonly theme: string; readonly steps: readonly Step[] }

/** The scoreboard as a table: one row for each ask, in the order of the strategy; no cell is a formula. */
export function scoreboardFile(asks: readonly AskOfFile[]): string {
  const rows = asks.map(({ number, title, addressee, theme, steps }) => {
    const { response, delivery, awaitsStepId } = standingOf(steps);
    const latest = standingSteps(steps).map(({ on }) => on).sort().at(-1) ?? null;
    return [number, title, addressee, theme, RESPONSE_WORDS[response], DELIVERY_WORDS[delivery], awaitsStepId === null ? 'no' : 'yes', latest, steps.length];
  });
  return [['ask', 'title', 'addressee', 'theme', 'response', 'delivery', 'waits for a confirmation', 'latest step', 'steps'], ...rows].map((row) => `${row.map(safeCell).join(',')}\r\n`).join('');
}
