import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, ActionEnum, Authority, Clock, type RequestContext } from '@northstar/api-core';
import { People } from '@northstar/api-identity';
import { type Action, can } from '@northstar/domain-membership';
import { takesSignatures } from '@northstar/domain-sign-on';
import { type ChangeRow, type ReminderRow, SignOnRepository } from './sign-on.repository.js';
import { ended } from './sign-on-rows.js';
import { SignOnCalledOffType, SignOnExtensionType, SignOnReminderType, SignOnType } from './sign-on.types.js';

/** What became of a call, and what the viewer may do about it as a coordinator. */
@Resolver(() => SignOnType)
export class ConductFieldsResolver {
  constructor(
    private readonly repository: SignOnRepository,
    private readonly people: People,
    private readonly authority: Authority,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [SignOnExtensionType], { description: 'How its deadline moved, in order.' })
  @Access('parent')
  async extensions(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<SignOnExtensionType[]> {
    const extended = (await this.changes(context, row.id)).filter(({ kind }) => kind === 'extended');
    return Promise.all(extended.map(async ({ closesAt, reason, at, personId }) => Object.assign(new SignOnExtensionType(), { closesAt: closesAt!, reason, at, by: await this.people.byId(context, personId) })));
  }

  @ResolveField(() => SignOnCalledOffType, { nullable: true, description: 'That it was called off; null when it was not.' })
  @Access('parent')
  async calledOff(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<SignOnCalledOffType | null> {
    const off = (await this.changes(context, row.id)).find(({ kind }) => kind === 'called_off');
    return off ? Object.assign(new SignOnCalledOffType(), { reason: off.reason, at: off.at, by: await this.people.byId(context, off.personId) }) : null;
  }

  @ResolveField(() => SignOnReminderType, { nullable: true, description: 'When those that had not answered were reminded last.' })
  @Access('parent')
  async lastReminder(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<SignOnReminderType | null> {
    const last = await context.loader<string, ReminderRow | null>('last reminder of signing', async (ids) => {
      const rows = new Map((await this.repository.lastReminders(ids)).map((each) => [each.signOnId, each]));
      return ids.map((id) => rows.get(id) ?? null);
    }).load(row.id);
    return last && Object.assign(new SignOnReminderType(), { message: last.message, at: last.at, by: await this.people.byId(context, last.personId) });
  }

  @ResolveField(() => [ActionEnum], { description: 'What the viewer may do about it as somebody who makes calls.' })
  @Access('parent')
  async can(@Parent() { row }: SignOnType, @Context() context: RequestContext): Promise<Action[]> {
    const actor = await this.authority.reader(context, row.networkId);
    return actor && takesSignatures(ended(row), this.clock.now()) && can(actor, 'sign_on.call') ? ['sign_on.call'] : [];
  }

  private changes(context: RequestContext, id: string): Promise<ChangeRow[]> {
    return context.loader<string, ChangeRow[]>('changes of calls', async (ids) => {
      const rows = await this.repository.changes(ids);
      return ids.map((each) => rows.filter(({ signOnId }) => signOnId === each));
    }).load(id);
  }
}
