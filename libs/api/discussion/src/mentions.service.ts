import { Injectable } from '@nestjs/common';
import { ActorSource, type RequestContext, type Transaction } from '@northstar/api-core';
import { type Mention, mentionsIn, MOST_MENTIONS } from '@northstar/domain-discussion';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { ConversationRepository, type WaitingRow } from './conversation.repository.js';
import { MentionType } from './conversation.types.js';

/** Whom comments name, and for whom that waits [C7]. */
@Injectable()
export class MentionsService {
  constructor(
    private readonly actors: ActorSource,
    private readonly conversation: ConversationRepository,
  ) {}

  /** Whom the words name, if all of them may be named here. The same answer for people of other networks and people that do not exist. */
  async check(tx: Transaction, networkId: string, body: string, commentId: string | null = null): Promise<Outcome<Mention[]>> {
    const named = mentionsIn(body);
    if (named.length === 0) return ok(named);
    if (named.length > MOST_MENTIONS) return refuse('INVALID', `Name at most ${MOST_MENTIONS} people and organisations in one comment.`, 'body');
    const known = new Set((await this.conversation.nameable(tx, networkId, named, commentId)).map(({ kind, id }) => `${kind}:${id}`));
    if (named.every(({ kind, id }) => known.has(`${kind}:${id}`))) return ok(named);
    return refuse('INVALID', 'Somebody you named is not in this network any more. Take the name out and send again.', 'body');
  }

  /** Keeps whom a comment names, and tells those for whom something waits now or no longer. */
  async keep(tx: Transaction, networkId: string, commentId: string, mentions: readonly Mention[], at: Date, authorId: string): Promise<void> {
    await this.conversation.setMentions(tx, commentId, mentions, at);
    const ids = (kind: Mention['kind']): string[] => mentions.filter((each) => each.kind === kind).map(({ id }) => id);
    if (mentions.length > 0) await tx.emit({ type: 'mentions.changed', networkId, personIds: ids('person'), organisationIds: ids('organisation') }, authorId);
  }

  /** Whom a comment names, as the viewer sees it; one statement for a whole list. */
  async of(context: RequestContext, networkId: string, commentId: string): Promise<MentionType[]> {
    const rows = await context.loader<string, Awaited<ReturnType<ConversationRepository['mentions']>>>('mentions', async (ids) => {
      const all = await this.conversation.mentions(ids);
      return ids.map((id) => all.filter((row) => row.commentId === id));
    }).load(commentId);
    if (rows.length === 0) return [];
    const actor = await this.actors.actorIn(context, networkId);
    return rows.map(({ kind, id, name, left }) => Object.assign(new MentionType(), {
      ref: `${kind}:${id}`, name, left, me: kind === 'person' ? id === actor?.personId : actor?.organisationIds.includes(id) === true,
    }));
  }

  /** What waits for the viewer in a network. */
  async waiting(context: RequestContext, networkId: string): Promise<WaitingRow[]> {
    const actor = await this.actors.actorIn(context, networkId);
    return actor ? this.conversation.waiting(networkId, actor.personId, actor.organisationIds) : [];
  }

  /** Whether a change of what waits is one for the viewer. */
  async concerns(context: RequestContext, event: { networkId: string; personIds: readonly string[]; organisationIds: readonly string[] }): Promise<boolean> {
    const actor = await this.actors.actorIn(context, event.networkId);
    return actor !== null && (event.personIds.includes(actor.personId) || event.organisationIds.some((id) => actor.organisationIds.includes(id)));
  }
}
