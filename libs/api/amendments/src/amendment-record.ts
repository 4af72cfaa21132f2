import { Injectable } from '@nestjs/common';
import type { Transaction } from '@northstar/api-core';
import { DecisionRecord } from '@northstar/api-record';
import type { Stretch } from '@northstar/domain-amendments';
import { Mention } from '@northstar/domain-record';
import type { AmendmentRow } from './amendments.repository.js';
import type { ErratumRow } from './errata.repository.js';

type Changed = Pick<AmendmentRow, 'documentId' | 'versionId' | 'starts' | 'ends' | 'change'>;
/** The text that came of a change, and where that lies in the one before. */
export interface MadeVersion { readonly base: string; readonly version: string; readonly hash: string; readonly at: Stretch; readonly offset: number }

const changeOf = ({ documentId, versionId, starts, ends, change }: Changed, hash: string) => ({
  document: documentId, version: versionId, hash, from: starts, to: ends, size: change.size, offset: change.offset, replaced: Mention.text(change.lettersOut), proposed: Mention.text(change.lettersIn),
});
const madeOf = ({ base, version, hash, at, offset }: MadeVersion) => ({ base, version, hash, from: at.from, to: at.to, offset });

/** Puts on record what happens to amendments and errata, each in the words of the record [D9]. */
@Injectable()
export class AmendmentRecord {
  constructor(private readonly record: DecisionRecord) {}

  proposed(tx: Transaction, row: Omit<AmendmentRow, 'state'>, seat: number, hash: string): void {
    this.record.append(tx, row.networkId, {
      kind: 'amendment_proposed', at: row.proposedAt.getTime(), amendment: row.id, number: row.number, ballot: row.ballotId, seat, ...changeOf(row, hash), reason: Mention.text(row.reason), by: Mention.person(row.proposedBy),
    });
  }

  withdrawn(tx: Transaction, row: AmendmentRow, by: string, at: Date): void {
    this.record.append(tx, row.networkId, { kind: 'amendment_withdrawn', at: at.getTime(), amendment: row.id, by: Mention.person(by) });
  }

  sponsored(tx: Transaction, row: AmendmentRow, seat: number, stands: boolean, by: string, at: Date): void {
    this.record.append(tx, row.networkId, { kind: stands ? 'amendment_sponsored' : 'amendment_sponsorship_ended', at: at.getTime(), amendment: row.id, seat, by: Mention.person(by) });
  }

  putToVote(tx: Transaction, row: AmendmentRow, vote: string, by: string, at: Date): void {
    this.record.append(tx, row.networkId, { kind: 'amendment_put_to_vote', at: at.getTime(), amendment: row.id, vote, by: Mention.person(by) });
  }

  takenIn(tx: Transaction, row: AmendmentRow, made: MadeVersion, successor: string, reason: string, by: string, at: Date): void {
    this.record.append(tx, row.networkId, { kind: 'amendment_taken_in', at: at.getTime(), amendment: row.id, ...madeOf(made), successor, reason: Mention.text(reason), by: Mention.person(by) });
  }

  noted(tx: Transaction, row: AmendmentRow, reason: string, by: string, at: Date): void {
    this.record.append(tx, row.networkId, { kind: 'amendment_noted', at: at.getTime(), amendment: row.id, reason: Mention.text(reason), by: Mention.person(by) });
  }

  marked(tx: Transaction, row: Omit<ErratumRow, 'state'>, hash: string): void {
    this.record.append(tx, row.networkId, { kind: 'erratum_marked', at: row.markedAt.getTime(), erratum: row.id, number: row.number, ...changeOf(row, hash), until: row.until.getTime(), reason: Mention.text(row.reason), by: Mention.person(row.markedBy) });
  }

  objected(tx: Transaction, row: ErratumRow, organisationId: string, reason: string, by: string, at: Date): void {
    this.record.append(tx, row.networkId, { kind: 'erratum_objected', at: at.getTime(), erratum: row.id, document: row.documentId, organisation: Mention.organisation(organisationId), reason: Mention.text(reason), by: Mention.person(by) });
  }

  stands(tx: Transaction, row: ErratumRow, made: MadeVersion, at: Date): void {
    this.record.append(tx, row.networkId, { kind: 'erratum_stands', at: at.getTime(), erratum: row.id, document: row.documentId, ...madeOf(made) });
  }

  becameVoid(tx: Transaction, row: ErratumRow, at: Date): void {
    this.record.append(tx, row.networkId, { kind: 'erratum_void', at: at.getTime(), erratum: row.id, document: row.documentId });
  }
}
