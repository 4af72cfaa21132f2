import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access, DateTime, enumType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { DocumentType } from '@northstar/api-strategies';
import type { Licence } from '@northstar/domain-strategy';
import { EditionFileType, LicenceEnum } from './edition.types.js';
import type { ScheduledState } from './scheduled.repository.js';

export const ScheduledStateEnum = enumType<ScheduledState>('ScheduledEditionState', 'Where an edition stands that was set for a time.', {
  waiting: 'It waits for its time.', stopped: 'Its time came and it was not published.', called_off: 'Somebody called it off, or took notice that it was stopped.', published: 'It is public.',
});

@InputType('CoverInput', { description: 'What stands on the cover of an edition and beside its words.' })
export class CoverInput {
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => String, { description: 'A few words to readers; may be empty.' })
  note!: string;
  @Field(() => String, { description: 'Whom readers turn to, in one line; may be empty.' })
  contact!: string;
  @Field(() => LicenceEnum, { nullable: true, description: 'What others may do with its words; nothing is said of it unless given.' })
  licence!: Licence | null;
}

@ObjectType('PreviewLink', { description: 'A secret address at which one reader sees an edition before its time. The address itself is kept nowhere.' })
@Access('parent')
export class PreviewLinkType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => String, { description: 'For whom it is.' })
  label!: string;
  @Field(() => DateTime, { description: 'When it was made.' })
  madeAt!: Date;
  @Field(() => DateTime, { description: 'Until when it is open.' })
  expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null while it was not.' })
  revokedAt!: Date | null;
  @Field(() => Int, { description: 'How often it was looked at. Programs that look at addresses in mails are counted, too.' })
  opened!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was last looked at; null when never.' })
  lastOpenedAt!: Date | null;
}

@ObjectType('ScheduledEdition', { description: 'An edition that becomes public at a time. Nothing of it is public before.' })
@Access('parent')
export class ScheduledEditionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;
  @Field(() => ScheduledStateEnum, { description: 'Where it stands.' })
  state!: ScheduledState;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => String, { description: 'A few words to readers; may be empty.' })
  note!: string;
  @Field(() => String, { description: 'Whom readers turn to; may be empty.' })
  contact!: string;
  @Field(() => LicenceEnum, { nullable: true, description: 'What others may do with its words; null where nothing is said.' })
  licence!: Licence | null;
  @Field(() => [ID], { description: 'The exact versions that it holds.' })
  versionIds!: string[];
  @Field(() => DateTime, { description: 'When it becomes public.' })
  publishAt!: Date;
  @Field(() => String, { description: 'IANA name of the zone in which that time was said.' })
  timeZone!: string;
  @Field(() => DateTime, { description: 'When that time was set.' })
  setAt!: Date;
  @Field(() => PersonType, { description: 'Who set it; the edition is published in this name.' })
  setBy!: PersonType;
  @Field(() => String, { nullable: true, description: 'Why it was not published at its time, in a sentence; null when it was not stopped.' })
  stoppedBecause!: string | null;
  @Field(() => String, { nullable: true, description: 'What would stop it if its time had come, in a sentence; null when nothing would.' })
  trouble!: string | null;
  @Field(() => String, { description: 'Path at which coordinators see it as it would be now.' })
  path!: string;
  @Field(() => [EditionFileType], { description: 'The same as files, for coordinators.' })
  files!: EditionFileType[];
  @Field(() => [PreviewLinkType], { description: 'Secret addresses that were made for readers, the newest first.' })
  links!: PreviewLinkType[];
}

@ObjectType('NewPreviewLink', { description: 'A preview link that was just made.' })
@Access('parent')
export class NewPreviewLinkType {
  @Field(() => PreviewLinkType, { description: 'The link.' })
  link!: PreviewLinkType;
  @Field(() => String, { description: 'Its whole address. It is shown this once.' })
  url!: string;
}

@ObjectType('EditionProof', { description: 'What is about to be published, to be looked at in every format. Nobody else sees it.' })
@Access('parent')
export class EditionProofType {
  @Field(() => String, { description: 'Path of the page on this server.' })
  path!: string;
  @Field(() => [EditionFileType], { description: 'The same as files.' })
  files!: EditionFileType[];
}

@ObjectType('KnownCopy', { description: 'A reader of a preview who was shown a name that was withdrawn later.' })
@Access('parent')
export class KnownCopyType {
  @Field(() => String, { description: 'For whom the link was made.' })
  label!: string;
  @Field(() => DateTime, { description: 'When the name was last shown there.' })
  lastAt!: Date;
}

@ObjectType('WithdrawnName', { description: 'A signature that was withdrawn after it had been published or shown, and what is known of the copies with it.' })
@Access('parent')
export class WithdrawnNameType {
  @Field(() => OrganisationType, { description: 'Who withdrew.' })
  organisation!: OrganisationType;
  @Field(() => DocumentType, { description: 'The text.' })
  document!: DocumentType;
  @Field(() => DateTime, { description: 'When it was withdrawn.' })
  withdrawnAt!: Date;
  @Field(() => [Int], { description: 'Numbers of the editions that were published with the name.' })
  editions!: number[];
  @Field(() => [KnownCopyType], { description: 'Readers of previews who were shown it, the last ones first.' })
  copies!: KnownCopyType[];
}

export const ScheduledEditionResult = resultType('ScheduledEditionResult', () => ScheduledEditionType, 'The edition');
export const NewPreviewLinkResult = resultType('NewPreviewLinkResult', () => NewPreviewLinkType, 'The new link');
export const PreviewLinkResult = resultType('PreviewLinkResult', () => PreviewLinkType, 'The link');
export const EditionProofResult = resultType('EditionProofResult', () => EditionProofType, 'Where to look');
