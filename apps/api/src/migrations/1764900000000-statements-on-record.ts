import { createHash, randomBytes } from 'node:crypto';
import { canonical, type Draft, type Head, Mention, mentioned, write } from '@northstar/domain-record';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Said { network: string; ballot: string; revision: number; body: string; nextSteps: string; by: string; at: Date }

/** Puts on record what coordinators had said of outcomes before that was on record: at the end, with the time at which they said it [D7.9]. */
export class StatementsOnRecord1764900000000 implements MigrationInterface {
  name = 'StatementsOnRecord1764900000000';

  async up(db: QueryRunner): Promise<void> {
    const said = (await db.query(`SELECT b.network_id AS network, s.ballot_id AS ballot, s.revision, s.body, s.next_steps AS "nextSteps", s.person_id AS by, s.at
      FROM ballot_statement s JOIN ballot b ON b.id = s.ballot_id
      WHERE NOT EXISTS (SELECT FROM record_entry e WHERE e.ballot_id = b.id AND e.kind = 'outcome_stated' AND ((e.event::jsonb) ->> 'revision')::int = s.revision) ORDER BY b.network_id, s.at, s.revision`)) as Said[];
    for (const network of new Set(said.map((one) => one.network))) await append(db, network, said.filter((one) => one.network === network).map(draftOf));
  }

  /** What is on record stays there: an older program carries entries along whose kind it does not know, and going up again puts nothing there twice. */
  async down(): Promise<void> {}
}

const draftOf = ({ ballot, revision, body, nextSteps, by, at }: Said): Draft =>
  ({ kind: 'outcome_stated', at: at.getTime(), ballot, revision, body: Mention.text(body), nextSteps: nextSteps === '' ? null : Mention.text(nextSteps), by: Mention.person(by) });

async function append(db: QueryRunner, network: string, drafts: readonly Draft[]): Promise<void> {
  const { people } = mentioned(drafts);
  const named = (await db.query('SELECT id, name FROM person WHERE id = ANY ($1)', [people])) as { id: string; name: string }[];
  const [head] = (await db.query('SELECT sequence, hash FROM record_head WHERE network_id = $1 FOR UPDATE', [network])) as [Head];
  const written = write((text) => createHash('sha256').update(text).digest('hex'), () => randomBytes(16).toString('hex'), network, head, drafts, new Map(named.map(({ id, name }) => [id, name])));
  await db.query('INSERT INTO record_entry (network_id, sequence, previous, digest, hash, salt, event) SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])',
    [network, ...(['sequence', 'previous', 'digest', 'hash', 'salt'] as const).map((key) => written.entries.map((entry) => entry[key])), written.entries.map(({ event }) => canonical(event))]);
  await db.query('INSERT INTO record_reference (network_id, sequence, commitment, salt, value) SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[])',
    [network, ...(['sequence', 'commitment', 'salt'] as const).map((key) => written.references.map((reference) => reference[key])), written.references.map(({ value }) => canonical(value))]);
  await db.query('UPDATE record_head SET sequence = $2, hash = $3 WHERE network_id = $1', [network, written.head.sequence, written.head.hash]);
}
