import { Injectable } from '@nestjs/common';
import type { Transaction } from '@northstar/api-core';
import { DecisionRecord, RecordRepository } from '@northstar/api-record';
import { Mention } from '@northstar/domain-record';
import { type Frozen, isDissent, type Result, type SecretCounts, type Statement } from '@northstar/domain-voting';
import type { BallotRow, PositionRow } from './ballots.repository.js';

/** A ballot of a network, as far as an entry names it. */
type Named = Pick<BallotRow, 'id' | 'networkId'>;
interface Seated {
  seat: number;
  at: Date;
}

/** Puts on record what happens to ballots, each in the words of the record [D9]. */
@Injectable()
export class BallotRecord {
  constructor(
    private readonly record: DecisionRecord,
    private readonly records: RecordRepository,
  ) {}

  /** Everything that is frozen from here on. `electorate`: in the order of the seats. */
  announced(tx: Transaction, networkId: string, ballot: Frozen, facts: { number: number; title: string; hashes: ReadonlyMap<string, string>; electorate: readonly string[]; by: string; at: Date }): void {
    const { id, texts, rule, opensAt, closesAt, timeZone, previousId } = ballot;
    this.record.append(tx, networkId, {
      kind: 'ballot_announced', at: facts.at.getTime(), ballot: id, number: facts.number, title: Mention.text(facts.title), texts: texts.map(({ documentId, versionId }) => ({ document: documentId, version: versionId, hash: facts.hashes.get(versionId)! })), rule,
      opensAt, closesAt, timeZone, electorate: facts.electorate.map((organisationId) => Mention.organisation(organisationId)), previous: previousId, by: Mention.person(facts.by),
    });
  }

  opened(tx: Transaction, { id, networkId }: Named, at: Date): void {
    this.record.append(tx, networkId, { kind: 'ballot_opened', at: at.getTime(), ballot: id });
  }

  taken(tx: Transaction, { id, networkId }: Named, seat: number, position: Omit<PositionRow, 'id' | 'ballotId' | 'organisationId'>, holder: number | null): void {
    const { reason, proposedChange, takenBy, takenAt, revision } = position;
    this.record.append(tx, networkId, {
      kind: 'position_taken', at: takenAt.getTime(), ballot: id, seat, revision, answer: answerOf(position), reason: wordsOrNone(reason), proposedChange: wordsOrNone(proposedChange), by: Mention.person(takenBy), ...(holder === null ? {} : { holder }), ...consentOf(position),
    });
  }

  /** That an organisation took part in a secret ballot. What it said is not handed in here, nor known [R11]. */
  tookPart(tx: Transaction, { id, networkId }: Named, { seat, at }: Seated, by: string): void {
    this.record.append(tx, networkId, { kind: 'took_part', at: at.getTime(), ballot: id, seat, by: Mention.person(by) });
  }

  /** What was in the box of a secret ballot; null where it stayed shut. */
  boxOpened(tx: Transaction, { id, networkId }: Named, answers: SecretCounts | null, at: number): void {
    this.record.append(tx, networkId, { kind: 'ballot_box_opened', at, ballot: id, answers });
  }

  /** Another organisation of the list, by its seat, or one of its own people may answer for it. */
  proxyGiven(tx: Transaction, { id, networkId }: Named, { seat, at }: Seated, to: { holder: number } | { person: string }, by: string): void {
    this.record.append(tx, networkId, { kind: 'proxy_given', at: at.getTime(), ballot: id, seat, holder: 'holder' in to ? to.holder : null, person: 'person' in to ? Mention.person(to.person) : null, by: Mention.person(by) });
  }

  proxyRevoked(tx: Transaction, { id, networkId }: Named, { seat, at }: Seated, by: string): void {
    this.record.append(tx, networkId, { kind: 'proxy_revoked', at: at.getTime(), ballot: id, seat, by: Mention.person(by) });
  }

  takenBack(tx: Transaction, { id, networkId }: Named, { seat, at }: Seated, revision: number, by: string): void {
    this.record.append(tx, networkId, { kind: 'position_taken_back', at: at.getTime(), ballot: id, seat, revision, by: Mention.person(by) });
  }

  left(tx: Transaction, { id, networkId }: Named, { seat, at }: Seated, effect: 'position_stands' | 'denominator_shrinks'): void {
    this.record.append(tx, networkId, { kind: 'organisation_left', at: at.getTime(), ballot: id, seat, effect });
  }

  extended(tx: Transaction, row: BallotRow, closesAt: Date, reason: string, by: string, at: number): void {
    this.record.append(tx, row.networkId, { kind: 'ballot_extended', at, ballot: row.id, previousClosesAt: row.closesAt.getTime(), closesAt: closesAt.getTime(), reason: Mention.text(reason), by: Mention.person(by) });
  }

  withdrawn(tx: Transaction, { id, networkId }: Named, reason: string, by: string, at: number): void {
    this.record.append(tx, networkId, { kind: 'ballot_withdrawn', at, ballot: id, reason: Mention.text(reason), by: Mention.person(by) });
  }

  superseded(tx: Transaction, { id, networkId }: Named, successor: string, at: Date): void {
    this.record.append(tx, networkId, { kind: 'ballot_superseded', at: at.getTime(), ballot: id, successor });
  }

  /** What an organisation says in the place of its block after the close, and what the count comes to. */
  blockWithdrawn(tx: Transaction, { id, networkId }: Named, { seat, at }: Seated, position: Pick<PositionRow, 'choice' | 'reason' | 'revision' | 'shareDissent'>, result: Result, by: string): void {
    this.record.append(tx, networkId, {
      kind: 'block_withdrawn', at: at.getTime(), ballot: id, seat, revision: position.revision, answer: { choice: position.choice }, reason: wordsOrNone(position.reason), by: Mention.person(by), result, ...consentOf(position),
    });
  }

  overridden(tx: Transaction, { id, networkId }: Named, reason: string, result: Result, by: string, at: Date): void {
    this.record.append(tx, networkId, { kind: 'objection_overridden', at: at.getTime(), ballot: id, reason: Mention.text(reason), by: Mention.person(by), result });
  }

  /** What the coordinator says of an outcome; a correction is the next revision [D7.9]. */
  stated(tx: Transaction, { id, networkId }: Named, said: Statement, by: string, at: Date): void {
    this.record.append(tx, networkId, { kind: 'outcome_stated', at: at.getTime(), ballot: id, revision: said.revision, body: Mention.text(said.body), nextSteps: said.nextSteps === '' ? null : Mention.text(said.nextSteps), by: Mention.person(by) });
  }

  /** The result with the entries that it was counted from. Called by whoever holds the ballot's row, so no position is on its way. */
  async closed(tx: Transaction, { id, networkId }: Named, closedAt: number, result: Result, at: number): Promise<void> {
    this.record.append(tx, networkId, { kind: 'ballot_closed', at, ballot: id, closedAt, ...(await this.records.countedEntries(tx, id)), result });
  }
}

const answerOf = ({ choice, preferences }: Pick<PositionRow, 'choice' | 'preferences'>) => (preferences === null ? { choice } : { choice, preferences });
/** Whether the reason of a dissent may leave the network; other answers say nothing of it [D2.6]. */
const consentOf = ({ choice, shareDissent }: Pick<PositionRow, 'choice' | 'shareDissent'>) => (isDissent(choice) ? { share: shareDissent } : {});
const wordsOrNone = (words: string | null): Mention | null => (words === null ? null : Mention.text(words));
