import { Injectable } from '@nestjs/common';
import { Authority, BallotBoxes, Clock, InTurn, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome } from '@northstar/domain-membership';
import { answerPoll, asRefusal } from '@northstar/domain-polls';
import { PollsRepository } from './polls.repository.js';
import { PollsService } from './polls.service.js';

/** Lets people answer anonymous polls. Here who answers and what meet for a moment, in memory alone. */
@Injectable()
export class PollAnswers {
  private readonly turns = new InTurn();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly polls: PollsService,
    private readonly repository: PollsRepository,
    private readonly boxes: BallotBoxes,
  ) {}

  /**
   * Takes an answer, once [PL3]. It counts as received when the poll's row is held. Every answer takes the same way and the same statements, in one
   * transaction, so that who took part is never without what was said, nor the other way. Nobody is told: news would say when, and how many [PL4].
   */
  async answer(context: RequestContext, pollId: string, choices: readonly number[]): Promise<Outcome<string>> {
    const found = await this.polls.load(context, pollId);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'poll.answer');
    if (!verdict.ok) return verdict;
    const { personId } = verdict.value;
    const outcome = await this.turns.run(pollId, () => this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.repository.lock(tx, pollId);
      if (!row) return notFound();
      const received = this.clock.now();
      const asked = await this.repository.asked(tx, row, personId);
      const places = answerPoll({ questions: row.questions, closesAt: row.closesAt.getTime(), open: row.kept === 'open' }, asked, choices, received);
      if (!places.ok) return asRefusal(places);
      await this.repository.tookPart(tx, pollId, personId);
      await this.boxes.add(tx, pollId, places.value);
      return ok(pollId);
    }));
    context.fresh();
    return outcome;
  }
}
