import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Closing } from '@northstar/api-voting';
import { type DocumentNode, print } from 'graphql';
import { type Api, Client, REFUSAL, type Someone, startApi } from './harness.js';
import { newAsk } from './support/strategy-documents.js';
import { opens, seen } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

// A ballot that very many organisations decide, asked and answered exactly as the interface does it.
// A slice here; `npm run bench:ballots` sets the full number and prints how long it took.
const ORGANISATIONS = Number(process.env['BALLOT_ORGANISATIONS'] ?? 30);
const FEW = 10;
const AT_ONCE = 5;
/** So many pages and changed answers are timed once all have answered. */
const SAMPLE = Number(process.env['BALLOT_SAMPLE'] ?? 2);

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const generated = readFileSync(new URL('../../../libs/web/graphql/src/generated/graphql.ts', import.meta.url), 'utf8');
/** What a browser sends, by its name. */
const asked = (name: string): string => print(JSON.parse(new RegExp(`export const ${name}Document = (\\{"kind":"Document".*\\}) as unknown as`).exec(generated)![1]!) as DocumentNode);
const [PAGE, TAKE] = ['BallotPage', 'TakePosition'].map(asked) as [string, string];
/** The same command by a script that wants no page back. */
const ONLY_TAKE = `mutation($input: TakePositionInput!) { takePosition(input: $input) { ... on Ballot { answeredCount } ${REFUSAL} } }`;

interface Voter { organisationId: string; token: string }
/** A network of so many organisations, each with somebody who answers for it by a token: written past the services, for a thousand invitations prove nothing here. */
async function networkOf(count: number): Promise<{ host: Someone; voters: Voter[] }> {
  const host = await api.founds();
  const tokens = Array.from({ length: count - 1 }, (_, n) => `nst_${host.networkId}-${n}`);
  const rows = (await api.database.query(
    `WITH given AS (SELECT n, gen_random_uuid() AS organisation, gen_random_uuid() AS person, hash FROM unnest($2::bytea[]) WITH ORDINALITY AS all_of (hash, n)),
       o AS (INSERT INTO organisation (id, network_id, name, initials, colour, standing, created_at, joined_at) SELECT organisation, $1, 'Member ' || n, 'ME', n % 16, 'member', $3, $3 FROM given RETURNING id),
       p AS (INSERT INTO person (id, email, name) SELECT person, 'voter' || n || '.' || $1 || '@example.org', 'Voter ' || n FROM given RETURNING id)
     SELECT n::int, organisation, person, hash FROM given ORDER BY n`, [host.networkId, tokens.map((token) => createHash('sha256').update(token).digest()), api.clock.date()],
  )) as { organisation: string; person: string; hash: Buffer }[];
  const [organisations, persons, hashes] = [rows.map((row) => row.organisation), rows.map((row) => row.person), rows.map((row) => row.hash)];
  const given = 'unnest($1::uuid[], $2::uuid[]) AS given (organisation, person)';
  await api.database.query('INSERT INTO membership (network_id, person_id, role, acting_for, created_at) SELECT $3, person, \'representative\', organisation, $4 FROM ' + given, [organisations, persons, host.networkId, api.clock.date()]);
  await api.database.query('INSERT INTO affiliation (organisation_id, person_id, created_at) SELECT organisation, person, $3 FROM ' + given, [organisations, persons, api.clock.date()]);
  await api.database.query('INSERT INTO mandate (organisation_id, person_id, kind, valid_from) SELECT organisation, person, \'voter\', $3 FROM ' + given, [organisations, persons, api.clock.date()]);
  await api.database.query("INSERT INTO access_token (person_id, name, token_hash, created_at, last_used_at) SELECT person, 'x', hash, $3, $3 FROM unnest($1::uuid[], $2::bytea[]) AS given (person, hash)", [persons, hashes, api.clock.date()]);
  return { host, voters: rows.map(({ organisation }, n) => ({ organisationId: organisation, token: tokens[n]! })) };
}

interface Said { ballot?: { positions: unknown[] }; takePosition?: { answeredCount?: number; code?: string } }
const send = async ({ token }: Voter, query: string, variables: Record<string, unknown>): Promise<Said> => {
  const { data, errors } = await new Client(api.url).raw<Said>(query, variables, { authorization: `Bearer ${token}` });
  if (errors) throw new Error(JSON.stringify(errors));
  return data!;
};
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const figures = (times: number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.ceil(sorted.length * share) - 1]!.toFixed(0);
  return `half within ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, slowest ${at(1)} ms`;
};

/** A ballot that all but the last organisation have answered, with what the page of it and the last answer cost. */
async function answeredBy(count: number): Promise<{ page: number; take: number; said: string[] }> {
  const { host, voters } = await networkOf(count);
  const { id: ask } = await newAsk(host, 'Asked of very many');
  await textIn(host, ask, 'The words of very many.');
  const { id } = await opens(host, ask);
  const takes = (voter: Voter, choice: string, expectedRevision = 0, query = TAKE): Promise<Said> =>
    send(voter, query, { input: { ballotId: id, organisationId: voter.organisationId, choice, reason: 'As our members decided at their last meeting.', expectedRevision } });
  const alone: number[] = [];
  const [last, ...others] = voters as [Voter, ...Voter[]];
  for (const voter of others) alone.push(await timed(async () => expect((await takes(voter, 'SUPPORT', 0, ONLY_TAKE)).takePosition).toHaveProperty('answeredCount', alone.length + 1)));
  expect((await seen(host, id))!.positions).toHaveLength(count - 2);
  const [pages, changes]: [number[], number[]] = [[], []];
  for (const voter of others.slice(0, SAMPLE)) {
    pages.push(await timed(() => send(last, PAGE, { id })));
    changes.push(await timed(() => takes(voter, 'OPPOSE', 1)));
  }
  const together = await Promise.all(others.slice(-AT_ONCE).map((voter) => timed(() => takes(voter, 'ABSTAIN', 1, ONLY_TAKE))));
  await api.get(Closing).settled();
  const page = await api.fewestStatements(() => send(last, PAGE, { id }));
  let revision = 0;
  const take = await api.fewestStatements(async () => {
    expect((await takes(last, 'SUPPORT', revision++)).takePosition).toHaveProperty('answeredCount', count - 1);
    await api.get(Closing).settled();
  });
  return { page, take, said: [`a position: ${figures(alone)}`, `a position, with the page that comes back: ${figures(changes)}`, `the page: ${figures(pages)}`, `${AT_ONCE} positions at the same moment: ${figures(together)}`] };
}

/** What is read at most, however many decide: answers of the database that arrive together save the page a statement. */
const MOST = { page: 20, take: 35 };

test(`[D1] the page of a ballot and a position cost no more statements with ${ORGANISATIONS} organisations than with ${FEW}`, async () => {
  const few = await answeredBy(FEW);
  const many = await answeredBy(ORGANISATIONS);
  console.info([`${ORGANISATIONS} organisations, ${many.page} statements for the page, ${many.take} for a position`, ...many.said].join('\n'));
  for (const { page, take } of [few, many]) expect({ page: Math.max(page, MOST.page), take: Math.max(take, MOST.take) }).toEqual(MOST);
}, 60_000 + ORGANISATIONS * 600);
