import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, ActionEnum, Authority, Clock, ExportFileType, type RequestContext } from '@northstar/api-core';
import { People, PersonType } from '@northstar/api-identity';
import { type Action, can } from '@northstar/domain-membership';
import type { PollState } from '@northstar/domain-polls';
import { pollFile } from './poll-export.js';
import { type PollPart, PollPartEnum, PollStateEnum, PollType, PollWithdrawalType, stateOf } from './poll.types.js';
import { PollsService } from './polls.service.js';

/** What belongs to a poll, read only when somebody asks for it, by one statement for a whole list. */
@Resolver(() => PollType)
export class PollFieldsResolver {
  constructor(
    private readonly polls: PollsService,
    private readonly people: People,
    private readonly authority: Authority,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => PollStateEnum, { description: 'Where it is.' })
  @Access('parent')
  state(@Parent() { row }: PollType): PollState {
    return stateOf(row, this.clock.now());
  }

  @ResolveField(() => PersonType, { description: 'Who asked.' })
  @Access('parent')
  openedBy(@Parent() { row }: PollType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, row.openedBy);
  }

  @ResolveField(() => PollPartEnum, { nullable: true, description: 'Where the viewer stands with it; null once it is over, as who took part is forgotten then.' })
  @Access('parent')
  async mine(@Parent() { row }: PollType, @Context() context: RequestContext): Promise<PollPart | null> {
    if (stateOf(row, this.clock.now()) !== 'open') return null;
    const part = await this.polls.part(context, row);
    if (!part) return 'not_asked';
    return part.answered ? 'answered' : 'waiting';
  }

  @ResolveField(() => PollWithdrawalType, { nullable: true, description: 'How it was withdrawn; null where it was not.' })
  @Access('parent')
  async withdrawal(@Parent() { row: { reason, withdrawnBy, withdrawnAt } }: PollType, @Context() context: RequestContext): Promise<PollWithdrawalType | null> {
    return withdrawnBy === null ? null : Object.assign(new PollWithdrawalType(), { reason, by: await this.people.byId(context, withdrawnBy), at: withdrawnAt });
  }

  @ResolveField(() => ExportFileType, { nullable: true, description: 'What may be told, as a table for spreadsheets; null before the close, and where nothing is told.' })
  @Access('parent')
  table(@Parent() { row }: PollType): ExportFileType | null {
    const { result } = row;
    return result && Object.assign(new ExportFileType(), pollFile({ ...row, result }));
  }

  @ResolveField(() => [ActionEnum], { description: 'What the viewer may do about it now, beyond answering.' })
  @Access('parent')
  async can(@Parent() { row }: PollType, @Context() context: RequestContext): Promise<Action[]> {
    const actor = await this.authority.reader(context, row.networkId);
    return actor && stateOf(row, this.clock.now()) === 'open' && can(actor, 'poll.ask') ? ['poll.ask'] : [];
  }
}
