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
      redact: { paths: ['password', 'token', 'secret', '*.password', '*.token', '*.secret'], remove: true },
      serializers: { error: told },
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

/**
 * What is told of an error. Others hang whatever they have on it: the values of a query, what the database says of a row, a whole connection
 * with its secret key. So this is a list of what is wanted, not of what is not.
 */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return { type: error.constructor.name, message: error.message, stack: error.stack, ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}), ...(cause instanceof Error ? { cause: told(cause) } : {}) };
}
