import { Injectable } from '@nestjs/common';
import type { Transaction } from '@northstar/api-core';
import { DecisionRecord } from '@northstar/api-record';
import { Mention } from '@northstar/domain-record';
import type { AnswerToText } from '@northstar/domain-sign-on';
import type { SignatureRow, SignOnRow } from './sign-on.repository.js';

const wordsOrNone = (words: string | null): Mention | null => (words === null || words === '' ? null : Mention.text(words));

/** Puts on record what happens to calls for signatures, each in the words of the record [D9]. */
@Injectable()
export class SignOnRecord {
  constructor(private readonly record: DecisionRecord) {}

  /** `invited`: in the order of the seats. */
  called(tx: Transaction, row: SignOnRow, invited: readonly string[]): void {
    this.record.append(tx, row.networkId, {
      kind: 'sign_on_called', at: row.calledAt.getTime(), signOn: row.id, number: row.number, title: Mention.text(row.title), scope: row.scope, closesAt: row.closesAt.getTime(), timeZone: row.timeZone,
      texts: row.texts.map(({ documentId, versionId, hash, ballotId }) => ({ document: documentId, version: versionId, hash, ballot: ballotId })),
      invited: invited.map((id) => Mention.organisation(id)), by: Mention.person(row.calledBy),
    });
  }

  extended(tx: Transaction, { id, networkId, closesAt }: SignOnRow, to: Date, reason: string, by: string, at: number): void {
    this.record.append(tx, networkId, { kind: 'sign_on_extended', at, signOn: id, previousClosesAt: closesAt.getTime(), closesAt: to.getTime(), reason: Mention.text(reason), by: Mention.person(by) });
  }

  calledOff(tx: Transaction, { id, networkId }: SignOnRow, reason: string, by: string, at: number): void {
    this.record.append(tx, networkId, { kind: 'sign_on_called_off', at, signOn: id, reason: Mention.text(reason), by: Mention.person(by) });
  }

  prepared(tx: Transaction, { id, networkId }: SignOnRow, seat: number, answers: readonly AnswerToText[], by: string, at: number): void {
    this.record.append(tx, networkId, { kind: 'signature_prepared', at, signOn: id, seat, answers: answers.map(({ versionId, answer, words }) => ({ version: versionId, answer, words: wordsOrNone(words) })), by: Mention.person(by) });
  }

  /** What an organisation says under texts. `seats`: its place in each call. */
  said(tx: Transaction, networkId: string, rows: readonly SignatureRow[], seats: ReadonlyMap<string, number>): void {
    this.record.append(tx, networkId, ...rows.map(({ state, words, ...row }) => {
      const under = { at: row.at.getTime(), signOn: row.signOnId, seat: seats.get(row.signOnId)!, version: row.versionId, revision: row.revision, by: Mention.person(row.personId) };
      if (state === 'withdrawn') return { kind: 'signature_withdrawn' as const, ...under };
      if (state === 'declined') return { kind: 'signature_declined' as const, ...under, reason: wordsOrNone(words) };
      return { kind: 'signature_given' as const, ...under, reservation: wordsOrNone(words) };
    }));
  }
}
