import { Injectable } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';

/**
 * Structured lines on standard output. Never pass it text of drafts, tokens or passwords: what people write is not for the log.
 * JSON encoding keeps a newline in a name from looking like a second entry.
 */
@Injectable()
export class Logger {
  private readonly pino: Pino;

  constructor(level: string) {
    this.pino = pino({
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: ['password', 'token', 'secret', '*.password', '*.token', '*.secret', 'error.parameters', 'error.query', 'error.driverError'], remove: true },
      serializers: { error: pino.stdSerializers.err },
    });
  }

  debug(message: string, facts: Record<string, unknown> = {}): void {
    this.pino.debug(facts, message);
  }
  info(message: string, facts: Record<string, unknown> = {}): void {
    this.pino.info(facts, message);
  }
  warn(message: string, facts: Record<string, unknown> = {}): void {
    this.pino.warn(facts, message);
  }
  error(message: string, facts: Record<string, unknown> = {}): void {
    this.pino.error(facts, message);
  }
}
