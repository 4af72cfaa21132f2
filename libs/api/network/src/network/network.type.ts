import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Access, resultType } from '@northstar/api-core';
import type { Network } from './network.entity.js';

@ObjectType('Network', { description: 'A coalition of organisations with one strategy. Nothing of it can be seen from another network.' })
@Access('parent')
export class NetworkType {
  @Field(() => ID, { description: 'Identifies the network.' })
  id!: string;

  @Field(() => String, { description: 'Its name in addresses.' })
  slug!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether this is the invented network for looking around.' })
  demo!: boolean;

  static of({ id, slug, name, demo }: Network): NetworkType {
    return Object.assign(new NetworkType(), { id, slug, name, demo });
  }
}

export const NetworkResult = resultType('NetworkResult', () => NetworkType, 'The network');
