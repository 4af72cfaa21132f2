import { Injectable } from '@nestjs/common';
import { Authority, Clock, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { documentFacts, DocumentsService } from '@northstar/api-strategies';
import type { Reaction } from '@northstar/domain-discussion';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { type AttachmentRow, ConversationRepository, type ReactionRow } from './conversation.repository.js';
import { ThreadsRepository } from './threads.repository.js';

/** What goes on around the words of a discussion: short answers, and what each person has seen. */
@Injectable()
export class ConversationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly threads: ThreadsRepository,
    private readonly conversation: ConversationRepository,
    private readonly documents: DocumentsService,
  ) {}

  /** Gives a short answer or takes it back; answers the thread [C8]. */
  async react(context: RequestContext, commentId: string, kind: Reaction, on: boolean): Promise<Outcome<string>> {
    const comment = await this.threads.comment(this.uow.read, commentId);
    const thread = comment && (await this.threads.byId(comment.threadId));
    const document = thread && (await this.documents.load(context, thread.documentId));
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'thread.reply', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!comment || !thread) return notFound();
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.threads.lock(tx, thread.id);
      const now = await this.threads.comment(tx, commentId);
      if (!now || now.deletedAt) return refuse('CONFLICT', 'This comment was taken back, so there is nothing to answer any more.');
      await this.conversation.react(tx, commentId, verdict.value.personId, kind, on, this.clock.date());
      await tx.emit({ type: 'thread.changed', networkId: thread.networkId, documentId: thread.documentId, threadId: thread.id }, verdict.value.personId);
      return ok(thread.id);
    });
    context.fresh();
    return outcome;
  }

  /** The viewer has seen these threads of a document, or all, up to a moment [C10]; answers the document. */
  async markSeen(context: RequestContext, documentId: string, threadIds: readonly string[] | null, upTo: Date): Promise<Outcome<string>> {
    const document = await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'document.read', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    const ids = threadIds && [...new Set(threadIds)];
    if (ids && (await this.conversation.countIn(documentId, ids)) !== ids.length) return notFound();
    const { personId } = verdict.value;
    await this.uow.run(async (tx) => {
      const now = this.clock.date();
      await this.conversation.markSeen(tx, documentId, ids, personId, upTo < now ? upTo : now);
      await tx.emit({ type: 'mentions.changed', networkId: document!.networkId, personIds: [personId], organisationIds: [] }, personId);
    });
    context.fresh();
    return ok(documentId);
  }

  reactions(context: RequestContext, commentId: string): Promise<ReactionRow[]> {
    return context.loader<string, ReactionRow[]>('reactions', async (ids) => {
      const rows = await this.conversation.reactions(ids);
      return ids.map((id) => rows.filter((row) => row.commentId === id));
    }).load(commentId);
  }

  async seenAt(context: RequestContext, threadId: string): Promise<Date | null> {
    const personId = context.signedIn?.personId;
    if (!personId) return null;
    return context.loader<string, Date | null>('thread seen', async (ids) => {
      const seen = await this.conversation.seenAt(personId, ids);
      return ids.map((id) => seen.get(id) ?? null);
    }).load(threadId);
  }

  attachment(context: RequestContext, threadId: string): Promise<AttachmentRow | null> {
    return context.loader<string, AttachmentRow | null>('thread attachment', async (ids) => {
      const rows = await this.conversation.attachments(ids);
      return ids.map((id) => rows.find((row) => row.threadId === id) ?? null);
    }).load(threadId);
  }
}
