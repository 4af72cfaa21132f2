import { Injectable } from '@nestjs/common';
import { done, type DoneType, Logger, notFound, type RequestContext, type SignedIn, UnitOfWork } from '@northstar/api-core';
import { ok, refuse, type Outcome, type Refusal } from '@northstar/domain-membership';
import { hashPassword, verifyPassword } from '../password/password.js';
import { passwordProblem } from '../password/password-rules.js';
import { People } from '../person/people.js';
import { Person } from '../person/person.entity.js';
import { Sessions } from '../session/sessions.js';
import { Attempts } from './attempts.js';

/** One sentence for a wrong address and a wrong password: neither tells who has an account. */
const WRONG = refuse('INVALID', 'E-mail address and password do not belong together. Check both and try again.', 'password');

/** Signing in and out, and what a person does with its own account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    private readonly log: Logger,
  ) {}

  /** Signs in with a password; answers the person's id. */
  async withPassword(context: RequestContext, email: string, password: string): Promise<Outcome<string>> {
    const person = await this.verified(context, email, password);
    if (!person.ok) return person;
    const begun = await this.uow.run((tx) => this.sessions.begin(tx, context, person.value.id));
    this.sessions.adopt(context, begun);
    this.log.info('signed in', { personId: begun.personId, sessionId: begun.id, ip: context.ip });
    return ok(begun.personId);
  }

  /** The person with this e-mail address, if the password is right; counted against guessing. */
  async verified(context: RequestContext, email: string, password: string): Promise<Outcome<Person>> {
    const limited = await this.attempts.onAccount(context.ip, email);
    if (limited) return this.refused(context, limited);
    const person = await this.people.withEmail(this.uow.read, email.trim());
    const right = await verifyPassword(person?.passwordHash ?? null, password);
    if (!person || !right) return this.refused(context, WRONG);
    await this.attempts.succeeded(context.ip, email);
    return ok(person);
  }

  async signOut(context: RequestContext, signedIn: SignedIn): Promise<Outcome<DoneType>> {
    if (!signedIn.sessionId) return refuse('NOT_ALLOWED', 'A script has no session to end. Revoke its token instead.');
    await this.uow.run((tx) => this.sessions.end(tx, signedIn.personId, [signedIn.sessionId!]));
    context.setCookie('session', null);
    context.signedIn = null;
    this.log.info('signed out', { personId: signedIn.personId, sessionId: signedIn.sessionId });
    return done('You are signed out.');
  }

  /** Sets a new password and ends all other sessions: whoever had the old one is out. */
  async changePassword(context: RequestContext, signedIn: SignedIn, current: string, next: string): Promise<Outcome<DoneType>> {
    const person = await this.uow.read.repository(Person).findOneByOrFail({ id: signedIn.personId });
    const limited = await this.attempts.onAccount(context.ip, person.email);
    if (limited) return this.refused(context, limited);
    if (!(await verifyPassword(person.passwordHash, current))) return this.refused(context, refuse('INVALID', 'This is not your current password. Nothing was changed.', 'current'));
    await this.attempts.succeeded(context.ip, person.email);
    const problem = passwordProblem(next, [person.name, person.email]);
    if (problem) return refuse('INVALID', problem, 'next');
    const passwordHash = await hashPassword(next);
    await this.uow.run(async (tx) => {
      await tx.repository(Person).update({ id: person.id }, { passwordHash });
      await this.sessions.endOthers(tx, person.id, signedIn.sessionId);
    });
    this.log.info('password changed', { personId: person.id });
    return done('Your password is changed. You were signed out everywhere else.');
  }

  async endSession(context: RequestContext, signedIn: SignedIn, id: string): Promise<Outcome<DoneType>> {
    const ended = await this.uow.run((tx) => this.sessions.end(tx, signedIn.personId, [id]));
    if (ended === 0) return notFound();
    if (id === signedIn.sessionId) context.setCookie('session', null);
    return done('That device is signed out.');
  }

  private refused(context: RequestContext, refusal: Refusal): Refusal {
    this.log.warn('sign-in refused', { code: refusal.code, ip: context.ip });
    return refusal;
  }
}
