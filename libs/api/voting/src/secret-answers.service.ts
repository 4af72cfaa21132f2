import { Injectable } from '@nestjs/common';
import { BallotBoxes, Clock, InTurn, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { MembersRepository } from '@northstar/api-network';
import { ok, type Outcome } from '@northstar/domain-membership';
import { asRefusal, castSecretly, SECRET_ANSWERS } from '@northstar/domain-voting';
import { BallotRecord } from './ballot-record.js';
import { domainBallot, domainElectors } from './ballot-forms.js';
import type { AnswerSecretlyInput } from './ballot.inputs.js';
import { BallotsRepository } from './ballots.repository.js';
import { Closing } from './closing.service.js';
import { SecretRepository } from './secret.repository.js';
import { Speaking } from './speaking.js';

/** Lets organisations take part in secret ballots [D8]. Here who answers and what meet for a moment, in memory alone. */
@Injectable()
export class SecretAnswers {
  private readonly turns = new InTurn();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly speaking: Speaking,
    private readonly clock: Clock,
    private readonly ballots: BallotsRepository,
    private readonly members: MembersRepository,
    private readonly secrets: SecretRepository,
    private readonly boxes: BallotBoxes,
    private readonly closing: Closing,
    private readonly record: BallotRecord,
  ) {}

  /**
   * Takes part for an organisation, once. It counts as received when the ballot's row is held, as a named position does [D7]. Every answer takes the
   * same way and the same statements; the box is written anew as a whole, in the transaction that notes who took part, so that neither is ever
   * without the other.
   */
  async answer(context: RequestContext, { ballotId, organisationId, answer }: AnswerSecretlyInput): Promise<Outcome<string>> {
    const speaker = await this.speaking.judge(context, ballotId, organisationId);
    if (!speaker.ok) return speaker;
    const { personId } = speaker.value;
    const outcome = await this.turns.run(ballotId, () => this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.ballots.lock(tx, ballotId);
      if (!row) return notFound();
      // What holds now counts, whatever held when it was sent [D1.2].
      const mandates = await this.members.holdMandates(tx, row.networkId, personId);
      const received = this.clock.now();
      const asked = await this.ballots.electors([ballotId], tx);
      const { seat, standing } = asked.find((one) => one.organisationId === organisationId)!;
      const earlier = await this.secrets.earlier(tx, ballotId, organisationId);
      const took = castSecretly(domainBallot(row), domainElectors(asked), earlier, { organisationId, answer, personId, mandates, standing }, received);
      if (!took.ok) return asRefusal(took);
      const at = new Date(received);
      await this.secrets.insert(tx, { ballotId, organisationId, personId, at });
      await this.boxes.add(tx, ballotId, [SECRET_ANSWERS.indexOf(answer)]);
      this.record.tookPart(tx, row, { seat, at }, personId);
      await tx.emit({ type: 'ballot.changed', networkId: row.networkId, documentId: row.documentId, ballotId }, personId);
      return ok(ballotId);
    }));
    context.fresh();
    if (outcome.ok) this.closing.lookAgain();
    return outcome;
  }
}
