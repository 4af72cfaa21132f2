import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, Authority, type RequestContext } from '@northstar/api-core';
import { NetworkType } from '@northstar/api-network';
import { ok } from '@northstar/domain-membership';
import { RecordChecks } from './record-check.service.js';
import { RecordPlaces } from './record-places.js';
import { RecordCheckType, RecordPlaceType, RecordResult, RecordType } from './record.types.js';

const shown = (networkId: string): RecordType => Object.assign(new RecordType(), { networkId, path: `/record/${networkId}` });

@Resolver(() => RecordType)
export class RecordResolver {
  constructor(
    private readonly checks: RecordChecks,
    private readonly places: RecordPlaces,
    private readonly authority: Authority,
  ) {}

  @Mutation(() => RecordResult, { description: 'Has the record of a network looked through from its first entry. Answers at once; its check says how far it has come and what came of it.' })
  @Access('network.manage')
  async checkRecord(@Context() context: RequestContext, @Args('networkId', { type: () => ID, description: 'The network.' }) networkId: string): Promise<typeof RecordResult> {
    const verdict = await this.authority.judge(context, networkId, 'network.manage');
    if (!verdict.ok) return answer(verdict, shown);
    await this.checks.begin(networkId);
    return answer(ok(networkId), shown);
  }

  @ResolveField(() => RecordPlaceType, { nullable: true })
  head(@Parent() { networkId }: RecordType, @Context() context: RequestContext): Promise<RecordPlaceType | null> {
    return this.places.ofNetwork(context, networkId);
  }

  @ResolveField(() => RecordCheckType, { nullable: true })
  check(@Parent() { networkId }: RecordType, @Context() context: RequestContext): Promise<RecordCheckType | null> {
    return this.checks.last(context, networkId);
  }

  @ResolveField(() => Boolean)
  async mayCheck(@Parent() { networkId }: RecordType, @Context() context: RequestContext): Promise<boolean> {
    return (await this.authority.reader(context, networkId, 'network.manage')) !== null;
  }
}

@Resolver(() => NetworkType)
export class NetworkRecordResolver {
  @ResolveField(() => RecordType, { description: 'The record of everything that was decided.' })
  @Access('parent')
  record(@Parent() { id }: NetworkType): RecordType {
    return shown(id);
  }
}
