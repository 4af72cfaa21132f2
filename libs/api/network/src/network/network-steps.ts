import { Injectable } from '@nestjs/common';
import type { Transaction } from '@northstar/api-core';

export interface Founded {
  networkId: string;
  networkName: string;
  /** The founding organisation. */
  organisationId: string;
  /** The person who coordinates it. */
  personId: string;
}

export interface OrganisationLeft {
  networkId: string;
  organisationId: string;
  /** The coordinator who recorded it. */
  personId: string;
  /** Whether it takes back what it has said in ballots that are still open [D6]. */
  takesBackPositions: boolean;
}

type Step<Facts> = (tx: Transaction, facts: Facts) => Promise<void>;

/**
 * What other nouns have to do in the same transaction when something happens to a network: a new one needs its strategy, an
 * organisation that leaves shrinks the ballots it has not answered. They depend on this module, not it on them, so they register
 * here when they start. What may follow later listens to events instead.
 */
@Injectable()
export class NetworkSteps {
  private readonly founding: Step<Founded>[] = [];
  private readonly leaving: Step<OrganisationLeft>[] = [];

  onFounded(step: Step<Founded>): void {
    this.founding.push(step);
  }

  onOrganisationLeft(step: Step<OrganisationLeft>): void {
    this.leaving.push(step);
  }

  async founded(tx: Transaction, facts: Founded): Promise<void> {
    for (const step of this.founding) await step(tx, facts);
  }

  async organisationLeft(tx: Transaction, facts: OrganisationLeft): Promise<void> {
    for (const step of this.leaving) await step(tx, facts);
  }
}
