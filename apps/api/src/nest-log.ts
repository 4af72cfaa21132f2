import type { LoggerService } from '@nestjs/common';
import { Logger } from '@northstar/api-core';

/** What the framework has to say, in our log: its warnings and errors. Its running commentary is for nobody. */
export class NestLog implements LoggerService {
  private readonly ours: Logger;

  constructor(level: string) {
    this.ours = new Logger(level);
  }

  log(): void {}
  debug(): void {}
  verbose(): void {}

  warn(message: unknown, ...rest: unknown[]): void {
    this.ours.warn(String(message), { from: rest.at(-1) });
  }

  error(message: unknown, ...rest: unknown[]): void {
    // An address that cannot be had is told once, in a sentence, by whoever starts the server.
    if (/^Error: (listen|getaddrinfo) E[A-Z]+/.test(String(message))) return;
    this.ours.error(message instanceof Error ? message.message : String(message), { from: rest.at(-1), ...(message instanceof Error ? { error: message } : {}) });
  }
}
