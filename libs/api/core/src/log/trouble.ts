import type { Logger } from './logger.js';

/**
 * What does not work and is tried again and again: told when it begins and not at each try, or a database that is away for a night would fill the log.
 * Another reason is told as well, and that it works again.
 */
export class Trouble {
  private why: string | null = null;

  constructor(
    private readonly log: Logger,
    private readonly begins: string,
    private readonly ends: string,
  ) {}

  isThere(error: unknown): void {
    const why = String(error);
    if (why !== this.why) this.log.warn(`${this.begins}; that is tried again until it works`, { error });
    this.why = why;
  }

  isOver(): void {
    if (this.why !== null) this.log.info(this.ends);
    this.why = null;
  }
}
