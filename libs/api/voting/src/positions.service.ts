import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, InTurn, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { MembersRepository } from '@northstar/api-network';
import { mayAnswerFor, ok, type Ok, type Outcome, type Refusal } from '@northstar/domain-membership';
import { asRefusal, eligible, isConflict, LONGEST_PROPOSED_CHANGE, LONGEST_REASON, mayCast, notTaking, takePosition } from '@northstar/domain-voting';
import { domainBallot, domainElectors, domainPosition } from './ballot-forms.js';
import { BallotRecord } from './ballot-record.js';
import type { TakePositionInput } from './ballot.inputs.js';
import { type BallotRow, BallotsRepository, type ElectorRow, type PositionRow } from './ballots.repository.js';
import { Closing } from './closing.service.js';
import { PreparedRepository } from './prepared.repository.js';
import { ProxiesService, seatOf } from './proxies.service.js';
import { type ParticipationRow, SecretRepository } from './secret.repository.js';
import { Speaking } from './speaking.js';

/** A colleague was quicker: what the organisation says now, and a sentence that names them. */
export interface TakenMeanwhile {
  ok: false;
  code: 'STALE_REVISION';
  message: string;
  current: PositionRow;
}

/** Takes positions of organisations and answers who said what. */
@Injectable()
export class PositionsService {
  private readonly turns = new InTurn();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsRepository,
    private readonly speaking: Speaking,
    private readonly members: MembersRepository,
    private readonly prepared: PreparedRepository,
    private readonly proxies: ProxiesService,
    private readonly secrets: SecretRepository,
    private readonly closing: Closing,
    private readonly record: BallotRecord,
  ) {}

  /**
   * Takes or changes the position of an organisation [D1, D2, D7]. It counts as received when the ballot's row is held: nobody can
   * close the ballot in between, so a position is counted if and only if it was received before the close.
   */
  async take(context: RequestContext, input: TakePositionInput): Promise<Ok<string> | Refusal | TakenMeanwhile> {
    const speaker = await this.speaking.judge(context, input.ballotId, input.organisationId, async (ballot, asked) => (await this.forOthers(context, ballot, asked)).includes(input.organisationId));
    if (!speaker.ok) return speaker;
    const words = wordsOf(input);
    if (!words.ok) return words;
    const { personId } = speaker.value;
    const outcome = await this.turns.run(input.ballotId, () => this.uow.run(async (tx): Promise<Ok<string> | Refusal | TakenMeanwhile> => {
      const row = await this.ballots.lock(tx, input.ballotId);
      if (!row) return notFound();
      // What holds now counts, whatever held when it was sent: its mandate may have been revoked or have run out meanwhile [D1.2].
      const mandates = await this.members.holdMandates(tx, row.networkId, personId);
      const received = this.clock.now();
      const asked = await this.ballots.electors([row.id], tx);
      const electors = domainElectors(asked);
      // As it is now: while this waited for the ballot's row its organisation may have left [D6.4].
      const { seat, standing } = asked.find((one) => one.organisationId === input.organisationId)!;
      const held = await this.ballots.held(tx, row.id, input.organisationId);
      const current = held && { ...domainPosition(held), takenByName: held.takenByName };
      const taken = takePosition(domainBallot(row), electors, current, {
        organisationId: input.organisationId, choice: input.choice, preferences: input.preferences ?? null, shareDissent: input.shareDissent === true, ...words.value,
        expectedRevision: input.expectedRevision, personId, mandates, standing,
        byProxy: await this.proxies.byProxy(tx, asked, input.organisationId, personId, mandates, new Date(received)),
      }, received);
      if (isConflict(taken)) return { ok: false, code: 'STALE_REVISION', message: taken.message, current: held! };
      if (!taken.ok) return asRefusal(taken);
      const holderId = taken.value.holderId ?? null;
      const last = await this.prepared.last(tx, row.id, input.organisationId);
      // Whoever answers for another organisation learns nothing of what that prepares inside itself [D1.6].
      const inside = holderId === null || holderId === input.organisationId;
      const cast = input.preparedRevision == null ? ok(null) : mayCast(inside ? last : null, input.preparedRevision);
      if (!cast.ok) return asRefusal(cast);
      const { choice, preferences, reason, proposedChange, shareDissent, revision } = taken.value;
      const position = { ballotId: row.id, organisationId: input.organisationId, choice, preferences: preferences && [...preferences], reason, proposedChange, shareDissent, takenBy: personId, takenAt: new Date(received), revision, preparedBy: input.preparedRevision == null ? null : last!.preparedBy, holderId };
      await this.ballots.savePosition(tx, position);
      // Whatever it says, what was prepared is used up: it was made before this answer was known [D1.7].
      if (last?.waiting) await this.prepared.clear(tx, row.id, input.organisationId);
      this.record.taken(tx, row, seat, position, holderId === null ? null : seatOf(asked, holderId));
      await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId: row.id }, personId);
      return ok(row.id);
    }));
    context.fresh();
    if (outcome.ok) this.closing.lookAgain();
    return outcome;
  }

  /** Organisations that the viewer answers for by a right that was given [D1.11]. What they say themselves is read only where there is such a right. */
  private async forOthers(context: RequestContext, ballot: BallotRow, asked: readonly ElectorRow[]): Promise<string[]> {
    if (!asked.some(({ proxyHolder, proxyPerson }) => proxyHolder !== null || proxyPerson !== null)) return [];
    const actor = await this.authority.reader(context, ballot.networkId);
    const answered = new Set((await this.all(context, ballot.id)).filter(({ holderId }) => holderId === null).map(({ organisationId }) => organisationId));
    return actor ? this.proxies.forOthers(actor, ballot, asked, answered) : [];
  }

  /** The electorate of a ballot by name. */
  electors(context: RequestContext, ballotId: string): Promise<ElectorRow[]> {
    return context.loader<string, ElectorRow[]>('electors', async (ids) => grouped(ids, await this.ballots.electors(ids))).load(ballotId);
  }

  /** All positions of a ballot, whoever may see them: only for code that shows what may be shown. */
  all(context: RequestContext, ballotId: string): Promise<PositionRow[]> {
    return context.loader<string, PositionRow[]>('positions', async (ids) => grouped(ids, await this.ballots.positions(ids))).load(ballotId);
  }

  /** The organisations that have answered, by name or in secret: who is visible in every ballot, and what is another matter. */
  async answered(context: RequestContext, { id, visibility }: Pick<BallotRow, 'id' | 'visibility'>): Promise<ReadonlySet<string>> {
    const rows: readonly { organisationId: string }[] = visibility === 'secret'
      ? await context.loader<string, ParticipationRow[]>('participations', async (ids) => grouped(ids, await this.secrets.participations(ids))).load(id)
      : await this.all(context, id);
    return new Set(rows.map(({ organisationId }) => organisationId));
  }

  /** Organisations for which the viewer may take a position at this moment; in a secret ballot those that have not yet. */
  async mayAnswerFor(context: RequestContext, ballot: BallotRow): Promise<string[]> {
    const now = this.clock.now();
    if (notTaking(domainBallot(ballot), now)) return [];
    const actor = await this.authority.reader(context, ballot.networkId);
    if (!actor) return [];
    const done = ballot.visibility === 'secret' ? await this.answered(context, ballot) : null;
    const asked = await this.electors(context, ballot.id);
    const others = new Set(await this.forOthers(context, ballot, asked));
    return eligible(domainElectors(asked)).map((elector) => elector.organisationId).filter((id) => mayAnswerFor(actor.mandates, id, now) || others.has(id)).filter((id) => !done?.has(id));
  }
}

/** What was written with a position, in characters that can be kept; whether it is needed is a rule of the domain. */
export function wordsOf(input: Pick<TakePositionInput, 'reason' | 'proposedChange'>): Outcome<{ reason: string; proposedChange: string }> {
  const reason = checkProse(input.reason, { field: 'reason', label: 'The reason', most: LONGEST_REASON, optional: true });
  if (!reason.ok) return reason;
  const proposedChange = checkProse(input.proposedChange, { field: 'proposedChange', label: 'The proposed change', most: LONGEST_PROPOSED_CHANGE, optional: true });
  return proposedChange.ok ? ok({ reason: reason.value, proposedChange: proposedChange.value }) : proposedChange;
}

const grouped = <T extends { ballotId: string }>(ids: readonly string[], rows: readonly T[]): T[][] => ids.map((id) => rows.filter((row) => row.ballotId === id));
