import { Injectable } from '@nestjs/common';
import { askedTogether, type RequestContext, UnitOfWork } from '@northstar/api-core';
import type { Mandate, Role, Standing } from '@northstar/domain-membership';

/** What one network knows of one person. */
export interface MembershipFacts {
  membershipId: string;
  networkId: string;
  /** Whether the network is the invented one. */
  demo: boolean;
  personId: string;
  role: Role;
  /** The organisation the person speaks for: the chosen one while the person belongs to it, else the first. */
  actingFor: { id: string; standing: Standing } | null;
  organisations: readonly { id: string; standing: Standing }[];
  mandates: readonly (Mandate & { id: string })[];
}

interface Row {
  id: string;
  networkId: string;
  demo: boolean;
  personId: string;
  role: Role;
  actingFor: string | null;
  organisations: { id: string; standing: Standing }[];
  mandates: { id: string; organisationId: string; kind: Mandate['kind']; from: number; until: number | null }[];
}

// Mandates are told as they are, ended ones too as long as nobody revoked them: whether one holds is the domain's question.
const FACTS = `
  SELECT m.id, m.network_id AS "networkId", n.demo, m.person_id AS "personId", m.role, m.acting_for AS "actingFor",
    coalesce((SELECT json_agg(json_build_object('id', o.id, 'standing', o.standing) ORDER BY a.created_at, o.id)
      FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
      WHERE a.person_id = m.person_id AND o.network_id = m.network_id AND a.ended_at IS NULL), '[]') AS organisations,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'organisationId', d.organisation_id, 'kind', d.kind,
        'from', floor(extract(epoch FROM d.valid_from) * 1000), 'until', floor(extract(epoch FROM d.valid_until) * 1000)) ORDER BY d.valid_from, d.id)
      FROM mandate d JOIN organisation o ON o.id = d.organisation_id
      WHERE d.person_id = m.person_id AND o.network_id = m.network_id AND d.revoked_at IS NULL), '[]') AS mandates
  FROM membership m JOIN network n ON n.id = m.network_id
  WHERE m.ended_at IS NULL`;

const factsOf = (row: Row): MembershipFacts => ({
  membershipId: row.id,
  networkId: row.networkId,
  demo: row.demo,
  personId: row.personId,
  role: row.role,
  actingFor: row.organisations.find(({ id }) => id === row.actingFor) ?? row.organisations[0] ?? null,
  organisations: row.organisations,
  mandates: row.mandates.map((mandate) => ({ ...mandate, revokedAt: null })),
});

interface Place { personId: string; networkId: string }

/** Reads who belongs where. One statement, however many networks are asked for, and however many people come in the same turn. */
@Injectable()
export class MembershipsRepository {
  private readonly places = askedTogether<Place, MembershipFacts | null>((several) => this.read(several));

  constructor(private readonly uow: UnitOfWork) {}

  /** The signed-in person's place in a network; null when it has none. Remembered for the request. */
  async ofViewer(context: RequestContext, networkId: string): Promise<MembershipFacts | null> {
    const { signedIn } = context;
    if (!signedIn) return null;
    return context.loader<string, MembershipFacts | null>(MembershipsRepository, (networkIds) => (
      this.places.loadMany(networkIds.map((id) => ({ personId: signedIn.personId, networkId: id }))))).load(networkId);
  }

  /** All networks that a person may enter, by name; real ones before the demo. */
  async ofPerson(personId: string): Promise<MembershipFacts[]> {
    const rows = await this.uow.read.query<Row>(
      `${FACTS} AND m.person_id = $1 ORDER BY n.demo, lower(n.name), n.id`, [personId],
    );
    return rows.map(factsOf);
  }

  /** Whether one person coordinates a network to which another belongs. */
  async coordinated(coordinatorId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.uow.read.query<{ id: string }>(
      `SELECT DISTINCT theirs.person_id AS id FROM membership mine JOIN membership theirs ON theirs.network_id = mine.network_id
       WHERE mine.person_id = $1 AND mine.role = 'coordinator' AND mine.ended_at IS NULL AND theirs.person_id = ANY($2) AND theirs.ended_at IS NULL`,
      [coordinatorId, personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async read(several: readonly Place[]): Promise<(MembershipFacts | null)[]> {
    const rows = await this.uow.read.query<Row>(
      `${FACTS} AND (m.person_id, m.network_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`, [several.map(({ personId }) => personId), several.map(({ networkId }) => networkId)],
    );
    const keyOf = ({ personId, networkId }: Place) => `${personId} ${networkId}`;
    const found = new Map(rows.map((row) => [keyOf(row), factsOf(row)]));
    return several.map((place) => found.get(keyOf(place)) ?? null);
  }
}
