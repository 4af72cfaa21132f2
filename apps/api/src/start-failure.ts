import type { Config } from '@northstar/api-core';

interface Failure {
  code?: unknown;
  syscall?: unknown;
  port?: unknown;
  hostname?: unknown;
}

/** One sentence for what kept the server from starting, and what to do about it. */
export function explainStartFailure(error: unknown, config: Config): string {
  return listening(error, config) ?? connecting(error, config) ?? `Northstar could not start: ${error instanceof Error ? error.message : String(error)}`;
}

/** The address on which it should be found. */
function listening(error: unknown, config: Config): string | null {
  const { code, syscall, port, hostname } = (error ?? {}) as Failure;
  if (syscall === 'getaddrinfo' && hostname === config.host) return noSuchHost(config);
  if (syscall !== 'listen') return null;
  switch (code) {
    case 'EADDRINUSE':
      return port === config.metricsPort
        ? `METRICS_PORT: port ${config.metricsPort} is in use. Stop what uses it, or choose another.`
        : `Port ${config.port} is in use. Stop what uses it, or choose another with PORT=3001 npm start.`;
    case 'EACCES':
      return `${port === config.metricsPort ? 'METRICS_PORT' : 'PORT'}: not allowed to listen on port ${String(port ?? config.port)}. Choose one above 1023.`;
    case 'EADDRNOTAVAIL':
      return noSuchHost(config);
    default:
      return null;
  }
}

const noSuchHost = (config: Config): string => `HOST: this machine has no address ${config.host}. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all its addresses.`;

const NOBODY_THERE = 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.';

/** What the driver says in words alone, without a code. */
const WORDS: readonly [RegExp, string][] = [
  // It gives up on something that accepts connections and is no PostgreSQL.
  [/^Connection terminated/, NOBODY_THERE],
  [/client password must be a/, 'DATABASE_URL: PostgreSQL asks for a password, and the address has none.'],
  [/does not support SSL/, 'DATABASE_URL: that PostgreSQL does not speak TLS. Switch it on there, or leave sslmode out.'],
];

/** The database that was named; what the embedded one has to say is a sentence already. */
function connecting(error: unknown, config: Config): string | null {
  if (config.databaseUrl === null) return null;
  const { code, syscall } = (error ?? {}) as Failure;
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return NOBODY_THERE;
    case '28P01':
    case '28000':
      return 'DATABASE_URL: PostgreSQL refused the user name or the password.';
    case '3D000':
      return 'DATABASE_URL: that database does not exist on the server. Create it, or name another.';
    case '3F000':
    case '42501':
      return 'DATABASE_URL: that user may not create tables in that database. Make the user its owner.';
    case 'ENOENT':
      // A socket file; any other file that is missing is not the database's fault.
      return syscall === 'connect' ? NOBODY_THERE : null;
    default:
      return error instanceof Error ? WORDS.find(([words]) => words.test(error.message))?.[1] ?? null : null;
  }
}
