import { Injectable } from '@nestjs/common';
import { Logger, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { People, type Person, Sessions, SignIn } from '@northstar/api-identity';
import { ok, refuse, type Outcome } from '@northstar/domain-membership';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { Founding } from './founding.js';
import { SetUpNetworkInput } from './network.inputs.js';

const CLOSED = refuse('NOT_ALLOWED', 'This installation is in use already. Ask one of its coordinators for an invitation, or to set up your network.');

/**
 * Setting up a network. Rule [N1]: on an installation without a network anybody may (it is the first visit); afterwards only somebody
 * who coordinates one, who confirms it with the own e-mail address and password and coordinates the new one too. A running
 * installation must not take networks, and so storage and a name, from whoever finds its address.
 */
@Injectable()
export class SetUp {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: People,
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly memberships: MembershipsRepository,
    private readonly founding: Founding,
    private readonly log: Logger,
  ) {}

  async setUp(context: RequestContext, input: SetUpNetworkInput): Promise<Outcome<string>> {
    const founder = await this.knownFounder(context, input);
    if (!founder.ok) return founder;
    const done = await this.uow.run(async (tx) => {
      if (founder.value === null && !(await this.firstVisit(tx))) return CLOSED;
      const person = founder.value ? ok(founder.value) : await this.people.create(tx, { name: input.personName, email: input.email, password: input.password });
      if (!person.ok) return person;
      const founded = await this.founding.found(tx, { networkName: input.networkName, organisationName: input.organisationName, personId: person.value.id });
      if (!founded.ok) return founded;
      return ok({ founded: founded.value, begun: await this.sessions.begin(tx, context, person.value.id) });
    });
    if (!done.ok) return done;
    this.sessions.adopt(context, done.value.begun);
    this.log.info('network set up', { networkId: done.value.founded.networkId, personId: done.value.begun.personId });
    return ok(done.value.begun.personId);
  }

  /** The coordinator who sets up a further network, verified; null stands for a new person on the first visit. */
  private async knownFounder(context: RequestContext, { email, password }: SetUpNetworkInput): Promise<Outcome<Person | null>> {
    const known = context.signedIn ? await this.memberships.ofPerson(context.signedIn.personId) : [];
    const coordinates = known.some(({ role, demo }) => role === 'coordinator' && !demo);
    if (!coordinates) return (await this.firstVisit(this.uow.read)) ? ok(null) : CLOSED;
    const verified = await this.signIns.verified(context, email, password);
    if (!verified.ok) return verified;
    return verified.value.id === context.signedIn!.personId ? verified : refuse('INVALID', 'Confirm with your own e-mail address and password.', 'email');
  }

  private async firstVisit(db: Transaction): Promise<boolean> {
    // Two first visitors at the same moment: the second waits here and then finds the network of the first.
    await db.query("SELECT pg_advisory_xact_lock(hashtext('first network'))");
    const [row] = await db.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM network WHERE NOT demo) AS any');
    return !row!.any;
  }
}
