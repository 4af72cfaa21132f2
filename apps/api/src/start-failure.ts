import type { Config } from '@northstar/api-core';

/** One sentence for what kept the server from starting, and what to do about it. */
export function explainStartFailure(error: unknown, config: Config): string {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : String(error);
  switch (code) {
    case 'EADDRINUSE':
      return (error as { port?: unknown }).port === config.metricsPort
        ? `METRICS_PORT: port ${config.metricsPort} is in use. Stop what uses it, or choose another.`
        : `Port ${config.port} is in use. Stop what uses it, or choose another with PORT=3001 npm start.`;
    case 'EACCES':
      return `Not allowed to listen on port ${config.port}, or to write to ${config.dataDir}. Choose a port above 1023, or another folder with DATA_DIR.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return 'DATABASE_URL: no PostgreSQL answers at that address. Check host and port.';
    case '28P01':
    case '28000':
      return 'DATABASE_URL: PostgreSQL refused the user name or the password.';
    case '3D000':
      return 'DATABASE_URL: that database does not exist on the server. Create it, or name another.';
    default:
      return `Northstar could not start: ${message}`;
  }
}
