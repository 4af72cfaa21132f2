import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { type BallotRow, BallotsRepository, Closing, Opening } from '@northstar/api-voting';
import { VersionsService } from '@northstar/api-versions';
import { type AmendmentRefusal, asRefusal, LONGEST_REASON, note, putToVote, type Stretch, takeIn } from '@northstar/domain-amendments';
import { type Actor, ok, type Ok, type Outcome, type Refusal } from '@northstar/domain-membership';
import { domainAmendment, placeOf, REASON } from './amendment-forms.js';
import { AmendmentRecord } from './amendment-record.js';
import { type AmendmentRow, AmendmentsRepository } from './amendments.repository.js';
import { AmendmentsService } from './amendments.service.js';
import { ExactTexts, type MadeText } from './exact-texts.service.js';
import { Lineages, type Situation } from './lineages.service.js';
import { StepsRepository } from './steps.repository.js';

/** What became of a wish to decide about an amendment; where another one is in the way, which. */
export type Decided = Ok<string> | (Refusal & { readonly other?: string });
/** An amendment that can be decided about as somebody wishes, and how things stand with its text. */
interface Placed { readonly row: AmendmentRow; readonly around: Situation; readonly at: Stretch; readonly reason: string }
type Judge = (tx: Transaction, row: AmendmentRow, around: Situation) => Promise<Ok<{ at: Stretch; reason: string }> | AmendmentRefusal>;

/** Coordinators decide about amendments: taken in, put to a vote first, or noted [AM7–AM11]. */
@Injectable()
export class Deciding {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly amendments: AmendmentsService,
    private readonly repository: AmendmentsRepository,
    private readonly steps: StepsRepository,
    private readonly lineages: Lineages,
    private readonly ballots: BallotsRepository,
    private readonly opening: Opening,
    private readonly closing: Closing,
    private readonly versions: VersionsService,
    private readonly texts: ExactTexts,
    private readonly record: AmendmentRecord,
  ) {}

  /** A new version of the exact text, and a ballot on it that supersedes the running one [AM8]. */
  async takeIn(context: RequestContext, id: string, closesAt: Date, given: string): Promise<Decided> {
    const reason = checkProse(given, REASON(LONGEST_REASON));
    if (!reason.ok) return reason;
    const judge: Judge = async (_tx, row, around) => takeIn(domainAmendment(row, []), placeOf(row), around, { reason: reason.value, closesAt: closesAt.getTime() }, this.clock.now());
    return this.deciding(context, id, judge, ({ proposedBy, organisationId }) => ({ personId: proposedBy, organisationId }), async (tx, { row, around, at, reason: kept }, made, actor) => {
      const now = this.clock.date();
      const version = await this.versions.derive(tx, { documentId: row.documentId, versionId: around.head, corrects: false }, made, actor, { name: `With amendment ${row.number}` });
      const successor = await this.opening.succeed(tx, around.row, around.row.texts.map((text) => (text.documentId === row.documentId ? { ...text, versionId: version.id } : text)), closesAt, actor.personId);
      if (!successor.ok) return successor;
      await this.steps.insert(tx, row.rootVersionId, { ...at, kind: 'amendment', id, size: row.change.size, baseVersionId: around.head, resultVersionId: version.id }, now);
      await this.repository.end(tx, id, { state: 'taken_in', by: actor.personId, at: now, decision: kept });
      this.record.takenIn(tx, row, { base: around.head, version: version.id, hash: version.hash, at, offset: made.offset }, successor.value, kept, actor.personId, now);
      return ok(id);
    });
  }

  /** Asks first, by a sense check on the text as it would read [AM10]. */
  async putToVote(context: RequestContext, id: string, closesAt: Date): Promise<Decided> {
    const judge: Judge = async (tx, row, around) => {
      const senseCheckRuns = (await this.ballots.running(tx, [row.documentId], 'sense_check')).length > 0;
      const placed = putToVote(domainAmendment(row, []), placeOf(row), around, { closesAt: closesAt.getTime(), senseCheckRuns }, this.clock.now());
      return placed.ok ? ok({ at: placed.value, reason: '' }) : placed;
    };
    return this.deciding(context, id, judge, () => null, async (tx, { row, around }, made, actor) => {
      const version = await this.versions.derive(tx, { documentId: row.documentId, versionId: around.head, corrects: false }, made, actor, { name: `As amendment ${row.number} would have it` });
      const title = `Amendment ${row.number}: ${around.row.title}`.slice(0, 160);
      const vote = await this.opening.askBeside(tx, around.row, { documentId: row.documentId, versionId: version.id }, { title, introduction: row.reason }, closesAt, actor.personId);
      if (!vote.ok) return vote;
      await this.repository.putToVote(tx, id, vote.value);
      this.record.putToVote(tx, row, vote.value, actor.personId, this.clock.date());
      return ok(id);
    });
  }

  /** Notes it, so that it stands beside the outcome. */
  async note(context: RequestContext, id: string, given: string): Promise<Decided> {
    const found = await this.amendments.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'amendment.decide');
    if (!verdict.ok) return verdict;
    const reason = checkProse(given, REASON(LONGEST_REASON));
    if (!reason.ok) return reason;
    const { personId } = verdict.value;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.ballots.lockNetwork(tx, found!.networkId);
      const around = await this.lineages.around(tx, found!);
      const row = await this.repository.lock(tx, id);
      if (!row) return notFound();
      const noted = note(domainAmendment(row, []), reason.value);
      if (!noted.ok) return asRefusal(noted);
      const at = this.clock.date();
      await this.repository.end(tx, id, { state: 'noted', by: personId, at, decision: noted.value });
      this.record.noted(tx, row, noted.value, personId, at);
      await this.tell(tx, row, [around.row], personId);
      return ok(id);
    });
    context.fresh();
    return outcome;
  }

  /** What all decisions that make a text have in common: judged, made, and judged once more when nobody else can decide about the same text. */
  private async deciding(
    context: RequestContext, id: string, judge: Judge, inDraft: (row: AmendmentRow) => { personId: string; organisationId: string } | null, work: (tx: Transaction, placed: Placed, made: MadeText, actor: Actor) => Promise<Outcome<string>>,
  ): Promise<Decided> {
    const found = await this.amendments.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'amendment.decide');
    if (!verdict.ok) return verdict;
    const actor = verdict.value;
    let other: string | undefined;
    const placed = async (tx: Transaction): Promise<Outcome<Placed>> => {
      await this.ballots.lockNetwork(tx, found!.networkId);
      const around = await this.lineages.around(tx, found!);
      const row = await this.repository.lock(tx, id);
      if (!row) return notFound();
      const judged = await judge(tx, row, around);
      if (judged.ok) return ok({ row, around, ...judged.value });
      other = judged.other;
      return asRefusal(judged);
    };
    const outcome = await this.uow.exclusively(`amendments ${found!.documentId}`, async (run): Promise<Outcome<string>> => {
      const before = await run(placed);
      if (!before.ok) return before;
      const { row, around: { head }, at } = before.value;
      const made = await this.texts.make(row.documentId, head, at, row.change, inDraft(row));
      if (!made.ok) return made;
      return run(async (tx): Promise<Outcome<string>> => {
        const now = await placed(tx);
        if (!now.ok) return now;
        const done = await work(tx, now.value, made.value, actor);
        if (done.ok) await this.tell(tx, row, [now.value.around.row], actor.personId);
        return done;
      });
    });
    context.fresh();
    if (outcome.ok) this.closing.lookAgain();
    return outcome.ok || other === undefined ? outcome : { ...outcome, other };
  }

  private async tell(tx: Transaction, { networkId, documentId, ballotId }: AmendmentRow, ballots: readonly Pick<BallotRow, 'id'>[], personId: string): Promise<void> {
    await tx.emitAll([...new Set([ballotId, ...ballots.map(({ id }) => id)])].map((each) => ({ type: 'ballot.changed' as const, networkId, documentId, ballotId: each })), personId);
  }
}
