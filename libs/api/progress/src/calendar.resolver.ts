import { Args, Context, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, DateTime, done, DoneResult, RequestContext, resultType } from '@northstar/api-core';
import { NetworkType } from '@northstar/api-network';
import { CalendarService } from './calendar.service.js';

@ObjectType('CalendarAddress', { description: 'A secret address for a calendar. It is shown once.' })
@Access('parent')
export class CalendarAddressType {
  @Field(() => String, { description: 'The address, as a calendar takes it. Whoever has it reads what its owner may see.' })
  url!: string;
  @Field(() => DateTime, { description: 'When it was made.' })
  madeAt!: Date;
}
export const CalendarAddressResult = resultType('CalendarAddressResult', () => CalendarAddressType, 'The address');

/** Secret addresses at which calendars read the plan. */
@Resolver(() => NetworkType)
export class CalendarResolver {
  constructor(private readonly calendars: CalendarService) {}

  @Mutation(() => CalendarAddressResult, { description: 'Makes a secret address at which a calendar reads what the viewer’s organisations have planned and when asks are reviewed. The one before ends by it.' })
  @Access('network.read')
  async makeCalendarAddress(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<typeof CalendarAddressResult> {
    return answer(await this.calendars.make(context, networkId), (made) => Object.assign(new CalendarAddressType(), made));
  }

  @Mutation(() => DoneResult, { description: 'Ends the viewer’s calendar address: from now on it answers nothing.' })
  @Access('network.read')
  async revokeCalendarAddress(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<typeof DoneResult> {
    const ended = await this.calendars.revoke(context, networkId);
    return answer(ended.ok ? done('The address has ended. Calendars that read it get nothing any more.') : ended);
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'When the viewer’s calendar address was made; null when there is none.' })
  @Access('parent')
  calendarMadeAt(@Parent() { id }: NetworkType, @Context() context: RequestContext): Promise<Date | null> {
    return this.calendars.madeAt(context, id);
  }
}
