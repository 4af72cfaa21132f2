import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, letter, Logger, type Mail, Mailer, Punctual, sendHeld, type Transaction, UnitOfWork } from '@northstar/api-core';
import { momentIn } from '@northstar/domain-strategy';
import { StoppedMailRepository, type WaitingNews } from './stopped-mail.repository.js';

/**
 * Tells coordinators by mail that an edition did not become public at its time, and why [A17]. Each is held while it is sent and marked in the same
 * transaction, so no two servers send it; only a crash in between can send it again, under the same identifier.
 */
@Injectable()
export class StoppedMail extends Punctual {
  constructor(
    private readonly uow: UnitOfWork,
    clock: Clock,
    private readonly mailer: Mailer,
    private readonly repository: StoppedMailRepository,
    log: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super(clock, log, 'mails about stopped editions');
  }

  override lookAgain(): void {
    if (this.mailer.enabled) super.lookAgain();
  }

  /** In the transaction that stops it. Without a mail server none waits for one that may come years later. */
  async queue(tx: Transaction, scheduledId: string): Promise<void> {
    if (this.mailer.enabled) await this.repository.queue(tx, scheduledId, this.clock.date());
  }

  /** Sends one after the other, as long as something is due. */
  async patrol(): Promise<number> {
    while (!this.isStopped && (await this.sendOne()));
    return (await this.repository.nextDue())?.getTime() ?? Infinity;
  }

  /** Answers whether there was one. */
  private sendOne(): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const news = await this.repository.take(tx, this.clock.date());
      if (!news) return false;
      if (news.wanted) await sendHeld(tx, this.repository, news, () => this.written(news), { mailer: this.mailer, clock: this.clock, log: this.log });
      else await this.repository.drop(tx, news.id);
      return true;
    });
  }

  private written({ id, email, slug, networkName, title, publishAt, timeZone, because }: WaitingNews): Mail {
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
