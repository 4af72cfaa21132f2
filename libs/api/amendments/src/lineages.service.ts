import { Injectable } from '@nestjs/common';
import type { Transaction } from '@northstar/api-core';
import { type BallotRow, BallotsRepository, domainBallot } from '@northstar/api-voting';
import { type Beside, follow, headOf, type Step, stepsFrom, type Surroundings } from '@northstar/domain-amendments';
import { type AmendmentRow, AmendmentsRepository } from './amendments.repository.js';
import { ErrataRepository } from './errata.repository.js';
import { StepsRepository } from './steps.repository.js';

/** A text with all that came of it, as whoever decides about it has to know it. */
export interface Situation extends Surroundings {
  /** The ballot that runs on it, or the one in which it was amended. */
  readonly row: BallotRow;
  readonly steps: readonly Step[];
  /** The newest words of the chain. */
  readonly head: string;
}

/** Chains of exact versions, and what is undecided about them. */
@Injectable()
export class Lineages {
  constructor(
    private readonly steps: StepsRepository,
    private readonly ballots: BallotsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly errata: ErrataRepository,
  ) {}

  /** How things stand with the text of an amendment, with the running ballot held. */
  async around(tx: Transaction, amendment: Pick<AmendmentRow, 'documentId' | 'ballotId' | 'versionId' | 'rootVersionId'>): Promise<Situation> {
    const [running] = await this.ballots.running(tx, [amendment.documentId], 'consent');
    const row = running ?? (await this.ballots.lock(tx, amendment.ballotId))!;
    const steps = await this.steps.ofRoots([amendment.rootVersionId], tx);
    return { row, steps, ballot: domainBallot(row), head: headOf(amendment.versionId, steps), votedVersionId: row.texts.find(({ documentId }) => documentId === amendment.documentId)!.versionId };
  }

  /** The chain in which a version stands. */
  async chainOf(tx: Transaction, versionId: string): Promise<{ rootVersionId: string; steps: readonly Step[] }> {
    const rootVersionId = await this.steps.rootOf(tx, versionId);
    return { rootVersionId, steps: await this.steps.ofRoots([rootVersionId], tx) };
  }

  /** What is not decided about a text, each at its place in the newest words; what has none any more is in nobody's way. */
  async undecided(tx: Transaction, rootVersionId: string, steps: readonly Step[]): Promise<Beside[]> {
    const kinds = [['amendment', await this.amendments.open(tx, rootVersionId)], ['erratum', await this.errata.waiting(tx, rootVersionId)]] as const;
    return kinds.flatMap(([kind, rows]) => rows.flatMap(({ versionId, starts, ends, number }) => {
      const found = follow({ from: starts, to: ends }, stepsFrom(versionId, steps));
      return found.is === 'there' ? [{ ...found.at, kind, number }] : [];
    }));
  }
}
