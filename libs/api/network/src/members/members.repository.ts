import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Mandate, MandateKind, Role } from '@northstar/domain-membership';
import { MandateType, MemberType } from './member.type.js';

interface Joining {
  networkId: string;
  personId: string;
  organisationId: string;
  role: Role;
  mandates: readonly MandateKind[];
  grantedBy: string | null;
  at: Date;
}

// The organisation that a member speaks for: the chosen one while the person belongs to it, else the first.
const MEMBER = `
  SELECT m.id, m.network_id AS "networkId", m.person_id AS "personId", m.role, p.name AS "personName",
    (SELECT a.organisation_id FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
     WHERE a.person_id = m.person_id AND o.network_id = m.network_id AND a.ended_at IS NULL
     ORDER BY (o.id = m.acting_for) DESC NULLS LAST, a.created_at, o.id LIMIT 1) AS "organisationId"
  FROM membership m JOIN person p ON p.id = m.person_id WHERE m.ended_at IS NULL`;

type Row = { id: string; networkId: string; personId: string; role: Role; organisationId: string | null; personName: string };
const memberOf = ({ personName: _, ...row }: Row): MemberType => Object.assign(new MemberType(), row);

export interface MemberPage {
  rows: { member: MemberType; key: [string, string] }[];
  total: number;
}

/** Reads and writes members and mandates. */
@Injectable()
export class MembersRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** A page of the members by name, one more than asked for when there are more. */
  async page(networkId: string, after: readonly (string | number)[] | null, size: number): Promise<MemberPage> {
    const rows = await this.uow.read.query<Row & { sort: string }>(
      `SELECT * FROM (${MEMBER} AND m.network_id = $1) x, lower(x."personName") AS sort
       WHERE $2::text IS NULL OR (sort, x.id::text) > ($2, $3) ORDER BY sort, x.id::text LIMIT $4`, [networkId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
    );
    const [count] = await this.uow.read.query<{ total: number }>('SELECT count(*)::int AS total FROM membership WHERE network_id = $1 AND ended_at IS NULL', [networkId]);
    return { rows: rows.map(({ sort, ...row }) => ({ member: memberOf(row), key: [sort, row.id] })), total: count!.total };
  }

  /** The current members that belong to each of the organisations, by name. */
  async ofOrganisations(organisationIds: readonly string[]): Promise<MemberType[][]> {
    const rows = await this.uow.read.query<Row & { belongsTo: string }>(
      `SELECT x.*, a.organisation_id AS "belongsTo" FROM (${MEMBER}) x JOIN affiliation a ON a.person_id = x."personId" AND a.ended_at IS NULL
       JOIN organisation o ON o.id = a.organisation_id AND o.network_id = x."networkId"
       WHERE a.organisation_id = ANY($1) ORDER BY lower(x."personName"), x.id`, [organisationIds],
    );
    // Seen from an organisation, its people speak for it, whatever else they do.
    return organisationIds.map((id) => rows.filter((row) => row.belongsTo === id).map(({ belongsTo, ...row }) => memberOf({ ...row, organisationId: belongsTo })));
  }

  async byId(db: Transaction, id: string): Promise<MemberType | null> {
    const [row] = await db.query<Row>(`${MEMBER} AND m.id = $1`, [id]);
    return row ? memberOf(row) : null;
  }

  async byPerson(db: Transaction, networkId: string, personId: string): Promise<MemberType | null> {
    const [row] = await db.query<Row>(`${MEMBER} AND m.network_id = $1 AND m.person_id = $2`, [networkId, personId]);
    return row ? memberOf(row) : null;
  }

  /** Mandates that were not taken back and have not run out, for each person in its network. */
  async mandatesOf(keys: readonly { networkId: string; personId: string }[], now: Date): Promise<MandateType[][]> {
    const rows = await this.uow.read.query<MandateType & { networkId: string; personId: string }>(
      `SELECT d.id, d.organisation_id AS "organisationId", d.kind, d.valid_from AS "from", d.valid_until AS "until", d.person_id AS "personId", o.network_id AS "networkId"
       FROM mandate d JOIN organisation o ON o.id = d.organisation_id
       WHERE d.person_id = ANY($1) AND o.network_id = ANY($2) AND d.revoked_at IS NULL AND (d.valid_until IS NULL OR d.valid_until > $3)
       ORDER BY array_position(ARRAY['voter', 'alternate', 'signatory'], d.kind), d.valid_from, d.id`,
      [keys.map(({ personId }) => personId), keys.map(({ networkId }) => networkId), now],
    );
    return keys.map((key) => rows.filter((row) => row.personId === key.personId && row.networkId === key.networkId).map((row) => Object.assign(new MandateType(), row)));
  }

  /**
   * The mandates of a person in a network as they are now, held until the end of the transaction: whoever revokes one meanwhile waits. For what
   * was judged before it had to wait for a row, and is to be judged again by what holds when it has that row.
   */
  async holdMandates(tx: Transaction, networkId: string, personId: string): Promise<Mandate[]> {
    const rows = await tx.query<{ organisationId: string; kind: MandateKind; from: Date; until: Date | null }>(
      `SELECT d.organisation_id AS "organisationId", d.kind, d.valid_from AS "from", d.valid_until AS "until" FROM mandate d JOIN organisation o ON o.id = d.organisation_id
       WHERE d.person_id = $1 AND o.network_id = $2 AND d.revoked_at IS NULL ORDER BY d.id FOR SHARE OF d`, [personId, networkId]);
    return rows.map(({ from, until, ...row }) => ({ ...row, from: from.getTime(), until: until?.getTime() ?? null, revokedAt: null }));
  }

  /** Waits for those who act by one of a person's mandates in this moment, so that the instant of what follows is later than theirs. */
  async awaitMandates(tx: Transaction, networkId: string, personId: string): Promise<void> {
    await tx.query('SELECT FROM mandate d JOIN organisation o ON o.id = d.organisation_id WHERE d.person_id = $1 AND o.network_id = $2 AND d.revoked_at IS NULL ORDER BY d.id FOR UPDATE OF d', [personId, networkId]);
  }

  /** Makes a person a member for an organisation; who is one already keeps the role and gains the organisation. */
  async join(tx: Transaction, { networkId, personId, organisationId, role, mandates, grantedBy, at }: Joining): Promise<void> {
    await tx.query(
      `INSERT INTO membership (network_id, person_id, role, acting_for, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (network_id, person_id) WHERE ended_at IS NULL DO NOTHING`, [networkId, personId, role, organisationId, at],
    );
    await tx.query('INSERT INTO affiliation (organisation_id, person_id, created_at) VALUES ($1, $2, $3) ON CONFLICT (organisation_id, person_id) WHERE ended_at IS NULL DO NOTHING', [organisationId, personId, at]);
    for (const kind of mandates) await this.grant(tx, { organisationId, personId, kind, until: null, grantedBy, at });
  }

  /** Gives a mandate; one of the same kind that is there gets the new end. */
  async grant(tx: Transaction, { organisationId, personId, kind, until, grantedBy, at }: { organisationId: string; personId: string; kind: MandateKind; until: Date | null; grantedBy: string | null; at: Date }): Promise<void> {
    await tx.query('UPDATE mandate SET revoked_at = $4 WHERE organisation_id = $1 AND person_id = $2 AND kind = $3 AND revoked_at IS NULL', [organisationId, personId, kind, at]);
    await tx.query('INSERT INTO mandate (organisation_id, person_id, kind, valid_from, valid_until, granted_by) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, personId, kind, at, until, grantedBy]);
  }

  /** Whether the account serves another network too, or did. */
  async elsewhere(tx: Transaction, { networkId, personId }: MemberType): Promise<boolean> {
    return (await tx.query('SELECT FROM membership WHERE person_id = $1 AND network_id <> $2 LIMIT 1', [personId, networkId])).length > 0;
  }

  /** Ends everything that a person is in a network. What it wrote stays. */
  async end(tx: Transaction, { networkId, personId }: MemberType, at: Date): Promise<void> {
    await tx.query('UPDATE membership SET ended_at = $3 WHERE network_id = $1 AND person_id = $2 AND ended_at IS NULL', [networkId, personId, at]);
    await tx.query('UPDATE affiliation SET ended_at = $3 WHERE person_id = $2 AND ended_at IS NULL AND organisation_id IN (SELECT id FROM organisation WHERE network_id = $1)', [networkId, personId, at]);
    await tx.query('UPDATE mandate SET revoked_at = $3 WHERE person_id = $2 AND revoked_at IS NULL AND organisation_id IN (SELECT id FROM organisation WHERE network_id = $1)', [networkId, personId, at]);
  }

  /** How many people could run the network besides this one: coordinators who do not speak for an organisation that only reads along. */
  async otherCoordinators(tx: Transaction, networkId: string, besides: { personId?: string; organisationId?: string }): Promise<number> {
    const rows = await tx.query<{ personId: string; organisationId: string | null; standing: string | null }>(
      `SELECT x."personId", x."organisationId", o.standing FROM (${MEMBER} AND m.network_id = $1 AND m.role = 'coordinator') x LEFT JOIN organisation o ON o.id = x."organisationId"`, [networkId],
    );
    return rows.filter((row) => row.personId !== besides.personId && (besides.organisationId === undefined || row.organisationId !== besides.organisationId) && (row.standing === null || row.standing === 'member')).length;
  }
}
