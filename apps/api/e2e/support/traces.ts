import type { Api } from '../harness.js';

/** A row of the database, and the transaction that wrote it. */
export interface Trace { table: string; row: Record<string, unknown>; xmin: string }

/** Every row there is, with what PostgreSQL itself knows of it: its place and its transaction. */
async function everyRow({ database }: Api): Promise<Map<string, Trace>> {
  const tables = (await database.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")) as { name: string }[];
  const all = new Map<string, Trace>();
  for (const { name } of tables) {
    const rows = (await database.query(`SELECT ctid::text, xmin::text, to_jsonb(x) AS row FROM "${name}" x`)) as { ctid: string; xmin: string; row: Record<string, unknown> }[];
    for (const { ctid, xmin, row } of rows) all.set(`${name} ${ctid} ${xmin}`, { table: name, row, xmin });
  }
  return all;
}

/** What goes on by itself beside every story: who was last seen when, and what the server notes of texts that were just written. */
const BESIDE = ({ table, row }: Trace): boolean => ['session', 'record_check'].includes(table) || table.startsWith('document') || ['document.changed', 'strategy.changed'].includes(String(row['type']));

/** What `work` wrote. */
export async function written(api: Api, work: () => Promise<unknown>): Promise<Trace[]> {
  const before = await everyRow(api);
  await work();
  return [...(await everyRow(api))].filter(([key]) => !before.has(key)).map(([, one]) => one).filter((one) => !BESIDE(one)).sort((a, b) => (a.table < b.table ? -1 : 1));
}

const NOISE = new Set(['id', 'salt', 'sealed', 'hash', 'previous', 'digest', 'commitment', 'by', 'sequence', 'seat', 'counted', 'at', 'created_at', 'delivered_at', 'closedAt', 'closed_at', 'opens_at', 'opened_at', 'closes_at', 'changed_at', 'number', 'position']);

/** The same for any two ballots or polls: what is drawn by chance is told by its length, numbers of places and times not at all; people, organisations and everything else is told. */
function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === 'string') return value.startsWith('{') ? masked(JSON.parse(value)) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, NOISE.has(name) ? (['salt', 'sealed'].includes(name) ? String(inner).length : '…') : masked(inner)]));
}

/** What was written, with `names` in the place of what is different from one ballot or poll to the next. */
export const told = (names: Readonly<Record<string, string>>, all: readonly Trace[]): string =>
  // An event is written again when it was delivered, so what is written twice is told once.
  [...new Set(all.map(({ table, row }) => Object.entries(names).reduce((line, [id, name]) => line.replaceAll(id, name), `${table} ${JSON.stringify(masked(row))}`)))].sort().join('\n');
