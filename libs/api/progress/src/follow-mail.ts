import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, EventBus, Logger, type Mail, Mailer, Punctual, sendHeld, type Transaction, UnitOfWork } from '@northstar/api-core';
import { hashSecret, newSecret } from '@northstar/api-identity';
import { FollowRepository, type WaitingMail } from './follow.repository.js';
import { confirmationMail, stepMail } from './follow-words.js';
import { ProgressRepository } from './progress.repository.js';

/**
 * Sends what waits, one mail after the other, also what waited while the server was down. A mail is held while it is sent and marked in the same
 * transaction, so no two servers send it; only a crash in between can send it again, under the same identifier.
 */
@Injectable()
export class FollowMail extends Punctual {
  private deaf: (() => void) | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    clock: Clock,
    private readonly mailer: Mailer,
    private readonly repository: FollowRepository,
    private readonly progress: ProgressRepository,
    private readonly bus: EventBus,
    log: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super(clock, log, 'mails');
  }

  override onApplicationBootstrap(): void {
    if (this.mailer.enabled) this.deaf = this.bus.on('progress.changed', () => this.lookAgain());
    super.onApplicationBootstrap();
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.deaf?.();
    await super.beforeApplicationShutdown();
  }

  override lookAgain(): void {
    if (this.mailer.enabled) super.lookAgain();
  }

  /** Sends one after the other, as long as something is due. */
  async patrol(): Promise<number> {
    while (!this.isStopped && (await this.sendOne()));
    return (await this.repository.nextDue())?.getTime() ?? Infinity;
  }

  /** Answers whether there was one. */
  private sendOne(): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const waiting = await this.repository.take(tx, this.clock.date());
      if (!waiting) return false;
      if (!waiting.member) {
        await this.repository.drop(tx, waiting.id);
        return true;
      }
      await sendHeld(tx, this.repository, waiting, () => this.written(tx, waiting), { mailer: this.mailer, clock: this.clock, log: this.log });
      return true;
    });
  }

  private async written(tx: Transaction, { id, followId, stepId, email, documentId, slug, networkName }: WaitingMail): Promise<Mail> {
    const { baseUrl } = this.config;
    const secret = newSecret();
    const base = { to: email, messageId: `<${id}@${new URL(baseUrl).hostname}>` };
    const [ask] = documentId === null ? [] : await tx.query<{ title: string }>('SELECT title FROM document WHERE id = $1', [documentId]);
    if (stepId === null) {
      await this.repository.keepConfirm(followId, hashSecret(secret));
      return { ...base, ...confirmationMail(ask ? `“${ask.title}”` : 'all asks', networkName, `${baseUrl}/follow/confirm/${secret}`), stopUrl: null };
    }
    await this.repository.keepStop(followId, hashSecret(secret));
    const [step] = await this.progress.stepsById([stepId]);
    const stopUrl = `${baseUrl}/follow/stop/${secret}`;
    return { ...base, ...stepMail(ask!.title, networkName, step!, `${baseUrl}/n/${slug}/d/${documentId}/progress`, stopUrl), stopUrl };
  }
}
