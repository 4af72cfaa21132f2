import { Injectable } from '@nestjs/common';
import { BallotBoxes, Clock, Logger, Punctual, type Transaction, UnitOfWork } from '@northstar/api-core';
import type { OrganisationLeft } from '@northstar/api-network';
import { DocumentsService } from '@northstar/api-strategies';
import { closeBallot, closeSecretly, headline, isBinding, isDecided, isOpened, leave, ruleSentence, SECRET_ANSWERS, type SecretCounts, shouldClose, stateAt, takeBack, type Decision } from '@northstar/domain-voting';
import { BallotRecord } from './ballot-record.js';
import { domainBallot, domainElectors, domainPosition } from './ballot-forms.js';
import { type BallotRow, BallotsRepository } from './ballots.repository.js';
import { SecretRepository } from './secret.repository.js';

const AFTERWARDS: Readonly<Record<Decision, 'carry' | 'reject' | 'leave_undecided'>> = {
  carried: 'carry', not_carried: 'reject', tied: 'leave_undecided', inquorate: 'leave_undecided', under_objection: 'leave_undecided',
};

/** Whether a ballot that was announced is to be written down as open. */
const opens = (row: BallotRow, now: number): boolean => row.state === 'notice' && stateAt(domainBallot(row), now) === 'open';

/** Opens and closes ballots when their time has come: at the deadline, early by rule, and after a restart for what came due meanwhile [D7]. */
@Injectable()
export class Closing extends Punctual {
  constructor(
    private readonly uow: UnitOfWork,
    clock: Clock,
    private readonly ballots: BallotsRepository,
    private readonly documents: DocumentsService,
    private readonly record: BallotRecord,
    private readonly secrets: SecretRepository,
    private readonly boxes: BallotBoxes,
    log: Logger,
  ) {
    super(clock, log, 'ballots');
  }

  /** Looks at every running ballot once: three statements, whatever their number, and one transaction for each that is due. */
  async patrol(): Promise<number> {
    const running = await this.ballots.allRunning();
    const ids = running.map((row) => row.id);
    const [electors, answered] = await Promise.all([this.ballots.electors(ids), this.secrets.answered(ids)]);
    const now = this.clock.now();
    let next = Infinity;
    for (const row of running) {
      const verdict = shouldClose(domainBallot(row), answered.filter((one) => one.ballotId === row.id), domainElectors(electors.filter((one) => one.ballotId === row.id)), now);
      const lookAgainAt = verdict.close || opens(row, now)
        ? await this.attempt('a ballot is due and could not be opened or closed', { ballotId: row.id }, () => this.attend(row.id))
        : verdict.lookAgainAt;
      next = Math.min(next, lookAgainAt ?? Infinity);
    }
    return next;
  }

  /**
   * An organisation left the network: what it had said stands unless it takes it back, and where it says nothing the denominator shrinks [D6]. As with
   * positions, it counts as received when the ballot's row is held: what came before the deadline is in the count, and nothing else is [D6.6].
   */
  async organisationLeft(tx: Transaction, { organisationId, takesBackPositions, personId }: OrganisationLeft): Promise<void> {
    for (const ballotId of await this.ballots.runningWith(tx, organisationId)) {
      const row = await this.ballots.lock(tx, ballotId);
      if (!row) continue;
      const ballot = domainBallot(row);
      const at = this.clock.date();
      const asked = await this.ballots.electors([ballotId], tx);
      const electorate = domainElectors(asked);
      const seated = { seat: asked.find((one) => one.organisationId === organisationId)!.seat, at };
      const held = await this.ballots.held(tx, ballotId, organisationId);
      const position = held && domainPosition(held);
      const answered = position !== null || (await this.secrets.earlier(tx, ballotId, organisationId)) !== null;
      const takenBack = takesBackPositions && takeBack(ballot, electorate, position, true, organisationId, at.getTime()).ok;
      if (takenBack) {
        await this.ballots.removePosition(tx, held!, personId, at);
        this.record.takenBack(tx, row, seated, held!.revision + 1, personId);
      } else {
        const { effect } = leave(ballot, electorate, organisationId, answered, at.getTime());
        if (effect !== 'not_concerned') this.record.left(tx, row, seated, effect);
        if (effect !== 'denominator_shrinks') continue;
      }
      await this.ballots.markLeft(tx, ballotId, organisationId, at);
      await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId });
    }
  }

  /** Opens or closes one ballot if it is due. Answers when it has to be looked at again; null when nothing says when. */
  private attend(id: string): Promise<number | null> {
    return this.uow.run(async (tx) => {
      const row = await this.ballots.lock(tx, id);
      if (!row || (row.state !== 'notice' && row.state !== 'open')) return null;
      const ballot = domainBallot(row);
      const electorate = domainElectors(await this.ballots.electors([id], tx));
      const secret = row.visibility === 'secret';
      const positions = secret ? [] : (await this.ballots.positions([id], tx)).map(domainPosition);
      const answered = secret ? await this.secrets.participations([id], tx) : positions;
      const held = await this.ballots.isAmended(tx, id);
      const now = this.clock.now();
      const verdict = shouldClose(ballot, answered, electorate, now, held);
      if (!verdict.close) {
        if (opens(row, now)) {
          await this.ballots.update(tx, id, { state: 'open' });
          this.record.opened(tx, row, new Date(now));
          await this.tell(tx, row);
        }
        return verdict.lookAgainAt;
      }
      const box = secret ? await this.openBox(tx, row, answered.length) : null;
      const decided = secret ? closeSecretly(ballot, answered, box, electorate, now, held) : closeBallot(ballot, positions, electorate, now, held);
      // A box that does not fit to who took part was changed past the application: nothing is counted, and everybody who looks at the log knows.
      if (!decided.ok && decided.code === 'NOT_COUNTABLE') throw new Error(decided.message);
      if (!decided.ok || !isDecided(decided.value)) return null;
      const { state, closedAt, result } = decided.value;
      await this.ballots.update(tx, id, {
        state, closedAt: new Date(closedAt), result: { ...result, headline: headline(result), ruleSentence: ruleSentence(ballot.rule, result.eligible) },
      });
      if (secret) this.record.boxOpened(tx, row, box, now);
      await this.record.closed(tx, row, closedAt, result, now);
      if (isBinding(row.template)) {
        const corrected = await this.ballots.corrected(row.texts.map(({ versionId }) => versionId), tx);
        const moved = await this.documents.changeStatuses(tx, row.texts.map(({ documentId, versionId }) => ({ documentId, agreedVersionId: state === 'carried' ? (corrected.get(versionId) ?? versionId) : null })), AFTERWARDS[state]);
        if (!moved.ok) throw new Error(`ballot ${id} was decided but its documents cannot follow: ${moved.message}`);
      }
      await this.tell(tx, row);
      this.log.info('a ballot was closed', { ballotId: id, state });
      return null;
    });
  }

  /** What was said in secret, taken out for good; null where the quorum was missed, and then nobody has looked [D8.5]. */
  private async openBox(tx: Transaction, row: BallotRow, answered: number): Promise<SecretCounts | null> {
    if (!isOpened(domainBallot(row).rule, answered)) {
      await this.boxes.destroy(tx, row.id);
      return null;
    }
    const counts = await this.boxes.empty(tx, row.id);
    return Object.fromEntries(SECRET_ANSWERS.map((answer, n) => [answer, counts[n]!])) as unknown as SecretCounts;
  }

  private async tell(tx: Transaction, row: BallotRow): Promise<void> {
    await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId: row.id });
  }
}
