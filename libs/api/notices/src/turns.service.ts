import { Injectable } from '@nestjs/common';
import { ActorSource, Clock, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { Organisations } from '@northstar/api-network';
import { BallotsService, shownBallot } from '@northstar/api-voting';
import { mayAnswerFor } from '@northstar/domain-membership';
import type { Turn } from '@northstar/domain-voting';
import { TurnItemType } from './turn.types.js';

interface Waiting {
  ballotId: string;
  organisationId: string;
  answeredEarlier: boolean;
  prepared: boolean;
  proxy: boolean;
  remindedAt: Date | null;
}

/** What waits for the organisations that a person answers for. Reads only; it listens to nothing and changes nothing. */
@Injectable()
export class TurnsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actors: ActorSource,
    private readonly ballots: BallotsService,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Soonest deadline first. Two statements, whatever the number of ballots and organisations. */
  async ofViewer(context: RequestContext, networkId: string): Promise<TurnItemType[]> {
    const actor = await this.actors.actorIn(context, networkId);
    const now = this.clock.now();
    const mine = [...new Set(actor?.mandates.map((mandate) => mandate.organisationId))].filter((id) => mayAnswerFor(actor!.mandates, id, now));
    if (!actor) return [];
    const rows = await this.uow.read.query<Waiting>(
      `SELECT b.id AS "ballotId", e.organisation_id AS "organisationId",
         EXISTS (SELECT FROM ballot old JOIN (SELECT ballot_id, organisation_id FROM position UNION ALL SELECT ballot_id, organisation_id FROM ballot_participation) p
           ON p.ballot_id = old.id AND p.organisation_id = e.organisation_id WHERE old.superseded_by_id = b.id) AS "answeredEarlier",
         prepared.choice IS NOT NULL AND e.organisation_id = ANY ($2) AS prepared, e.organisation_id <> ALL ($2) AS proxy,
         (SELECT max(at) FROM ballot_reminder r WHERE r.ballot_id = b.id) AS "remindedAt"
       FROM ballot b JOIN ballot_elector e ON e.ballot_id = b.id JOIN organisation o ON o.id = e.organisation_id
       LEFT JOIN position_preparation prepared ON prepared.ballot_id = b.id AND prepared.organisation_id = e.organisation_id
       WHERE b.network_id = $1 AND b.state IN ('notice', 'open') AND b.opens_at <= $3 AND b.closes_at > $3
         AND e.left_at IS NULL
         AND (e.organisation_id = ANY ($2) OR EXISTS (SELECT FROM ballot_proxy x WHERE x.ballot_id = b.id AND x.organisation_id = e.organisation_id AND x.revoked_at IS NULL AND (x.holder_id = ANY ($2) OR (x.person_id = $4 AND x.organisation_id = ANY ($5)))))
         AND ((prepared.choice IS NOT NULL AND e.organisation_id = ANY ($2)) OR NOT EXISTS (SELECT FROM position p WHERE p.ballot_id = b.id AND p.organisation_id = e.organisation_id))
         AND NOT EXISTS (SELECT FROM ballot_participation p WHERE p.ballot_id = b.id AND p.organisation_id = e.organisation_id)
       ORDER BY b.closes_at, b.number, lower(o.name)`,
      [networkId, mine, new Date(now), actor.personId, actor.organisationIds],
    );
    return Promise.all(rows.map(async ({ ballotId, organisationId, answeredEarlier, prepared, proxy, remindedAt }) => {
      const ballot = (await this.ballots.load(context, ballotId))!;
      const kind: Turn = proxy ? 'answer_as_proxy' : prepared ? 'cast_position' : answeredEarlier ? 'reaffirm_position' : 'take_position';
      return Object.assign(new TurnItemType(), {
        id: `${ballotId}:${organisationId}`, kind, organisation: await this.organisations.byId(context, organisationId), ballot: shownBallot(ballot), deadline: ballot.closesAt, remindedAt,
      });
    }));
  }
}
