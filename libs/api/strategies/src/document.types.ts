import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access, ActionEnum, DateTime, enumType, resultType } from '@northstar/api-core';
import { NetworkType, OrganisationType } from '@northstar/api-network';
import type { Action, CollabMode } from '@northstar/domain-membership';
import type { AddresseeKind, DocumentKind, DocumentStatus } from '@northstar/domain-strategy';
import type { DocumentRow } from './documents.repository.js';

/** A type that is declared further down: named this way, no code looks at it before it exists. */
type Later<T> = T;

export const DocumentKindEnum = enumType<DocumentKind>('DocumentKind', 'Which part of the strategy a document is.', {
  goal: 'The shared goal.', definition: 'The agreed definition.', ask: 'Something asked of government.',
});

export const DocumentStatusEnum = enumType<DocumentStatus>('DocumentStatus', 'How far a document is.', {
  drafting: 'It is being written.',
  under_ballot: 'A version of it is being decided on.',
  agreed: 'A version of it is agreed.',
  not_agreed: 'The last decision went against it.',
  published: 'Its agreed version is part of an edition.',
  retired: 'It is no longer asked for; it can be read and brought back.',
});

export const AddresseeKindEnum = enumType<AddresseeKind>('AddresseeKind', 'What kind of body an ask is addressed to.', {
  department: 'A department of government.', minister: 'A minister.', committee: 'A committee of parliament.', parliament: 'Parliament as a whole.', other: 'Somebody else.',
});

export const CollabModeEnum = enumType<CollabMode>('CollabMode', 'What somebody may do with a text.', {
  edit: 'Write in it.', suggest: 'Read it and suggest changes.', read: 'Read it.',
});

@ObjectType('AskDetails', { description: 'What an ask says about itself beside its text.' })
@Access('parent')
export class AskDetailsType {
  @Field(() => Int, { description: 'The number people know it by; never given twice.' })
  number!: number;

  @Field(() => AddresseeKindEnum, { description: 'What kind of body it is addressed to.' })
  addresseeKind!: AddresseeKind;

  @Field(() => String, { description: 'To whom it is addressed.' })
  addressee!: string;

  @Field(() => String, { description: 'Its theme.' })
  theme!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The organisation that leads on it.' })
  leadOrganisation!: OrganisationType | null;

  leadOrganisationId!: string | null;
}

@ObjectType('Document', { description: 'A co-edited text of a strategy: its goal, its definition or an ask. The text itself travels over `/collab/<id>`.' })
@Access('parent')
export class DocumentType {
  @Field(() => ID, { description: 'Identifier; also the name of its room.' })
  id!: string;

  @Field(() => DocumentKindEnum, { description: 'Which part of the strategy it is.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DocumentStatusEnum, { description: 'How far it is.' })
  status!: DocumentStatus;

  @Field(() => NetworkType, { description: 'The network it belongs to.' })
  network!: NetworkType;

  @Field(() => StrategyType, { description: 'The strategy it belongs to.' })
  strategy!: Later<StrategyType>;

  @Field(() => AskDetailsType, { nullable: true, description: 'Of asks only: addressee, theme, lead.' })
  ask!: AskDetailsType | null;

  @Field(() => Int, { description: 'Its place among the asks, from 0; 0 for goal and definition.' })
  position!: number;

  @Field(() => CollabModeEnum, { description: 'What the viewer may do with the text.' })
  mode!: CollabMode;

  @Field(() => [ActionEnum], { description: 'What the viewer may do with it.' })
  can!: Action[];

  @Field(() => String, { description: 'The first words of the text.' })
  excerpt!: string;

  @Field(() => String, { description: 'BCP-47 tag of the language it is in.' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'The most words it should have; null for no limit. Nothing is cut.' })
  wordLimit!: number | null;

  @Field(() => DateTime, { description: 'When its text or its details last changed.' })
  updatedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it changed since the viewer last looked at it; what one has never seen counts, once there is something to see.' })
  changedSinceVisit!: boolean;

  networkId!: string;
  strategyId!: string;
  agreedVersionId!: string | null;
}

@ObjectType('Strategy', { description: 'One shared goal, one agreed definition and an ordered set of asks.' })
@Access('parent')
export class StrategyType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => NetworkType, { description: 'The network it belongs to.' })
  network!: NetworkType;

  @Field(() => DocumentType, { description: 'The shared goal.' })
  goal!: DocumentType;

  @Field(() => DocumentType, { description: 'The agreed definition.' })
  definition!: DocumentType;

  @Field(() => [DocumentType], { description: 'Its asks in their order.' })
  asks!: DocumentType[];

  @Field(() => [String], { description: 'Themes to choose from: those in use and those offered to begin with.' })
  themes!: string[];

  networkId!: string;
}

export const DocumentResult = resultType('DocumentResult', () => DocumentType, 'The document');
export const StrategyResult = resultType('StrategyResult', () => StrategyType, 'The strategy');

@InputType({ description: 'What an ask says about itself.' })
export class AskInput {
  @Field(() => String, { description: 'What is asked, at most 140 characters.' })
  title!: string;

  @Field(() => AddresseeKindEnum, { description: 'What kind of body it is addressed to.' })
  addresseeKind!: AddresseeKind;

  @Field(() => String, { description: 'To whom it is addressed.' })
  addressee!: string;

  @Field(() => String, { description: 'Its theme.' })
  theme!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that leads on it.' })
  leadOrganisationId?: string | null;
}

@InputType({ description: 'What is settled for one text beside its words.' })
export class DocumentSettingsInput {
  @Field(() => String, { description: 'BCP-47 tag of the language it is in, one of those offered.' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'The most words it should have, from 1; null for no limit.' })
  wordLimit?: number | null;
}

/** The GraphQL form of a stored document. */
export function shownDocument(row: DocumentRow): DocumentType {
  const { id, kind, title, status, position, excerpt, language, wordLimit, updatedAt, networkId, strategyId, agreedVersionId } = row;
  const ask = row.number === null ? null : Object.assign(new AskDetailsType(), {
    number: row.number, addresseeKind: row.addresseeKind!, addressee: row.addressee!, theme: row.theme!, leadOrganisationId: row.leadOrganisationId,
  });
  return Object.assign(new DocumentType(), { id, kind, title, status, position: position ?? 0, excerpt, language, wordLimit, updatedAt, ask, networkId, strategyId, agreedVersionId });
}
