import { Injectable } from '@nestjs/common';
import { refuse, why, type Action, type Actor, type Facts, type Refusal } from '@northstar/domain-membership';
import type { RequestContext } from './request-context.js';

/** Where the facts about a person in a network come from. The network module implements it; nobody else reads memberships. */
export abstract class ActorSource {
  /** The signed-in person as an actor of the network, or null when it has no place there. */
  abstract actorIn(context: RequestContext, networkId: string): Promise<Actor | null>;

  /** Whether the signed-in person coordinates a network to which the other person belongs. */
  abstract coordinates(context: RequestContext, personId: string): Promise<boolean>;
}

/** The one sentence for what is hidden and what is not there. */
export const NOT_FOUND_SENTENCE = 'This does not exist, or you have no access to it.';
export const notFound = (): Refusal => refuse('NOT_FOUND', NOT_FOUND_SENTENCE);

/** Judges actions by the rights table of the domain, and remembers for the field's access rule that it was asked. */
@Injectable()
export class Authority {
  constructor(private readonly source: ActorSource) {}

  /**
   * Answers the actor when it may do `action` in the network, else a refusal: the same "not found" for a stranger to the network as
   * for a network that does not exist. `networkId` null stands for a thing that was not found.
   */
  async judge(context: RequestContext, networkId: string | null, action: Action, facts?: Facts): Promise<{ ok: true; value: Actor } | Refusal> {
    context.judged.add(action);
    const actor = networkId === null ? null : await this.source.actorIn(context, networkId);
    if (!actor || why(actor, 'network.read')) return notFound();
    return why(actor, action, facts) ?? { ok: true, value: actor };
  }

  /** For queries: the actor, or null when the thing must look as if it did not exist. */
  async reader(context: RequestContext, networkId: string | null, action: Action = 'network.read', facts?: Facts): Promise<Actor | null> {
    const verdict = await this.judge(context, networkId, action, facts);
    return verdict.ok ? verdict.value : null;
  }
}
