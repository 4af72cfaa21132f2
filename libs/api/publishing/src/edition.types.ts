import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { RecordPlaceType } from '@northstar/api-record';
import { DocumentKindEnum, DocumentType } from '@northstar/api-strategies';
import { VersionType } from '@northstar/api-versions';
import { BallotType } from '@northstar/api-voting';
import type { DocumentKind, Licence } from '@northstar/domain-strategy';

export const LicenceEnum = enumType<Licence>('Licence', 'What others may do with the words of an edition.', {
  cc_by_4_0: 'Creative Commons Attribution 4.0.', cc_by_sa_4_0: 'Creative Commons Attribution-ShareAlike 4.0.', cc0_1_0: 'No rights reserved, CC0 1.0.', all_rights_reserved: 'All rights reserved.',
});

@ObjectType('EditionName', { description: 'An organisation that stands behind one text of an edition now.' })
@Access('parent')
export class EditionNameType {
  @Field(() => String, { description: 'Its name at the time.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its reservation, word for word, as it is printed beside the name.' })
  reservation!: string | null;
}

@ObjectType('EditionDocument', { description: 'One text of an edition, as it was published.' })
@Access('parent')
export class EditionDocumentType {
  @Field(() => ID, { description: 'The document that it was.' })
  documentId!: string;

  @Field(() => DocumentKindEnum, { description: 'Goal, definition or ask.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'Its title at the time.' })
  title!: string;

  @Field(() => String, { description: 'SHA-256 of the canonical text, hexadecimal.' })
  hash!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the ballot in which it was agreed.' })
  ballotNumber!: number | null;

  @Field(() => Boolean, { description: 'Whether signatures were asked for, so that those who signed are named, and not those who supported.' })
  signed!: boolean;

  @Field(() => [EditionNameType], { description: 'Who stands behind it now, by name. Whoever withdrew its signature is not among them.' })
  named!: EditionNameType[];
}

@ObjectType('EditionOrganisation', { description: 'An organisation that stands behind at least one text of an edition.' })
@Access('parent')
export class EditionOrganisationType {
  @Field(() => String, { description: 'Its name at the time.' })
  name!: string;

  @Field(() => [String], { description: 'Its reservations, word for word, as they are printed.' })
  reservations!: string[];
}

@ObjectType('EditionFile', { description: 'An edition as a file that anybody may take along.' })
@Access('parent')
export class EditionFileType {
  @Field(() => String, { description: 'What people call its format.' })
  name!: string;

  @Field(() => String, { description: 'What it is good for.' })
  title!: string;

  @Field(() => String, { description: 'Path of the file on this server.' })
  path!: string;
}

@ObjectType('Edition', { description: 'An immutable published strategy.' })
@Access('parent')
export class EditionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Counts up by one within the strategy.' })
  number!: number;

  @Field(() => String, { description: 'Title on the public page.' })
  title!: string;

  @Field(() => String, { description: 'Cover note under the title; may be empty.' })
  note!: string;

  @Field(() => String, { description: 'Whom readers turn to; may be empty.' })
  contact!: string;

  @Field(() => LicenceEnum, { nullable: true, description: 'What others may do with its words; null where nothing was said.' })
  licence!: Licence | null;

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: Date;

  @Field(() => PersonType, { description: 'Who published it.' })
  publishedBy!: PersonType;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON of everything in it, hexadecimal.' })
  hash!: string;

  @Field(() => String, { description: 'Path of its public page on this server.' })
  path!: string;

  @Field(() => [EditionFileType], { description: 'The files that it can be taken along as.' })
  files!: EditionFileType[];

  @Field(() => RecordPlaceType, { nullable: true, description: 'Where in the record of decisions its publication stands.' })
  recorded!: RecordPlaceType | null;

  @Field(() => [EditionDocumentType], { description: 'Its texts in order: goal, definition, asks.' })
  documents!: EditionDocumentType[];

  @Field(() => [EditionOrganisationType], { description: 'Who stands behind it now, by name.' })
  organisations!: EditionOrganisationType[];
}

@ObjectType('PublishObstacle', { description: 'Something to know before publishing.' })
@Access('parent')
export class PublishObstacleType {
  @Field(() => DocumentType, { nullable: true, description: 'The text it is about.' })
  document!: DocumentType | null;

  @Field(() => String, { description: 'What it is and how to mend it, in a sentence.' })
  sentence!: string;

  @Field(() => Boolean, { description: 'Whether it stops the publication; otherwise the text is left out.' })
  blocking!: boolean;
}

@ObjectType('TextSupporter', { description: 'An organisation that would be named under a text: it signed it, or supported it in the ballot that carried it.' })
@Access('parent')
export class TextSupporterType {
  @Field(() => OrganisationType, { description: 'The organisation as it is now.' })
  organisation!: OrganisationType;

  @Field(() => String, { nullable: true, description: 'Its reservation, word for word, as it would be printed.' })
  reservation!: string | null;
}

@ObjectType('PublishableText', { description: 'A text of the strategy as it stands towards the next edition.' })
@Access('parent')
export class PublishableTextType {
  @Field(() => DocumentType, { description: 'The text.' })
  document!: DocumentType;

  @Field(() => VersionType, { nullable: true, description: 'The version that a ballot agreed; null when there is none and the text cannot go in.' })
  version!: VersionType | null;

  @Field(() => BallotType, { nullable: true, description: 'The ballot that carried that version.' })
  ballot!: BallotType | null;

  @Field(() => [TextSupporterType], { description: 'Who would be named under it, by name.' })
  supporters!: TextSupporterType[];

  @Field(() => Boolean, { description: 'Whether signatures were asked for under these words, so that those who signed are named and not those who supported.' })
  signed!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody has signed it who is not named in the last edition, so that a next one says something new.' })
  signedSince!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Until when it can still be signed; null: not any more, or not at all. Whoever signs after the publication is not in that edition.' })
  signedUntil!: Date | null;

  @Field(() => Boolean, { description: 'Whether the draft says something else by now than the agreed version.' })
  movedOn!: boolean;
}

@ObjectType('PublishReadiness', { description: 'What an edition would hold if it were published now.' })
@Access('parent')
export class PublishReadinessType {
  @Field(() => Boolean, { description: 'Whether the next edition can be published.' })
  ready!: boolean;

  @Field(() => [DocumentType], { description: 'The agreed texts it would hold, in order.' })
  included!: DocumentType[];

  @Field(() => [PublishableTextType], { description: 'Every text that is not retired, in order: the agreed ones can be chosen, the others say why not.' })
  texts!: PublishableTextType[];

  @Field(() => EditionType, { nullable: true, description: 'The last edition; null before the first.' })
  previous!: EditionType | null;

  @Field(() => [PublishObstacleType], { description: 'What is missing or left out.' })
  obstacles!: PublishObstacleType[];

  @Field(() => Int, { description: 'The number it would have.' })
  nextNumber!: number;
}

export const EditionResult = resultType('EditionResult', () => EditionType, 'The new edition');
