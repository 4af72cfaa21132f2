import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Config } from '../config/config.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for each attempt, so that mail programs know a second copy for what it is. */
  readonly messageId: string;
  /** Where one press ends what this mail belongs to, without signing in (RFC 8058). */
  readonly stopUrl: string | null;
}

const line = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/** Sends mail through the configured server; without one, none is sent and nobody is offered any. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>) {
    // Nothing in a mail is ever fetched from a file or an address.
    this.transport = config.smtpUrl === null ? null : nodemailer.createTransport(config.smtpUrl, { disableFileAccess: true, disableUrlAccess: true });
  }

  get enabled(): boolean {
    return this.transport !== null;
  }

  async send({ to, subject, text, html, messageId, stopUrl }: Mail): Promise<void> {
    if (!this.transport) throw new Error('no mail server is configured');
    await this.transport.sendMail({
      // An address alone and never a line that could name a second one; titles that people wrote lose what breaks a header.
      from: this.config.mailFrom!, to: { name: '', address: line(to) }, subject: line(subject).slice(0, 200), text, html, messageId,
      headers: { 'Auto-Submitted': 'auto-generated', ...(stopUrl === null ? {} : { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) },
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
