import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, resultType } from '@northstar/api-core';

@ObjectType('RecordPlace', { description: 'An entry of the record of decisions. Whoever has noted it down can tell later whether anything before it was changed.' })
@Access('parent')
export class RecordPlaceType {
  @Field(() => Int, { description: 'Its number; entries of a network count up from 1 without a gap.' })
  sequence!: number;
  @Field(() => String, { description: 'Its fingerprint: SHA-256 over what it says and the fingerprint of the entry before, hexadecimal.' })
  hash!: string;
}

@ObjectType('RecordCheck', { description: 'A look through the whole record: chain, counts, and whether what people are shown is what was recorded.' })
@Access('parent')
export class RecordCheckType {
  @Field(() => DateTime, { description: 'When it began.' })
  begunAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is under way.' })
  endedAt!: Date | null;
  @Field(() => Int, { description: 'How many entries it has been through.' })
  checked!: number;
  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether the record is in order; null while it is under way.' })
  ok!: boolean | null;
  @Field(() => [String], { description: 'What was verified, in sentences, or the first thing that is wrong.' })
  sentences!: string[];
}

@ObjectType('DecisionRecord', { description: 'The record of everything that a network decided: append-only, chained by fingerprints, and open to its members.' })
@Access('parent')
export class RecordType {
  @Field(() => RecordPlaceType, { nullable: true, description: 'Its last entry; null before the first.' })
  head!: RecordPlaceType | null;
  @Field(() => RecordCheckType, { nullable: true, description: 'The last look through it; null before the first. It is looked through each night.' })
  check!: RecordCheckType | null;
  @Field(() => String, { description: 'Path on this server from which members download it.' })
  path!: string;
  @Field(() => Boolean, { description: 'Whether the viewer may have it looked through now.' })
  mayCheck!: boolean;

  networkId!: string;
}

export const RecordResult = resultType('RecordResult', () => RecordType, 'The record');
