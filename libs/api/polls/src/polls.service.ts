import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, BallotBoxes, checkLine, checkProse, Clock, type Connection, decodeCursor, notFound, page, pageSize, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { asRefusal, LONGEST_CHOICE, LONGEST_INTRODUCTION, LONGEST_QUESTION, LONGEST_REASON, LONGEST_TITLE, openPoll, placesOf, type Question, withdrawPoll } from '@northstar/domain-polls';
import { PollClosing } from './poll-closing.service.js';
import type { AskPollInput } from './poll.inputs.js';
import { type PollRow, PollsRepository } from './polls.repository.js';

/** Asks, withdraws, and answers what there is. Answering and closing are services of their own. */
@Injectable()
export class PollsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly repository: PollsRepository,
    private readonly boxes: BallotBoxes,
    private readonly closing: PollClosing,
  ) {}

  /** One poll for a member of its network; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<PollRow | null> {
    const row = await this.load(context, id);
    return (await this.authority.reader(context, row?.networkId ?? null)) ? row : null;
  }

  /** A poll without any judgement, for services that judge next; one statement for all that a request asks for. */
  load(context: RequestContext, id: string): Promise<PollRow | null> {
    return context.loader<string, PollRow | null>('poll', async (ids) => {
      const rows = new Map((await this.repository.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  async ofNetwork(networkId: string, first: number | null | undefined, after: string | null | undefined): Promise<Connection<PollRow>> {
    const size = pageSize(first, 20);
    const before = decodeCursor(after, 1)?.[0];
    const [rows, total] = await Promise.all([this.repository.page(networkId, typeof before === 'number' ? before : null, size), this.repository.count(networkId)]);
    return page(rows, size, total, (row) => [row.number]);
  }

  /** Polls that wait for the viewer, soonest deadline first. */
  async waiting(context: RequestContext, networkId: string): Promise<PollRow[]> {
    const actor = await this.authority.reader(context, networkId, 'poll.answer');
    return actor ? this.repository.waitingFor(networkId, actor.personId, this.clock.date()) : [];
  }

  /** Whether the viewer was asked and has answered, as long as the poll runs. */
  async part(context: RequestContext, { id, networkId }: PollRow): Promise<{ answered: boolean } | null> {
    const actor = await this.authority.reader(context, networkId);
    if (!actor) return null;
    return context.loader<string, { answered: boolean } | null>('parts in polls', async (ids) => {
      const parts = new Map((await this.repository.partsOf(actor.personId, ids)).map(({ pollId, answered }) => [pollId, { answered }]));
      return ids.map((each) => parts.get(each) ?? null);
    }).load(id);
  }

  /** Asks everybody who has a place in the network now [PL1, PL2]. */
  async ask(context: RequestContext, input: AskPollInput): Promise<Outcome<string>> {
    const verdict = await this.authority.judge(context, input.networkId, 'poll.ask');
    if (!verdict.ok) return verdict;
    if (!(await this.boxes.ready())) return refuse('NOT_READY', 'Anonymous polls are not set up on this server: whoever runs it has to give it a key to seal answers with (BALLOT_KEY).');
    const words = readable(input);
    if (!words.ok) return words;
    const { personId } = verdict.value;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const people = await this.repository.places(tx, input.networkId);
      const openedAt = this.clock.date();
      const opened = openPoll({ ...words.value, closesAt: input.closesAt.getTime(), timeZone: input.timeZone }, people.length, openedAt.getTime());
      if (!opened.ok) return asRefusal(opened);
      const { title, introduction, questions, timeZone } = opened.value;
      const id = randomUUID();
      await this.repository.insert(tx, { id, networkId: input.networkId, title, introduction, questions, openedBy: personId, openedAt, closesAt: input.closesAt, timeZone, asked: people.length }, people);
      await this.boxes.putUp(tx, input.networkId, id, placesOf(questions));
      await tx.emit({ type: 'poll.changed', networkId: input.networkId, pollId: id }, personId);
      return ok(id);
    });
    context.fresh();
    if (outcome.ok) this.closing.lookAgain();
    return outcome;
  }

  /** Throws the answers away uncounted, and says why to everybody [PL1]. */
  async withdraw(context: RequestContext, id: string, given: string): Promise<Outcome<string>> {
    const found = await this.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'poll.ask');
    if (!verdict.ok) return verdict;
    const checked = checkProse(given, { field: 'reason', label: 'The reason', most: LONGEST_REASON, optional: true });
    if (!checked.ok) return checked;
    const by = verdict.value.personId;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.repository.lock(tx, id);
      if (!row) return notFound();
      const at = this.clock.date();
      const withdrawn = withdrawPoll({ open: row.kept === 'open', closesAt: row.closesAt.getTime() }, checked.value, at.getTime());
      if (!withdrawn.ok) return asRefusal(withdrawn);
      await this.repository.withdraw(tx, id, { reason: withdrawn.value, by, at });
      await this.repository.forgetPeople(tx, id);
      await this.boxes.destroy(tx, id);
      await tx.emit({ type: 'poll.changed', networkId: row.networkId, pollId: id }, by);
      return ok(id);
    });
    context.fresh();
    return outcome;
  }
}

/** What was written, without characters that cannot be shown; how long and how many there may be, the rules say. */
function readable(input: AskPollInput): Outcome<{ title: string; introduction: string; questions: Question[] }> {
  const title = checkLine(input.title, { field: 'title', label: 'The title', most: LONGEST_TITLE, optional: true });
  if (!title.ok) return title;
  const introduction = checkProse(input.introduction, { field: 'introduction', label: 'The introduction', most: LONGEST_INTRODUCTION, optional: true });
  if (!introduction.ok) return introduction;
  const questions: Question[] = [];
  for (const [n, given] of input.questions.entries()) {
    const text = checkLine(given.text, { field: 'questions', label: `Question ${n + 1}`, most: LONGEST_QUESTION, optional: true });
    if (!text.ok) return text;
    const choices: string[] = [];
    for (const one of given.choices) {
      const choice = checkLine(one, { field: 'questions', label: `A choice of question ${n + 1}`, most: LONGEST_CHOICE, optional: true });
      if (!choice.ok) return choice;
      choices.push(choice.value);
    }
    questions.push({ text: text.value, choices });
  }
  return ok({ title: title.value, introduction: introduction.value, questions });
}
