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
      return `Not allowed to listen on port ${String(port ?? config.port)}. Choose one above 1023.`;
    case 'EADDRNOTAVAIL':
      return noSuchHost(config);
    default:
      return null;
  }
}

const noSuchHost = (config: Config): string => `HOST: this machine has no address ${config.host}. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all its addresses.`;

/** The database that was named; what the embedded one has to say is a sentence already. */
function connecting(error: unknown, config: Config): string | null {
  if (config.databaseUrl === null) return null;
  switch ((error as Failure | null)?.code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.';
    case '28P01':
    case '28000':
      return 'DATABASE_URL: PostgreSQL refused the user name or the password.';
    case '3D000':
      return 'DATABASE_URL: that database does not exist on the server. Create it, or name another.';
    case '3F000':
    case '42501':
      return 'DATABASE_URL: that user may not create tables in that database. Make the user its owner.';
    default:
      // The driver gives up on something that accepts connections and is no PostgreSQL without a code.
      return error instanceof Error && /^Connection terminated/.test(error.message) ? 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.' : null;
  }
}
