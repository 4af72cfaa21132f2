import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, ActionEnum, connectionType, DateTime, enumType, resultType } from '@northstar/api-core';
import { PersonType } from '@northstar/api-identity';
import { OrganisationType } from '@northstar/api-network';
import { DocumentType } from '@northstar/api-strategies';
import type { ThreadState } from '@northstar/domain-discussion';
import type { Action } from '@northstar/domain-membership';
import { AttachmentType, MentionType, ReactionType } from './conversation.types.js';
import type { CommentRow, ThreadRow } from './threads.repository.js';

export const ThreadStateEnum = enumType<ThreadState>('ThreadState', 'Whether a discussion still needs attention.', { open: 'It does.', resolved: 'It is settled; it can be reopened.' });

@ObjectType('Anchor', { description: 'The passage that a thread is about, as positions that move with the text.' })
@Access('parent')
export class AnchorType {
  @Field(() => String, { description: 'Where it begins: an encoded Yjs relative position, base64.' })
  start!: string;

  @Field(() => String, { description: 'Where it ends, likewise.' })
  end!: string;

  @Field(() => String, { description: 'The words of the passage as they were last found, if they were edited since the thread began; else empty.' })
  words!: string;

  @Field(() => String, { description: 'A little of what stood before it, to tell equal passages apart.' })
  prefix!: string;

  @Field(() => String, { description: 'A little of what stood after it.' })
  suffix!: string;
}

@ObjectType('Comment', { description: 'What somebody said in a thread.' })
@Access('parent')
export class CommentType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The words. Of a comment that its author took back, a sentence that says so. Whom it names stands in it as `@[person:ID]` or `@[organisation:ID]`; `mentions` has the names.' })
  body!: string;

  @Field(() => PersonType, { description: 'Who said it.' })
  author!: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation.' })
  organisation!: OrganisationType | null;

  @Field(() => DateTime, { description: 'When it was said.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When its words were last changed.' })
  editedAt!: Date | null;

  @Field(() => [MentionType], { description: 'Whom it names, with their names of today.' })
  mentions!: MentionType[];

  @Field(() => [ReactionType], { description: 'Short answers without words; those that nobody gave are left out.' })
  reactions!: ReactionType[];

  row!: CommentRow;
}

@ObjectType('Thread', { description: 'A discussion about a passage or about a whole document.' })
@Access('parent')
export class ThreadType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => DocumentType, { description: 'The document it is about.' })
  document!: DocumentType;

  @Field(() => ThreadStateEnum, { description: 'Whether it still needs attention.' })
  state!: ThreadState;

  @Field(() => AnchorType, { nullable: true, description: 'The passage; null when it is about the whole document.' })
  anchor!: AnchorType | null;

  @Field(() => String, { description: 'The passage as it read when the thread began; empty when it is about the whole document.' })
  quote!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => PersonType, { description: 'Who began it.' })
  createdBy!: PersonType;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation.' })
  organisation!: OrganisationType | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was settled.' })
  resolvedAt!: Date | null;

  @Field(() => PersonType, { nullable: true, description: 'Who settled it.' })
  resolvedBy!: PersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation it was settled.' })
  resolvedByOrganisation!: OrganisationType | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken up again after it was settled; null once it is settled anew.' })
  reopenedAt!: Date | null;

  @Field(() => PersonType, { nullable: true, description: 'Who took it up again.' })
  reopenedBy!: PersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation it was taken up again.' })
  reopenedByOrganisation!: OrganisationType | null;

  @Field(() => [CommentType], { description: 'What was said, oldest first.' })
  comments!: CommentType[];

  @Field(() => [ActionEnum], { description: 'What the viewer may do with it.' })
  can!: Action[];

  @Field(() => Boolean, { description: 'Whether the viewer may give it another passage.' })
  mayAttach!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Up to which moment the viewer has seen it; null when never.' })
  seenAt!: Date | null;

  @Field(() => AttachmentType, { nullable: true, description: 'The last time somebody gave it another passage.' })
  attachment!: AttachmentType | null;

  row!: ThreadRow;
}

export const ThreadConnection = connectionType(() => ThreadType, 'Thread', 'threads, oldest first');
export const ThreadResult = resultType('ThreadResult', () => ThreadType, 'The thread');
export const SeenResult = resultType('SeenResult', () => DocumentType, 'The document');

@InputType({ description: 'A passage to comment on.' })
export class AnchorInput {
  @Field(() => String, { description: 'Where it begins: an encoded Yjs relative position, base64.' })
  start!: string;

  @Field(() => String, { description: 'Where it ends, likewise.' })
  end!: string;

  @Field(() => String, { description: 'The words of the passage, at most 2,000 characters.' })
  quote!: string;

  @Field(() => String, { description: 'A little of what stands before it, to find it again.' })
  prefix!: string;

  @Field(() => String, { description: 'A little of what stands after it.' })
  suffix!: string;
}

const REMOVED = 'This comment was taken back by its author.';

export function shownThread(row: ThreadRow): ThreadType {
  const { id, state, quote, createdAt, resolvedAt, reopenedAt, anchorStart, anchorEnd } = row;
  const anchor = anchorStart && anchorEnd ? Object.assign(new AnchorType(), { start: anchorStart.toString('base64'), end: anchorEnd.toString('base64'), words: row.words, prefix: row.prefix, suffix: row.suffix }) : null;
  return Object.assign(new ThreadType(), { id, state, quote, createdAt, resolvedAt, reopenedAt, anchor, row });
}

export function shownComment(row: CommentRow): CommentType {
  const { id, createdAt } = row;
  return Object.assign(new CommentType(), { id, createdAt, body: row.deletedAt ? REMOVED : row.body, editedAt: row.deletedAt ?? row.editedAt, row });
}
