import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { MembersRepository, Organisations } from '@northstar/api-network';
import { type Action, type Actor, maySignFor, ok, type Outcome, why } from '@northstar/domain-membership';
import { type Answer, answerCall, type Answered, type AnswerToText, asRefusal, type Call, LONGEST_WORDS, prepareAnswer, type Signature, stands, takesSignatures, withdrawSignatures } from '@northstar/domain-sign-on';
import { CallsService } from './calls.service.js';
import { type PreparationRow, type SignatureRow, SignOnRepository, type SignOnRow } from './sign-on.repository.js';
import { SignOnRecord } from './sign-on-record.js';
import { domainCall, domainSignature, ended } from './sign-on-rows.js';

export interface GivenAnswer { versionId: string; answer: Answer; words?: string | null; expectedRevision: number }
export interface AnswerInput { signOnId: string; organisationId: string; answers: GivenAnswer[] }
export interface PrepareInput { signOnId: string; organisationId: string; answers: { versionId: string; answer: Answer; words?: string | null }[] }
export interface WithdrawInput { signOnId: string; organisationId: string; versionIds?: string[] | null }

/** Signs, prepares and withdraws. What an organisation says counts as received when its row is held: its signatories come one after the other. */
@Injectable()
export class SigningService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly members: MembersRepository,
    private readonly calls: CallsService,
    private readonly repository: SignOnRepository,
    private readonly record: SignOnRecord,
  ) {}

  /** Signs, signs with a reservation, or declines [S1.3–S1.7]. */
  async answer(context: RequestContext, input: AnswerInput): Promise<Outcome<string>> {
    return this.inCall(context, input, 'signature.give', async (tx, row, call, actor) => {
      const answers = withWords(input.answers);
      if (!answers.ok) return answers;
      const replaced = await this.repository.replaced(call.texts.map(({ versionId }) => versionId), tx, true);
      const held = await this.held(tx, row, input.organisationId);
      const at = this.clock.now();
      const given = answerCall(call, replaced, held, { ...input, personId: actor.personId, mandates: actor.mandates }, answers.value, at);
      if (!given.ok) return asRefusal(given);
      await this.write(tx, row, input.organisationId, [...given.value].map(([versionId, signature]) => this.rowOf(input, versionId, signature, row.id)), actor.personId);
      await this.repository.prepare(tx, row.id, input.organisationId, []);
      return ok(row.id);
    });
  }

  /** Prepares an answer for those who sign, or takes a preparation back [S1.4]. Nobody outside the organisation hears of it. */
  async prepare(context: RequestContext, input: PrepareInput): Promise<Outcome<string>> {
    return this.inCall(context, input, 'signature.prepare', async (tx, row, call, actor) => {
      const answers = withWords(input.answers);
      if (!answers.ok) return answers;
      const replaced = await this.repository.replaced(call.texts.map(({ versionId }) => versionId), tx);
      const at = this.clock.date();
      const prepared = prepareAnswer(call, replaced, await this.held(tx, row, input.organisationId), input.organisationId, answers.value, at.getTime());
      if (!prepared.ok) return asRefusal(prepared);
      const rows = prepared.value.map(({ versionId, answer, words }): PreparationRow => ({ signOnId: row.id, organisationId: input.organisationId, versionId, answer, words, personId: actor.personId, at }));
      await this.repository.prepare(tx, row.id, input.organisationId, rows);
      this.record.prepared(tx, row, await this.seat(tx, row.id, input.organisationId), prepared.value, actor.personId, at.getTime());
      await tx.emit({ type: 'sign_on.changed', networkId: row.networkId, signOnId: row.id, organisationId: input.organisationId }, actor.personId);
      return ok(row.id);
    });
  }

  /** Takes signatures back, at once and whatever became of the call [S1.8]. */
  async withdraw(context: RequestContext, input: WithdrawInput): Promise<Outcome<string>> {
    return this.inCall(context, input, 'signature.withdraw', async (tx, row, call, actor) => {
      const inCall = call.texts.map(({ versionId }) => versionId);
      const versionIds = input.versionIds ?? inCall;
      if (!versionIds.every((id) => inCall.includes(id))) return notFound();
      const rows = new Map((await this.repository.signaturesOf(tx, input.organisationId, versionIds)).map((each) => [each.versionId, each]));
      const withdrawn = withdrawSignatures(new Map([...rows].map(([id, each]) => [id, domainSignature(each)])), { ...input, personId: actor.personId, mandates: actor.mandates }, versionIds, this.clock.now());
      if (!withdrawn.ok) return asRefusal(withdrawn);
      // On record it belongs to the call by which it was given, whichever page it is withdrawn from.
      await this.write(tx, row, input.organisationId, [...withdrawn.value].map(([id, each]) => ({ ...rows.get(id)!, state: each.state, words: null, personId: each.by, at: new Date(each.at), revision: each.revision })), actor.personId);
      return ok(row.id);
    });
  }

  /** Organisations for which the viewer may do something about a call at this moment. */
  async mine(context: RequestContext, row: SignOnRow, what: 'sign' | 'prepare' | 'withdraw'): Promise<string[]> {
    const actor = await this.authority.reader(context, row.networkId);
    const now = this.clock.now();
    if (!actor || (what !== 'withdraw' && !takesSignatures(ended(row), now))) return [];
    const signed = what === 'withdraw' ? new Set((await this.calls.signatures(context, row.id)).filter((each) => stands(domainSignature(each))).map(({ organisationId }) => organisationId)) : null;
    const asked = (await this.calls.invited(context, row.id)).map(({ organisationId }) => organisationId).filter((id) => signed?.has(id) ?? true);
    const mine = asked.filter((id) => (what === 'prepare' ? actor.organisationIds.includes(id) && actor.role !== 'observer' : maySignFor(actor.mandates, id, now)));
    if (what === 'withdraw') return mine;
    const standings = await Promise.all(mine.map((id) => this.organisations.byId(context, id)));
    return standings.filter(({ standing }) => standing === 'member').map(({ id }) => id);
  }

  /** A call as somebody answers it: judged, with the organisation held. Nobody learns whether an organisation exists that is neither asked nor their own. */
  private async inCall(
    context: RequestContext, { signOnId, organisationId }: { signOnId: string; organisationId: string }, action: Action & `signature.${string}`,
    work: (tx: Transaction, row: SignOnRow, call: Call, actor: Actor) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    const row = await this.calls.load(context, signOnId);
    const invited = row ? (await this.calls.invited(context, row.id)).map((each) => each.organisationId) : [];
    const asked = invited.includes(organisationId);
    const standing = asked ? { standing: (await this.organisations.byId(context, organisationId)).standing } : {};
    const verdict = await this.authority.judge(context, row?.networkId ?? null, action, { organisationId, ...standing });
    const actor = row ? await this.authority.reader(context, row.networkId) : null;
    if (!row || !actor || (!asked && !actor.organisationIds.includes(organisationId))) return notFound();
    if (!verdict.ok) return verdict;
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      // Suspended or gone while the answer was on its way, a mandate that ended, the deadline moved or the call called off: what holds when its row is held counts.
      const held = await this.repository.hold(tx, row.id, false);
      const now = await this.repository.lockOrganisation(tx, organisationId);
      const speaker = { ...verdict.value, mandates: await this.members.holdMandates(tx, held.networkId, verdict.value.personId) };
      return why(speaker, action, { organisationId, standing: now }) ?? work(tx, held, domainCall(held, invited.map((id) => ({ organisationId: id }))), speaker);
    });
    context.fresh();
    return outcome;
  }

  private async held(tx: Transaction, row: SignOnRow, organisationId: string): Promise<Map<string, Signature>> {
    const rows = await this.repository.signaturesOf(tx, organisationId, row.texts.map(({ versionId }) => versionId));
    return new Map(rows.map((each) => [each.versionId, domainSignature(each)]));
  }

  private async seat(tx: Transaction, signOnId: string, organisationId: string): Promise<number> {
    return (await this.repository.seats(tx, organisationId, [signOnId])).get(signOnId)!;
  }

  private rowOf({ organisationId }: AnswerInput, versionId: string, signature: Answered, signOnId: string): SignatureRow {
    const words = signature.state === 'signed_with_reservation' ? signature.reservation : signature.state === 'declined' ? signature.reason : null;
    return { organisationId, versionId, signOnId, state: signature.state, words, personId: signature.by, at: new Date(signature.at), revision: signature.revision };
  }

  /** Stores what was said, puts it on record, and tells whoever looks at a call about one of these texts. */
  private async write(tx: Transaction, row: SignOnRow, organisationId: string, rows: readonly SignatureRow[], personId: string): Promise<void> {
    await this.repository.save(tx, rows);
    this.record.said(tx, row.networkId, rows, await this.repository.seats(tx, organisationId, rows.map(({ signOnId }) => signOnId)));
    const about = await this.repository.about(tx, rows.map(({ versionId }) => versionId));
    await tx.emitAll(about.map((signOnId) => ({ type: 'sign_on.changed' as const, networkId: row.networkId, signOnId, organisationId: null })), personId);
  }
}

/** What was written with answers, in characters that can be kept; whether it is needed is a rule of the domain. */
function withWords<A extends { words?: string | null }>(answers: readonly A[]): Outcome<(A & Pick<AnswerToText, 'words'>)[]> {
  const checked: (A & Pick<AnswerToText, 'words'>)[] = [];
  for (const answer of answers) {
    const words = checkProse(answer.words, { field: 'words', label: 'The reservation or reason', most: LONGEST_WORDS, optional: true });
    if (!words.ok) return words;
    checked.push({ ...answer, words: words.value });
  }
  return ok(checked);
}
