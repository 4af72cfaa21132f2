import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, EventBus, HeldMail, Logger, type Mail, Mailer, type Transaction, UnitOfWork } from '@northstar/api-core';
import { hashSecret, newSecret } from '@northstar/api-identity';
import { FollowRepository, type WaitingMail } from './follow.repository.js';
import { confirmationMail, stepMail } from './follow-words.js';
import { ProgressRepository } from './progress.repository.js';

/** Tells followers of steps, and asks those who want to follow whether it is they. */
@Injectable()
export class FollowMail extends HeldMail<WaitingMail> {
  private deaf: (() => void) | null = null;

  constructor(
    uow: UnitOfWork,
    clock: Clock,
    mailer: Mailer,
    private readonly repository: FollowRepository,
    private readonly progress: ProgressRepository,
    private readonly bus: EventBus,
    log: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super(uow, clock, mailer, repository, log, 'mails');
  }

  override onApplicationBootstrap(): void {
    if (this.mailer.enabled) this.deaf = this.bus.on('progress.changed', () => this.lookAgain());
    super.onApplicationBootstrap();
  }

  override async beforeApplicationShutdown(): Promise<void> {
    this.deaf?.();
    await super.beforeApplicationShutdown();
  }

  protected async written(tx: Transaction, { id, followId, stepId, email, documentId, slug, networkName }: WaitingMail): Promise<Mail> {
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
