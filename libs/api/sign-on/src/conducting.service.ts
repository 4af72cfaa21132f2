import { Injectable } from '@nestjs/common';
import { Authority, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { ok, type Outcome } from '@northstar/domain-membership';
import { asRefusal, type Call, callOff, extendCall, remindOfCall, unanswered } from '@northstar/domain-sign-on';
import { LONGEST_NOTE } from '@northstar/domain-voting';
import { CallsService } from './calls.service.js';
import { SignOnRepository, type SignOnRow } from './sign-on.repository.js';
import { SignOnRecord } from './sign-on-record.js';
import { domainCall, domainSignature } from './sign-on-rows.js';

const REASON = { field: 'reason', label: 'The reason', most: LONGEST_NOTE, optional: true };

/** What a coordinator does about a call that runs. It is held meanwhile: nobody signs between the look and the deed. */
@Injectable()
export class ConductingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly calls: CallsService,
    private readonly repository: SignOnRepository,
    private readonly record: SignOnRecord,
  ) {}

  /** Moves the deadline to a later time [S1.11]. */
  async extend(context: RequestContext, id: string, closesAt: Date, given: string): Promise<Outcome<string>> {
    const checked = checkProse(given, REASON);
    return this.change(context, id, async (tx, row, call, personId) => {
      if (!checked.ok) return checked;
      const at = this.clock.date();
      const extended = extendCall(call, { closesAt: closesAt.getTime(), reason: checked.value }, at.getTime());
      if (!extended.ok) return asRefusal(extended);
      await this.repository.insertChange(tx, { signOnId: id, kind: 'extended', closesAt, reason: extended.value.reason, personId, at });
      this.record.extended(tx, row, closesAt, extended.value.reason, personId, at.getTime());
      return ok(id);
    });
  }

  /** Nobody signs by it any more; what was signed stands [S1.12]. */
  async callOff(context: RequestContext, id: string, given: string): Promise<Outcome<string>> {
    const checked = checkProse(given, REASON);
    return this.change(context, id, async (tx, row, call, personId) => {
      if (!checked.ok) return checked;
      const at = this.clock.date();
      const off = callOff(call, checked.value, at.getTime());
      if (!off.ok) return asRefusal(off);
      await this.repository.insertChange(tx, { signOnId: id, kind: 'called_off', closesAt: null, reason: off.value, personId, at });
      this.record.calledOff(tx, row, off.value, personId, at.getTime());
      return ok(id);
    });
  }

  /** Reminds those that have not answered; it stands with what waits for them [S1.13]. */
  async remind(context: RequestContext, id: string, given: string): Promise<Outcome<string>> {
    const message = checkProse(given, { field: 'message', label: 'The message', most: LONGEST_NOTE, optional: true });
    return this.change(context, id, async (tx, _row, call, personId) => {
      if (!message.ok) return message;
      const at = this.clock.date();
      const said = new Map((await this.repository.signatures([id], tx)).map((each) => [`${each.organisationId} ${each.versionId}`, domainSignature(each)]));
      const replaced = await this.repository.replaced(call.texts.map(({ versionId }) => versionId), tx);
      const [last] = await this.repository.lastReminders([id], tx);
      const reminded = remindOfCall(call, unanswered(call, replaced, (organisationId, versionId) => said.get(`${organisationId} ${versionId}`)), message.value, last?.at.getTime() ?? null, at.getTime());
      if (!reminded.ok) return asRefusal(reminded);
      await this.repository.insertReminder(tx, { signOnId: id, at, message: reminded.value, personId });
      return ok(id);
    });
  }

  private async change(context: RequestContext, id: string, work: (tx: Transaction, row: SignOnRow, call: Call, personId: string) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const found = await this.calls.load(context, id);
    const verdict = await this.authority.judge(context, found?.networkId ?? null, 'sign_on.call');
    if (!verdict.ok) return verdict;
    if (!found) return notFound();
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const row = await this.repository.hold(tx, id, true);
      const done = await work(tx, row, domainCall(row, await this.repository.invited([id], tx)), verdict.value.personId);
      if (done.ok) await tx.emit({ type: 'sign_on.changed', networkId: row.networkId, signOnId: id, organisationId: null }, verdict.value.personId);
      return done;
    });
    context.fresh();
    return outcome;
  }
}
