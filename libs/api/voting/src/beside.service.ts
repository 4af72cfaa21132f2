import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome } from '@northstar/domain-membership';
import { asRefusal, LONGEST_INTERNAL_NOTE, LONGEST_NOTE, LONGEST_STATEMENT, remind, stateOutcome, writeNote } from '@northstar/domain-voting';
import { domainBallot, domainElectors } from './ballot-forms.js';
import { BallotsRepository } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';
import { BallotRecord } from './ballot-record.js';
import { BesideRepository, type NoteRow } from './beside.repository.js';
import { SecretRepository } from './secret.repository.js';

/** Notes of organisations, reminders and statements: what stands beside a ballot and changes no count. */
@Injectable()
export class BesideService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsService,
    private readonly repository: BallotsRepository,
    private readonly beside: BesideRepository,
    private readonly secrets: SecretRepository,
    private readonly record: BallotRecord,
  ) {}

  /** Notes of the viewer's own organisations; of others nobody learns that there is one [D2.7]. */
  async notes(context: RequestContext, networkId: string, ballotId: string): Promise<NoteRow[]> {
    const actor = await this.authority.reader(context, networkId);
    if (!actor || actor.organisationIds.length === 0) return [];
    return context.loader<string, NoteRow[]>(`notes in ${networkId}`, async (ids) => {
      const all = await this.beside.notes(ids, actor.organisationIds);
      return ids.map((id) => all.filter((note) => note.ballotId === id));
    }).load(ballotId);
  }

  /** Writes the note of one's organisation, from what one has seen of it. */
  async note(context: RequestContext, input: { ballotId: string; organisationId: string; body: string; expectedRevision: number }): Promise<Outcome<string>> {
    const found = await this.ballots.load(context, input.ballotId);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'network.read');
    if (!verdict.ok) return verdict;
    if (!verdict.value.organisationIds.includes(input.organisationId)) return notFound();
    const body = checkProse(input.body, { field: 'body', label: 'The note', most: LONGEST_INTERNAL_NOTE, optional: true });
    if (!body.ok) return body;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.repository.lock(tx, input.ballotId);
      if (!row) return notFound();
      const [held] = await this.beside.notes([row.id], [input.organisationId], tx);
      const written = writeNote(body.value, input.expectedRevision, held ?? null);
      if (!written.ok) return asRefusal(written);
      await this.beside.saveNote(tx, { ballotId: row.id, organisationId: input.organisationId, ...written.value, personId: verdict.value.personId, at: this.clock.date() });
      return ok(row.id);
    });
    context.fresh();
    return outcome;
  }

  /** Reminds those that have not answered; it stands with what waits for them [D7.8]. */
  async remind(context: RequestContext, id: string, given: string): Promise<Outcome<string>> {
    return this.ballots.change(context, id, 'ballot.remind', async (tx, row, personId) => {
      const message = checkProse(given, { field: 'message', label: 'The message', most: LONGEST_NOTE, optional: true });
      if (!message.ok) return message;
      const at = this.clock.date();
      const answered = new Set((await this.secrets.answered([id], tx)).map(({ organisationId }) => organisationId));
      const [last] = await this.beside.lastReminders([id], tx);
      const reminded = remind(domainBallot(row), domainElectors(await this.repository.electors([id], tx)), answered, message.value, last?.at.getTime() ?? null, at.getTime());
      if (!reminded.ok) return asRefusal(reminded);
      await this.beside.insertReminder(tx, { ballotId: id, at, message: reminded.value.message, personId });
      return ok(id);
    });
  }

  /** Says what an outcome means and what happens next [D7.9]. */
  async state(context: RequestContext, id: string, given: { body: string; nextSteps: string; expectedRevision: number }): Promise<Outcome<string>> {
    return this.ballots.change(context, id, 'ballot.conclude', async (tx, row, personId) => {
      const body = checkProse(given.body, { field: 'body', label: 'The statement', most: LONGEST_STATEMENT, optional: true });
      if (!body.ok) return body;
      const nextSteps = checkProse(given.nextSteps, { field: 'nextSteps', label: 'What happens next', most: LONGEST_STATEMENT, optional: true });
      if (!nextSteps.ok) return nextSteps;
      const [last] = await this.beside.statements([id], tx);
      const stated = stateOutcome(domainBallot(row), { body: body.value, nextSteps: nextSteps.value, expectedRevision: given.expectedRevision }, last?.revision ?? 0);
      if (!stated.ok) return asRefusal(stated);
      const at = this.clock.date();
      await this.beside.insertStatement(tx, { ballotId: id, ...stated.value, personId, at });
      this.record.stated(tx, row, stated.value, personId, at);
      return ok(id);
    });
  }
}
