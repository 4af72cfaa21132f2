import { Injectable } from '@nestjs/common';
import { ActorSource, RequestContext, type SignedIn } from '@northstar/api-core';
import { type Actor, collabMode } from '@northstar/domain-membership';
import type { Authoriser, CollabMode, Session } from '@northstar/engine-sync-room';
import { DocumentFactsRepository } from './document-facts.js';

/** Answers that are remembered at once; who has to be asked for again costs three statements. */
const MOST_KNOWN = 20_000;

/** What the gateway keeps with each engine session. */
export interface Tag {
  signedIn: SignedIn;
  networkId: string;
}

export const tagOf = (session: Session): Tag => session.tag as Tag;

/** A person's standing with a document, and the facts it was computed from. */
export interface Standing {
  networkId: string;
  actor: Actor;
  mode: CollabMode;
}

/**
 * Judges each write [C3] from remembered answers, so that a keystroke costs no statement; whatever may change an answer is an event
 * that makes it forget. An answer that was being computed while something changed is used once and not remembered.
 */
@Injectable()
export class CollabAuthoriser implements Authoriser {
  private readonly known = new Map<string, Standing>();
  private generation = 0;

  /** Grows with everything that may end or change a right. Who was let in while it stood still was judged by what holds. */
  get changes(): number {
    return this.generation;
  }

  constructor(
    private readonly actors: ActorSource,
    private readonly documents: DocumentFactsRepository,
  ) {}

  mayWrite(session: Session, documentId: string): boolean | Promise<boolean> {
    const standing = this.recall(tagOf(session).signedIn, documentId);
    return standing instanceof Promise ? standing.then((found) => found?.mode === 'edit') : standing?.mode === 'edit';
  }

  /** Null also for somebody who speaks for another organisation by now: what this session writes would be recorded for the wrong one [C6]. */
  modeOf(session: Session, documentId: string): CollabMode | null | Promise<CollabMode | null> {
    const mode = (standing: Standing | null): CollabMode | null => (standing?.actor.organisationId === session.identity.organisationId ? standing.mode : null);
    const standing = this.recall(tagOf(session).signedIn, documentId);
    return standing instanceof Promise ? standing.then(mode) : mode(standing);
  }

  /** Reads the facts now. Null: the person must not even know that the document exists. */
  async standing(signedIn: SignedIn, documentId: string): Promise<Standing | null> {
    const facts = await this.documents.find(documentId);
    if (!facts) return null;
    const actor = await this.actors.actorIn(internalContext(signedIn), facts.networkId);
    const mode = actor && collabMode(actor, { retired: facts.retired });
    return actor && mode ? { networkId: facts.networkId, actor, mode } : null;
  }

  /** Something changed that may change an answer. */
  forget(): void {
    this.generation += 1;
    this.known.clear();
  }

  /** The remembered answer, else one that is read now. */
  recall(signedIn: SignedIn, documentId: string): Standing | null | Promise<Standing | null> {
    const key = `${signedIn.personId} ${documentId}`;
    return this.known.get(key) ?? this.look(key, signedIn, documentId);
  }

  private async look(key: string, signedIn: SignedIn, documentId: string): Promise<Standing | null> {
    const { generation } = this;
    const standing = await this.standing(signedIn, documentId);
    // Anybody can knock with any address, so that there is nothing is not remembered.
    if (!standing || generation !== this.generation) return standing;
    // Where rights hardly ever change, answers of long ago would stay for good.
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(key, standing);
    return standing;
  }
}

/** A context for questions that no request asks. */
export const internalContext = (signedIn: SignedIn): RequestContext => new RequestContext(signedIn, '', '', () => undefined);
