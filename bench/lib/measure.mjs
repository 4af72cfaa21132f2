import { disagreement } from './compare.mjs';
import { percentile, percentiles } from './statistics.mjs';

/** Beyond these the clients and not the server may be what was measured. */
const BUSY = 0.9;
const LATE_MS = 25;

/** Lets a crowd type and measures the server meanwhile; then compares what everybody has with what a newcomer gets. */
export async function measureTyping({ server, crowd, specs, writers, size, deliveries, join = {}, during = null }) {
  crowd.saves = server.saves;
  await crowd.join(specs, join);
  let from;
  let to;
  const cpu = () => ({ server: server.cpu(), all: server.cpu({ database: true }) });
  const typed = await crowd.type({
    // Whoever loses on purpose is not waited for as long.
    settleMs: server.name === 'lossy' ? 2_000 : 15_000,
    writers, rate: size.rate, seconds: size.seconds,
    before: () => { from = cpu(); return during?.(); },
    after: () => { to = cpu(); },
  });
  const { updates, wall, latencies, savedLatencies, lateness, utilization, complete } = typed;
  const late = percentile(Float64Array.from(lateness).sort(), 0.95);
  const { p50, p95, p99 } = percentiles(latencies);
  const saved = savedLatencies.length > 0 ? percentiles(savedLatencies) : null;
  return {
    cpuPerDelivery: (to.server - from.server) * 1000 / deliveries(updates),
    cpuPerUpdate: (to.all - from.all) * 1000 / updates,
    p50, p95, p99, ...(saved ? { savedP50: saved.p50, savedP95: saved.p95, savedP99: saved.p99 } : {}),
    wall, rss: server.rss(), updates, deliveries: deliveries(updates), clientBusy: utilization, clientLateP95: late,
    lagged: utilization > BUSY || late > LATE_MS,
    problem: complete ? await compared(server, crowd, specs) : `not everybody had everything in time${await endings(crowd)}`,
  };
}

/** Joins once more to each document and compares; null when all agree. */
export async function compared(server, crowd, specs) {
  const docs = [...new Set(specs.map(({ doc }) => doc))];
  const newcomers = docs.map((doc, n) => ({ ...server.spec(doc, n), id: `newcomer-${n}`, thread: 'watch' }));
  const before = await crowd.outcomes();
  await crowd.join(newcomers);
  const fresh = new Map((await crowd.outcomes()).filter(([id]) => id.startsWith('newcomer-')).map(([, doc, outcome]) => [doc, outcome]));
  for (const doc of docs) {
    const found = disagreement(before.filter(([id, of]) => of === doc && !crowd.absent.has(id)).map(([id, , outcome]) => [id, outcome]), fresh.get(doc));
    if (found) return found;
  }
  return null;
}

async function endings(crowd) {
  const closed = await crowd.closed();
  return closed.length > 0 ? `; ${closed.length} connections had ended, one with ${JSON.stringify(closed[0][1])}` : '';
}
