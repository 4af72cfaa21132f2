import { pairedRatio, summary } from './statistics.mjs';

const figuresOf = (rounds, figure) => (rounds ?? []).map((round) => round[figure] ?? NaN);

/** Each promise of a scenario with its figure and whether it was held: `held` is null where it could not be measured. */
export function judge(scenario, results) {
  return scenario.promises.map(({ text, figure, on = 'ours', against, theirs = figure, most, none }) => {
    const ours = figuresOf(results[on], figure);
    const measured = against ? pairedRatio(ours, figuresOf(results[against], theirs)) : summary(ours);
    const limit = none ? 0 : most;
    return { scenario: scenario.name, text, measured, limit, held: measured === null ? null : measured.median <= limit };
  });
}

/** What is wrong with the run itself: texts that differ, a loss that was not caught, clients that could not keep up. What a peer did wrong is a finding about it. */
export function faults(scenario, results) {
  const found = [];
  for (const [server, rounds] of Object.entries(results)) {
    rounds.forEach((round, at) => {
      if (server === 'lossy' ? !round.problem : round.problem) {
        found.push({ serious: server === 'ours' || server === 'lossy', text: `${scenario.name}, ${server}, round ${at + 1}: ${server === 'lossy' ? 'a server that loses updates was not caught' : round.problem}` });
      }
      if (round.lagged) found.push({ serious: false, text: `${scenario.name}, ${server}, round ${at + 1}: the clients lagged (busy ${(round.clientBusy * 100).toFixed(0)} %, late ${round.clientLateP95.toFixed(0)} ms), its latencies are those of the clients` });
    });
  }
  return found;
}
