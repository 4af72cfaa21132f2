import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, Clock, Mailer, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { hashSecret } from '@northstar/api-identity';
import { DocumentsService } from '@northstar/api-strategies';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { FollowMail } from './follow-mail.js';
import { FollowRepository, type FollowState } from './follow.repository.js';

const DAY_MS = 86_400_000;
/** So many mails that ask for a confirmation a person gets in a day; more would be a way to annoy. */
const MOST_ASKED = 20;
const NO_MAIL = refuse('NOT_READY', 'This installation sends no mail. Follow by the feed on the public page instead.');

/** Following the progress of asks by mail: begun by an answer to a mail, ended by one press [G1.13]. */
@Injectable()
export class FollowService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
    private readonly mailer: Mailer,
    private readonly mail: FollowMail,
    private readonly repository: FollowRepository,
  ) {}

  get offered(): boolean {
    return this.mailer.enabled;
  }

  /** What the viewer follows, by document; null stands for the whole network. One statement for all asks of a request. */
  states(context: RequestContext, networkId: string): Promise<ReadonlyMap<string | null, FollowState>> {
    return context.loader<string, ReadonlyMap<string | null, FollowState>>('follows', (ids) =>
      Promise.all(ids.map((id) => (context.signedIn ? this.repository.ofPerson(context.signedIn.personId, id) : Promise.resolve(new Map<string | null, FollowState>()))))).load(networkId);
  }

  /** Sends a mail that asks whether one really wants to follow. Nothing else is sent until it is answered. */
  async follow(context: RequestContext, networkId: string, documentId: string | null): Promise<Outcome<string>> {
    return this.about(context, networkId, documentId, async (personId) => {
      if (!this.mailer.enabled) return NO_MAIL;
      const at = this.clock.date();
      const outcome = await this.uow.run(async (tx): Promise<Outcome<string>> => {
        if ((await this.repository.asksSince(tx, personId, new Date(at.getTime() - DAY_MS))) >= MOST_ASKED) return refuse('TOO_MANY', 'Many mails were sent to you today. Answer one of them, or try again tomorrow.');
        const followId = await this.repository.ask(tx, { id: randomUUID(), networkId, documentId, personId, at });
        if (followId !== null) await this.repository.queueConfirmation(tx, randomUUID(), followId, personId, at);
        return ok(networkId);
      });
      this.mail.lookAgain();
      return outcome;
    });
  }

  async unfollow(context: RequestContext, networkId: string, documentId: string | null): Promise<Outcome<string>> {
    return this.about(context, networkId, documentId, async (personId) =>
      (await this.uow.run((tx) => this.repository.end(tx, networkId, documentId, personId))) ? ok(networkId) : refuse('CONFLICT', 'You do not follow this.'));
  }

  /** Whether a secret of a mail still means something. */
  known(what: 'confirm' | 'stop', secret: string): Promise<boolean> {
    return what === 'confirm' ? this.repository.isAsked(hashSecret(secret)) : this.repository.canStop(hashSecret(secret));
  }

  /** Answers a mail: begins or ends. */
  answer(what: 'confirm' | 'stop', secret: string): Promise<boolean> {
    return this.uow.run((tx) => (what === 'confirm' ? this.repository.confirm(tx, hashSecret(secret), this.clock.date()) : this.repository.stop(tx, hashSecret(secret))));
  }

  private async about(context: RequestContext, networkId: string, documentId: string | null, work: (personId: string) => Promise<Outcome<string>>): Promise<Outcome<string>> {
    const ask = documentId === null ? null : await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, networkId, 'network.read');
    if (!verdict.ok) return verdict;
    if (documentId !== null && (ask?.kind !== 'ask' || ask.networkId !== networkId)) return notFound();
    const outcome = await work(verdict.value.personId);
    context.fresh();
    return outcome;
  }
}
