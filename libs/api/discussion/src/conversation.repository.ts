import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { Mention, Reaction } from '@northstar/domain-discussion';

export interface MentionRow { commentId: string; kind: Mention['kind']; id: string; name: string; left: boolean }
export interface ReactionRow { commentId: string; kind: Reaction; personId: string }
export interface WaitingRow { commentId: string; threadId: string; organisationId: string | null }
export interface AttachmentRow { threadId: string; formerQuote: string; personId: string; organisationId: string | null; at: Date }

const idsOf = (mentions: readonly Mention[], kind: Mention['kind']): string[] => mentions.filter((each) => each.kind === kind).map(({ id }) => id);

/** All SQL about mentions, reactions, what was seen, and passages given by hand. */
@Injectable()
export class ConversationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those of the mentioned who are in the network now, or whom the comment named before. */
  nameable(tx: Transaction, networkId: string, mentions: readonly Mention[], commentId: string | null): Promise<Mention[]> {
    return tx.query<Mention>(
      `SELECT 'person' AS kind, person_id AS id FROM membership WHERE network_id = $1 AND ended_at IS NULL AND person_id = ANY ($2)
       UNION SELECT 'organisation', id FROM organisation WHERE network_id = $1 AND standing <> 'left' AND id = ANY ($3)
       UNION SELECT CASE WHEN person_id IS NULL THEN 'organisation' ELSE 'person' END, coalesce(person_id, organisation_id) FROM comment_mention WHERE comment_id = $4`,
      [networkId, idsOf(mentions, 'person'), idsOf(mentions, 'organisation'), commentId]);
  }

  /** Makes the mentions of a comment these; those that were there keep their moment. */
  async setMentions(tx: Transaction, commentId: string, mentions: readonly Mention[], at: Date): Promise<void> {
    const lists = [idsOf(mentions, 'person'), idsOf(mentions, 'organisation')];
    await tx.query('DELETE FROM comment_mention WHERE comment_id = $1 AND NOT (coalesce(person_id = ANY ($2), false) OR coalesce(organisation_id = ANY ($3), false))', [commentId, ...lists]);
    await tx.query(
      `INSERT INTO comment_mention (comment_id, person_id, organisation_id, mentioned_at)
       SELECT $1::uuid, p, NULL::uuid, $4::timestamptz FROM unnest($2::uuid[]) p UNION ALL SELECT $1::uuid, NULL::uuid, o, $4::timestamptz FROM unnest($3::uuid[]) o ON CONFLICT DO NOTHING`,
      [commentId, ...lists, at]);
  }

  mentions(commentIds: readonly string[]): Promise<MentionRow[]> {
    return this.uow.read.query<MentionRow>(
      `SELECT m.comment_id AS "commentId", CASE WHEN m.person_id IS NULL THEN 'organisation' ELSE 'person' END AS kind, coalesce(m.person_id, m.organisation_id) AS id, coalesce(p.name, o.name) AS name,
         CASE WHEN m.person_id IS NULL THEN o.standing = 'left'
           ELSE NOT EXISTS (SELECT FROM membership s WHERE s.person_id = m.person_id AND s.network_id = d.network_id AND s.ended_at IS NULL) END AS "left"
       FROM comment_mention m JOIN comment c ON c.id = m.comment_id JOIN thread t ON t.id = c.thread_id JOIN document d ON d.id = t.document_id
         LEFT JOIN person p ON p.id = m.person_id LEFT JOIN organisation o ON o.id = m.organisation_id
       WHERE m.comment_id = ANY ($1) ORDER BY name`, [commentIds]);
  }

  /** Comments that name a person or one of these organisations and that the person has not seen, the newest first. */
  waiting(networkId: string, personId: string, organisationIds: readonly string[]): Promise<WaitingRow[]> {
    return this.uow.read.query<WaitingRow>(
      `SELECT * FROM (
         SELECT DISTINCT ON (c.id) c.id AS "commentId", c.thread_id AS "threadId", m.organisation_id AS "organisationId", m.mentioned_at
         FROM comment_mention m JOIN comment c ON c.id = m.comment_id JOIN thread t ON t.id = c.thread_id JOIN document d ON d.id = t.document_id
         WHERE (m.person_id = $2 OR m.organisation_id = ANY ($3)) AND d.network_id = $1 AND c.author_id <> $2 AND c.deleted_at IS NULL
           AND NOT EXISTS (SELECT FROM thread_seen s WHERE s.thread_id = c.thread_id AND s.person_id = $2 AND s.seen_at >= m.mentioned_at)
         ORDER BY c.id, m.person_id NULLS LAST) found
       ORDER BY mentioned_at DESC, "commentId" LIMIT 100`, [networkId, personId, organisationIds]);
  }

  reactions(commentIds: readonly string[]): Promise<ReactionRow[]> {
    return this.uow.read.query<ReactionRow>('SELECT comment_id AS "commentId", kind, person_id AS "personId" FROM comment_reaction WHERE comment_id = ANY ($1) ORDER BY created_at, person_id', [commentIds]);
  }

  async react(tx: Transaction, commentId: string, personId: string, kind: Reaction, on: boolean, at: Date): Promise<void> {
    if (on) await tx.query('INSERT INTO comment_reaction (comment_id, person_id, kind, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [commentId, personId, kind, at]);
    else await tx.query('DELETE FROM comment_reaction WHERE comment_id = $1 AND person_id = $2 AND kind = $3', [commentId, personId, kind]);
  }

  async seenAt(personId: string, threadIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await this.uow.read.query<{ id: string; at: Date }>('SELECT thread_id AS id, seen_at AS at FROM thread_seen WHERE person_id = $1 AND thread_id = ANY ($2)', [personId, threadIds]);
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** How many of these threads belong to the document. */
  async countIn(documentId: string, threadIds: readonly string[]): Promise<number> {
    const [row] = await this.uow.read.query<{ count: number }>('SELECT count(*)::int AS count FROM thread WHERE document_id = $1 AND id = ANY ($2)', [documentId, threadIds]);
    return row!.count;
  }

  /** A person has seen these threads of a document, or all of them, up to a moment; it moves forward only. */
  async markSeen(tx: Transaction, documentId: string, threadIds: readonly string[] | null, personId: string, upTo: Date): Promise<void> {
    await tx.query(
      `INSERT INTO thread_seen (thread_id, person_id, seen_at) SELECT id, $3, $4::timestamptz FROM thread WHERE document_id = $1 AND ($2::uuid[] IS NULL OR id = ANY ($2)) ORDER BY id
       ON CONFLICT (thread_id, person_id) DO UPDATE SET seen_at = excluded.seen_at WHERE thread_seen.seen_at < excluded.seen_at`,
      [documentId, threadIds, personId, upTo]);
  }

  /** The last passage given by hand, for each thread that has one. */
  attachments(threadIds: readonly string[]): Promise<AttachmentRow[]> {
    return this.uow.read.query<AttachmentRow>(
      `SELECT DISTINCT ON (thread_id) thread_id AS "threadId", former_quote AS "formerQuote", person_id AS "personId", organisation_id AS "organisationId", attached_at AS at
       FROM thread_attachment WHERE thread_id = ANY ($1) ORDER BY thread_id, id DESC`, [threadIds]);
  }
}
