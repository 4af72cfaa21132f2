import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, HeldMail, letter, Logger, type Mail, Mailer, type Transaction, UnitOfWork } from '@northstar/api-core';
import { momentIn } from '@northstar/domain-strategy';
import { StoppedMailRepository, type WaitingNews } from './stopped-mail.repository.js';

/** Tells coordinators by mail that an edition did not become public at its time, and why [A17]. */
@Injectable()
export class StoppedMail extends HeldMail<WaitingNews> {
  constructor(
    uow: UnitOfWork,
    clock: Clock,
    mailer: Mailer,
    private readonly repository: StoppedMailRepository,
    log: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super(uow, clock, mailer, repository, log, 'mails about stopped editions');
  }

  /** In the transaction that stops it. Without a mail server none waits for one that may come years later. */
  async queue(tx: Transaction, scheduledId: string): Promise<void> {
    if (this.mailer.enabled) await this.repository.queue(tx, scheduledId, this.clock.date());
  }

  protected written(_tx: Transaction, { id, email, slug, networkName, title, publishAt, timeZone, because }: WaitingNews): Mail {
    const { baseUrl } = this.config;
    return {
      to: email, messageId: `<${id}@${new URL(baseUrl).hostname}>`, stopUrl: null,
      ...letter(`Not published: ${title}`, [
        `The edition “${title}” of ${networkName} was set to become public on ${momentIn(publishAt.getTime(), timeZone)}. It did not.`, because, 'In the publish room you set it for another time, publish it, or take notice:', `${baseUrl}/n/${slug}/publish`,
        `You get this because you coordinate ${networkName}. It is told once.`,
      ]),
    };
  }
}
