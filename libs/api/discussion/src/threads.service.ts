import { Injectable } from '@nestjs/common';
import { Authority, Clock, type Connection, decodeCursor, notFound, page, pageSize, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { documentFacts, DocumentsService } from '@northstar/api-strategies';
import { checkComment, type CommentFacts, endsThread, isSentAgain, QUOTE_LENGTH, settle, threadActions, type ThreadFacts, type ThreadState, whyNotAttach, whyNotChange, whyNotInThread } from '@northstar/domain-discussion';
import { type Action, type Actor, ok, type Outcome, refuse } from '@northstar/domain-membership';
import { MentionsService } from './mentions.service.js';
import type { AnchorInput } from './thread.types.js';
import { type CommentRow, type NewThread, type ThreadRow, ThreadsRepository } from './threads.repository.js';

/** An encoded relative position is a few dozen bytes; this is generous. */
const ANCHOR_BYTES = 1_024;
const CONTEXT_LENGTH = 200;

/** Begins, answers and settles discussions. Author and organisation come from the session alone. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly threads: ThreadsRepository,
    private readonly documents: DocumentsService,
    private readonly mentions: MentionsService,
  ) {}

  /** One thread for whoever may read its document; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<ThreadRow | null> {
    const row = await this.threads.byId(id);
    return (await this.authority.reader(context, row?.networkId ?? null, 'document.read')) ? row : null;
  }

  /** A thread of something that the viewer was shown already; one statement for a whole list. */
  load(context: RequestContext, id: string): Promise<ThreadRow | null> {
    return context.loader<string, ThreadRow | null>('threads', async (ids) => {
      const rows = new Map((await this.threads.byIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }

  /** A comment of such a thread, likewise. */
  commentById(context: RequestContext, id: string): Promise<CommentRow> {
    return context.loader<string, CommentRow>('comments by id', async (ids) => {
      const rows = new Map((await this.threads.commentsByIds(ids)).map((row) => [row.id, row]));
      return ids.map((each) => rows.get(each) ?? new Error(`no comment ${each}`));
    }).load(id);
  }

  async ofDocument(documentId: string, state: ThreadState | null, first: number | null | undefined, after: string | null | undefined): Promise<Connection<ThreadRow>> {
    const size = pageSize(first, 100);
    const key = decodeCursor(after, 2);
    const [rows, total] = await Promise.all([
      this.threads.ofDocument(documentId, state, key && { createdAt: String(key[0]), id: String(key[1]) }, size),
      this.threads.count(documentId, state),
    ]);
    return page(rows, size, total, (row) => [row.createdAt.toISOString(), row.id]);
  }

  openCount(context: RequestContext, documentId: string): Promise<number> {
    return context.loader<string, number>('open threads', async (ids) => {
      const counts = await this.threads.openCounts(ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }).load(documentId);
  }

  /** What was said in a thread; one statement for a whole list of threads. */
  comments(context: RequestContext, threadId: string): Promise<CommentRow[]> {
    return context.loader<string, CommentRow[]>('comments', async (ids) => {
      const rows = await this.threads.comments(ids);
      return ids.map((id) => rows.filter((row) => row.threadId === id));
    }).load(threadId);
  }

  /** The threads about a suggestion of something that the viewer was shown already; one statement for a whole list. */
  aboutSuggestion(context: RequestContext, suggestionId: string): Promise<ThreadRow[]> {
    return context.loader<string, ThreadRow[]>('threads about suggestions', async (ids) => {
      const rows = await this.threads.ofSuggestions(ids);
      return ids.map((id) => rows.filter((row) => row.suggestionId === id));
    }).load(suggestionId);
  }

  async actionsOn(context: RequestContext, thread: ThreadRow): Promise<Action[]> {
    const actor = await this.authority.reader(context, thread.networkId);
    const document = await this.documents.load(context, thread.documentId);
    if (!actor || !document) return [];
    return threadActions(actor, factsOf(thread, document));
  }

  /** Begins a thread in a document; null is one that is hidden or missing. Whoever gives a suggestion has looked that it is one of the document [S11]. */
  async start(context: RequestContext, documentId: string | null, anchorInput: AnchorInput | null, bodyInput: string, suggestionId: string | null = null): Promise<Outcome<string>> {
    const document = documentId === null ? null : await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, document?.networkId ?? null, 'thread.create', document ? documentFacts(document) : undefined);
    if (!verdict.ok) return verdict;
    if (!document) return notFound();
    const body = checkComment(bodyInput);
    if (!body.ok) return body;
    const anchor = checkAnchor(anchorInput);
    if (!anchor.ok) return anchor;
    const { personId, organisationId } = verdict.value;
    const createdAt = this.clock.date();
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      await this.threads.lockBeginner(tx, document.id, personId);
      const before = await this.threads.newestAbout(tx, { documentId: document.id, anchor: anchor.value, suggestionId, createdBy: personId });
      const saying = { authorId: personId, body: body.value, at: createdAt.getTime() };
      if (before && isSentAgain({ authorId: personId, body: before.body, at: before.createdAt.getTime() }, saying)) return ok(before.id);
      const named = await this.mentions.check(tx, document.networkId, body.value);
      if (!named.ok) return named;
      const threadId = await this.threads.insertThread(tx, { documentId: document.id, anchor: anchor.value, createdBy: personId, organisationId, suggestionId, createdAt });
      const comment = await this.threads.insertComment(tx, { threadId, body: body.value, authorId: personId, organisationId, createdAt });
      if (named.value.length > 0) await this.mentions.keep(tx, document.networkId, comment.id, named.value, comment.createdAt, personId);
      await tx.emit({ type: 'thread.changed', networkId: document.networkId, documentId: document.id, threadId }, personId);
      return ok(threadId);
    });
    context.fresh();
    return outcome;
  }

  async reply(context: RequestContext, threadId: string, bodyInput: string): Promise<Outcome<string>> {
    return this.change(context, await this.threads.byId(threadId), 'thread.reply', async (tx, thread, actor, facts) => {
      const no = whyNotInThread(actor, 'thread.reply', facts);
      if (no) return no;
      const body = checkComment(bodyInput);
      if (!body.ok) return body;
      const createdAt = this.clock.date();
      const before = await this.threads.lastComment(tx, thread.id);
      const saying = { authorId: actor.personId, body: body.value, at: createdAt.getTime() };
      if (isSentAgain(before && { authorId: before.authorId, body: before.body, at: before.createdAt.getTime() }, saying)) return ok(thread.id);
      const named = await this.mentions.check(tx, thread.networkId, body.value);
      if (!named.ok) return named;
      const comment = await this.threads.insertComment(tx, { threadId: thread.id, body: body.value, authorId: actor.personId, organisationId: actor.organisationId, createdAt });
      if (named.value.length > 0) await this.mentions.keep(tx, thread.networkId, comment.id, named.value, comment.createdAt, actor.personId);
      return ok(thread.id);
    });
  }

  async editComment(context: RequestContext, id: string, bodyInput: string): Promise<Outcome<string>> {
    return this.changeComment(context, id, 'edit', async (tx, comment, actor, _facts, thread) => {
      const body = checkComment(bodyInput);
      if (!body.ok) return body;
      const named = await this.mentions.check(tx, thread.networkId, body.value, comment.id);
      if (!named.ok) return named;
      const at = this.clock.date();
      await this.threads.editComment(tx, comment.id, body.value, at);
      await this.mentions.keep(tx, thread.networkId, comment.id, named.value, at, actor.personId);
      return ok(comment.threadId);
    });
  }

  /** Takes one's own words back. A thread in which nothing is left to read is settled: it is never lost, and asks for nobody's attention. */
  async deleteComment(context: RequestContext, id: string): Promise<Outcome<string>> {
    return this.changeComment(context, id, 'remove', async (tx, comment, actor, facts, thread) => {
      const at = this.clock.date();
      await this.threads.removeComment(tx, comment.id, at);
      await this.mentions.keep(tx, thread.networkId, comment.id, [], at, actor.personId);
      if (endsThread(facts)) await this.threads.settle(tx, comment.threadId, 'resolved', { personId: actor.personId, organisationId: actor.organisationId, at });
      return ok(comment.threadId);
    });
  }

  /** Settles a thread or takes it up again. */
  async settle(context: RequestContext, threadId: string, wish: 'resolve' | 'reopen'): Promise<Outcome<string>> {
    return this.change(context, await this.threads.byId(threadId), 'thread.resolve', async (tx, thread, actor, facts) => {
      const settled = settle(actor, facts, wish);
      if (!settled.ok) return settled;
      if (settled.value.changed) await this.threads.settle(tx, thread.id, settled.value.state, { personId: actor.personId, organisationId: actor.organisationId, at: this.clock.date() });
      return ok(thread.id);
    });
  }

  /** Gives a thread another passage, for one whose words have gone or that means others now [C9]. */
  async attach(context: RequestContext, threadId: string, anchorInput: AnchorInput): Promise<Outcome<string>> {
    return this.change(context, await this.threads.byId(threadId), 'thread.reply', async (tx, thread, actor, facts) => {
      const no = whyNotAttach(actor, facts);
      if (no) return no;
      const anchor = checkAnchor(anchorInput);
      if (!anchor.ok) return anchor;
      await this.threads.attach(tx, thread, anchor.value!, { personId: actor.personId, organisationId: actor.organisationId, at: this.clock.date() });
      return ok(thread.id);
    });
  }

  /** Whether the viewer may give the thread another passage. */
  async mayAttach(context: RequestContext, thread: ThreadRow): Promise<boolean> {
    const [actor, document] = [await this.authority.reader(context, thread.networkId), await this.documents.load(context, thread.documentId)];
    return actor !== null && document !== null && whyNotAttach(actor, factsOf(thread, document)) === null;
  }

  private async changeComment(
    context: RequestContext, id: string, change: 'edit' | 'remove', work: (tx: Transaction, comment: CommentRow, actor: Actor, facts: CommentFacts, thread: ThreadRow) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    const found = await this.threads.comment(this.uow.read, id);
    return this.change(context, found && (await this.threads.byId(found.threadId)), 'thread.reply', async (tx, thread, actor, threadFacts) => {
      const all = await this.threads.comments([thread.id], tx);
      const comment = all.find((one) => one.id === id);
      if (!comment) return notFound();
      const facts = { authorId: comment.authorId, deleted: comment.deletedAt !== null, first: all[0]?.id === id, inThread: all.filter((one) => one.deletedAt === null).length };
      return whyNotChange(actor, change, facts, threadFacts) ?? work(tx, comment, actor, facts, thread);
    });
  }

  /** Every change of a thread waits for the one before, so that two people never settle and answer past each other. */
  private async change(
    context: RequestContext, found: ThreadRow | null, action: Action, work: (tx: Transaction, thread: ThreadRow, actor: Actor, facts: ThreadFacts) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    const document = found && (await this.documents.load(context, found.documentId));
    const facts = document ? { ...documentFacts(document), own: found.createdBy === context.signedIn?.personId } : undefined;
    const verdict = await this.authority.judge(context, document?.networkId ?? null, action, facts);
    if (!verdict.ok) return verdict;
    if (!found || !document) return notFound();
    const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
      const thread = await this.threads.lock(tx, found.id);
      const changed = await work(tx, thread, verdict.value, factsOf(thread, document));
      if (changed.ok) await tx.emit({ type: 'thread.changed', networkId: found.networkId, documentId: found.documentId, threadId: found.id }, verdict.value.personId);
      return changed;
    });
    context.fresh();
    return outcome;
  }
}

const factsOf = (thread: ThreadRow, document: Parameters<typeof documentFacts>[0]): ThreadFacts => ({ state: thread.state, createdBy: thread.createdBy, retired: documentFacts(document).retired === true });

function checkAnchor(input: AnchorInput | null): Outcome<NewThread['anchor']> {
  if (!input) return ok(null);
  const start = Buffer.from(input.start, 'base64');
  const end = Buffer.from(input.end, 'base64');
  // The one character that the database cannot hold. Nothing else is touched: the words must equal those of the text.
  const [quote, prefix, suffix] = [input.quote.trim(), input.prefix, input.suffix].map((words) => words.replaceAll('\u0000', '')) as [string, string, string];
  if (start.length === 0 || end.length === 0 || start.length > ANCHOR_BYTES || end.length > ANCHOR_BYTES) return refuse('INVALID', 'The passage could not be understood. Select it again.', 'anchor');
  if (quote.length === 0) return refuse('INVALID', 'Select some text to comment on.', 'anchor');
  if (quote.length > QUOTE_LENGTH) return refuse('INVALID', `Select a shorter passage: at most ${QUOTE_LENGTH} characters.`, 'anchor');
  return ok({ start, end, quote, prefix: prefix.slice(-CONTEXT_LENGTH), suffix: suffix.slice(0, CONTEXT_LENGTH) });
}
