import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { VersionKindEnum, type VersionKind } from './version.types.js';

@ObjectType('AuthorShare', { description: 'What somebody did for an organisation in a text.' })
@Access('parent')
export class AuthorShareType {
  @Field(() => PersonType, { description: 'The person.' })
  person!: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation; null for none.' })
  organisation!: OrganisationType | null;

  @Field(() => Int, { description: 'Words of theirs that are in the text. A word belongs to whoever wrote its first letter.' })
  words!: number;

  @Field(() => Int, { description: 'Characters of theirs that are in the text.' })
  characters!: number;

  @Field(() => Int, { description: 'Characters they took away, their own among them.' })
  deletedCharacters!: number;

  @Field(() => Int, { description: 'Of these, characters that had been written for another organisation.' })
  deletedOfOthers!: number;

  @Field(() => DateTime, { description: 'Their first change to the text.' })
  firstAt!: Date;

  @Field(() => DateTime, { description: 'Their latest change to the text.' })
  lastAt!: Date;
}

@ObjectType('AuthoredPassage', { description: 'Characters in a row that one person wrote, by their clocks in the shared text.' })
@Access('parent')
export class AuthoredPassageType {
  @Field(() => Float, { description: 'The Yjs client that wrote them.' })
  client!: number;

  @Field(() => Int, { description: 'The first clock.' })
  clock!: number;

  @Field(() => Int, { description: 'How many.' })
  length!: number;

  @Field(() => Int, { description: 'Whose they are: a place in the list of writers.' })
  writer!: number;

  @Field(() => DateTime, { description: 'When the first of them was written.' })
  since!: Date;

  @Field(() => DateTime, { description: 'When the last of them was written.' })
  until!: Date;

  @Field(() => Int, { nullable: true, description: 'Who brought them back by restoring a version, as a place in the list of writers; null for words that were never gone.' })
  broughtBack!: number | null;
}

@ObjectType('Authorship', { description: 'Who wrote what is in a text, whatever happened to it in between.' })
@Access('parent')
export class AuthorshipType {
  @Field(() => Int, { description: 'Words in the text.' })
  words!: number;

  @Field(() => Int, { description: 'Characters in the text.' })
  characters!: number;

  @Field(() => [AuthorShareType], { description: 'Everybody who changed it, the first one first.' })
  writers!: AuthorShareType[];

  @Field(() => [AuthoredPassageType], { description: 'Each passage in reading order.' })
  passages!: AuthoredPassageType[];
}

@ObjectType('HistoryWriter', { description: 'Somebody who wrote, for an organisation.' })
@Access('parent')
export class HistoryWriterType {
  @Field(() => PersonType, { description: 'The person.' })
  person!: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation; null for none.' })
  organisation!: OrganisationType | null;
}

@ObjectType('HistoryFrame', { description: 'One step of a replay.' })
@Access('parent')
export class HistoryFrameType {
  @Field(() => DateTime, { description: 'When it was reached.' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'Who wrote, as a place in the list of writers; null for several.' })
  writer!: number | null;

  @Field(() => Int, { description: 'Characters written in this step.' })
  inserted!: number;

  @Field(() => Int, { description: 'Characters taken away.' })
  deleted!: number;
}

@ObjectType('HistoryMoment', { description: 'A version as a place in a replay.' })
@Access('parent')
export class HistoryMomentType {
  @Field(() => Int, { description: 'The frame that shows it.' })
  frame!: number;

  @Field(() => Int, { description: 'Number of the version.' })
  number!: number;

  @Field(() => VersionKindEnum, { description: 'What it was cut for.' })
  kind!: VersionKind;

  @Field(() => String, { nullable: true, description: 'Its name, if it was given one.' })
  name!: string | null;
}

@ObjectType('HistoryBlock', { description: 'A paragraph, heading or item with everything that was ever in it. The lists are columns: one entry for each piece, in reading order.' })
@Access('parent')
export class HistoryBlockType {
  @Field(() => String, { description: 'paragraph, heading, bullet_item, ordered_item, quote or rule.' })
  type!: string;

  @Field(() => Int, { nullable: true, description: 'Of headings: 1 to 3.' })
  level!: number | null;

  @Field(() => Int, { description: 'The frame in which it came.' })
  from!: number;

  @Field(() => Int, { nullable: true, description: 'The frame in which it went; null while it is there.' })
  until!: number | null;

  @Field(() => [String], { description: 'The text of each piece; empty where formatting begins or ends.' })
  texts!: string[];

  @Field(() => [String], { description: 'Empty for text; otherwise the formatting that begins (+bold) or ends (-bold) there.' })
  marks!: string[];

  @Field(() => [Int], { description: 'Who wrote each piece, as a place in the list of writers; -1 when nobody knows.' })
  writers!: number[];

  @Field(() => [Int], { description: 'The frame in which each piece came.' })
  froms!: number[];

  @Field(() => [Int], { description: 'The frame in which each piece went; -1 while it is there.' })
  untils!: number[];

  @Field(() => [Int], { description: 'Who took each piece away, as a place in the list of writers; -1 for nobody.' })
  removers!: number[];
}

@ObjectType('TextHistory', { description: 'How a text came to be. Any moment is shown by leaving out what came later or had gone by then.' })
@Access('parent')
export class TextHistoryType {
  @Field(() => Int, { description: 'How many changes the server stored.' })
  updates!: number;

  @Field(() => DateTime, { nullable: true, description: 'Words that were deleted before this moment are no longer known; null when all are.' })
  forgottenUntil!: Date | null;

  @Field(() => [HistoryWriterType], { description: 'Everybody who wrote.' })
  writers!: HistoryWriterType[];

  @Field(() => [HistoryFrameType], { description: 'The steps, oldest first.' })
  frames!: HistoryFrameType[];

  @Field(() => [HistoryMomentType], { description: 'The versions that were cut on the way.' })
  moments!: HistoryMomentType[];

  @Field(() => [HistoryBlockType], { description: 'All blocks that ever were, in reading order.' })
  blocks!: HistoryBlockType[];
}

@ObjectType('Voice', { description: 'What an organisation has said so far.' })
@Access('parent')
export class VoiceType {
  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation!: OrganisationType;

  @Field(() => Int, { description: 'Words of its that are in the text.' })
  words!: number;

  @Field(() => Int, { description: 'Characters of its that are in the text.' })
  characters!: number;

  @Field(() => Int, { description: 'Characters it took away.' })
  deletedCharacters!: number;

  @Field(() => Int, { description: 'Comments it wrote.' })
  comments!: number;

  @Field(() => Int, { description: 'Ballots in which it took a position.' })
  positions!: number;

  @Field(() => [Int], { description: 'Characters it wrote, in each stretch of time.' })
  writingOverTime!: number[];

  @Field(() => [Int], { description: 'Comments in each stretch of time.' })
  commentsOverTime!: number[];

  @Field(() => [Int], { description: 'Positions in each stretch of time.' })
  positionsOverTime!: number[];
}

@ObjectType('Voices', { description: 'How much of a text, or of several, came from which organisation, and who has not been heard yet.' })
@Access('parent')
export class VoicesType {
  @Field(() => Int, { description: 'Words in all.' })
  words!: number;

  @Field(() => Int, { description: 'Characters in all.' })
  characters!: number;

  @Field(() => DateTime, { description: 'Where the first stretch of time begins.' })
  since!: Date;

  @Field(() => DateTime, { description: 'Where the last one ends.' })
  until!: Date;

  @Field(() => [VoiceType], { description: 'Every member organisation, and others that were heard, by name.' })
  voices!: VoiceType[];
}

