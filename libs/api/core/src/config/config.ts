import path from 'node:path';

/** What the server needs to know before it starts. Read once, from the environment and the command line. */
export interface Config {
  port: number;
  host: string;
  /** Address that people type, without a trailing slash; links in invitations are built from it and never from a request's Host. */
  baseUrl: string;
  dataDir: string;
  /** Unset: an embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null;
  /** Joins several servers on one database [C10]; null: this one is alone. */
  redisUrl: string | null;
  /** The mail server; null: no mail is sent and none is offered. */
  smtpUrl: string | null;
  /** Whom mail is from. */
  mailFrom: string | null;
  demo: boolean;
  /** Port of `/metrics`; null switches metrics off. */
  metricsPort: number | null;
  trustedProxies: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Introspection and a readable schema are for development. */
  production: boolean;
  sessionDays: number;
  /** Words that were deleted longer ago are no longer replayed; null keeps them [C8.7]. */
  historyDays: number | null;
  /** Whether people may keep texts on devices that they call their own [C11]. */
  keepsOnDevices: boolean;
  /** Seals the answers of secret ballots [D8.6]; null: a file in `dataDir`, made when it is first needed. */
  ballotKey: string | null;
}

interface Variable {
  name: string;
  meaning: string;
  fallback: string;
}

/** The table behind `--help` and the README. */
export const VARIABLES: readonly Variable[] = [
  { name: 'PORT', meaning: 'port of the web server', fallback: '3000' },
  { name: 'HOST', meaning: 'address to listen on', fallback: '127.0.0.1' },
  { name: 'BASE_URL', meaning: 'the address people open, for links and origin checks', fallback: 'http://localhost:PORT' },
  { name: 'DATA_DIR', meaning: 'folder of the embedded database', fallback: './data' },
  { name: 'DATABASE_URL', meaning: 'a PostgreSQL server to use instead of the embedded one', fallback: 'none' },
  { name: 'REDIS_URL', meaning: 'a Redis that joins several servers on one database; not needed for one', fallback: 'none' },
  { name: 'SMTP_URL', meaning: 'a mail server, such as smtps://user:password@mail.example, for those who follow asks by mail, and for coordinators whose edition was stopped', fallback: 'none' },
  { name: 'MAIL_FROM', meaning: 'whom mail is from, such as Northstar <news@northstar.example>; needed with SMTP_URL', fallback: 'none' },
  { name: 'METRICS_PORT', meaning: 'port of /metrics on 127.0.0.1, or "off"', fallback: 'off' },
  { name: 'TRUSTED_PROXIES', meaning: 'how many proxies in front may set X-Forwarded-*', fallback: '0' },
  { name: 'LOG_LEVEL', meaning: 'debug, info, warn, error or silent', fallback: 'info' },
  { name: 'SESSION_DAYS', meaning: 'days until somebody must sign in again', fallback: '30' },
  { name: 'HISTORY_DAYS', meaning: 'days after which deleted words can no longer be replayed, or "all"', fallback: 'all' },
  { name: 'KEEP_ON_DEVICES', meaning: '"off" forbids people to keep texts on devices of their own, for writing without a connection', fallback: 'allowed' },
  { name: 'BALLOT_KEY', meaning: '64 hexadecimal digits that seal secret answers, the same for all servers of a database', fallback: 'a file in DATA_DIR' },
  { name: 'DEMO', meaning: '1 does the same as --demo', fallback: 'none' },
];

const MAIL_ADDRESS = /^(?:[^<>@,;:"\r\n]{1,80}<[^\s<>@,;:"]+@[^\s<>@,;:"]+>|[^\s<>@,;:"]+@[^\s<>@,;:"]+)$/;

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Reads the configuration; every wrong value is named, so that one start shows all that is to mend. */
export function readConfig(env: Record<string, string | undefined>, args: readonly string[]): ConfigResult {
  const problems: string[] = [];
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const integer = (name: string, fallback: number, least: number, most: number): number => {
    const raw = text(name);
    if (raw === undefined) return fallback;
    const value = Number(raw);
    if (/^\d+$/.test(raw) && value >= least && value <= most) return value;
    problems.push(`${name} must be a whole number from ${least} to ${most}, but is "${raw}".`);
    return fallback;
  };
  const address = (name: string, protocols: readonly string[]): URL | null => {
    const raw = text(name);
    if (raw === undefined) return null;
    if (URL.canParse(raw) && protocols.includes(new URL(raw).protocol)) return new URL(raw);
    problems.push(`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
    return null;
  };

  const known = new Set(['--demo', '--help', '-h']);
  for (const arg of args) if (!known.has(arg)) problems.push(`The option "${arg}" is not known; --help lists what is.`);

  const port = integer('PORT', 3000, 0, 65_535);
  const baseUrl = address('BASE_URL', ['http:', 'https:']);
  if (baseUrl && (baseUrl.pathname !== '/' || baseUrl.search !== '')) problems.push('BASE_URL must have no path: the application lives at the root of its address.');
  address('DATABASE_URL', ['postgres:', 'postgresql:']);
  const redisUrl = address('REDIS_URL', ['redis:', 'rediss:']);
  if (redisUrl && !text('DATABASE_URL')) problems.push('REDIS_URL joins servers on one database, so DATABASE_URL must say which.');
  const smtpUrl = address('SMTP_URL', ['smtp:', 'smtps:']);
  const mailFrom = text('MAIL_FROM');
  if (smtpUrl && smtpUrl.hostname === '') problems.push('SMTP_URL must name the host of the mail server.');
  if (smtpUrl && mailFrom === undefined) problems.push('MAIL_FROM must say whom mail is from, because SMTP_URL names a mail server.');
  if (mailFrom !== undefined && !MAIL_ADDRESS.test(mailFrom)) problems.push('MAIL_FROM must be one address, such as news@northstar.example or Northstar <news@northstar.example>.');
  const metrics = text('METRICS_PORT');
  const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
  const level = text('LOG_LEVEL') ?? 'info';
  if (!levels.includes(level as Config['logLevel'])) problems.push(`LOG_LEVEL must be one of ${levels.join(', ')}, but is "${level}".`);

  const keeping = text('KEEP_ON_DEVICES') ?? 'allowed';
  if (keeping !== 'allowed' && keeping !== 'off') problems.push(`KEEP_ON_DEVICES must be allowed or off, but is "${keeping}".`);

  const ballotKey = text('BALLOT_KEY') ?? null;
  if (ballotKey !== null && !/^[0-9a-f]{64}$/i.test(ballotKey)) problems.push('BALLOT_KEY must be 64 hexadecimal digits, such as `openssl rand -hex 32` prints.');

  const config: Config = {
    port,
    host: text('HOST') ?? '127.0.0.1',
    baseUrl: baseUrl?.origin ?? `http://localhost:${port}`,
    dataDir: path.resolve(text('DATA_DIR') ?? './data'),
    databaseUrl: text('DATABASE_URL') ?? null,
    redisUrl: redisUrl?.href ?? null,
    smtpUrl: smtpUrl?.href ?? null,
    mailFrom: mailFrom ?? null,
    demo: args.includes('--demo') || text('DEMO') === '1',
    metricsPort: metrics === undefined || metrics === 'off' ? null : integer('METRICS_PORT', 0, 0, 65_535),
    trustedProxies: integer('TRUSTED_PROXIES', 0, 0, 10),
    logLevel: level as Config['logLevel'],
    production: env['NODE_ENV'] !== 'development',
    sessionDays: integer('SESSION_DAYS', 30, 1, 365),
    historyDays: (text('HISTORY_DAYS') ?? 'all') === 'all' ? null : integer('HISTORY_DAYS', 1, 1, 36_500),
    keepsOnDevices: keeping === 'allowed',
    ballotKey,
  };
  if (port !== 0 && config.metricsPort === port) problems.push('METRICS_PORT must be another port than PORT: figures are not for visitors.');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

/** The text of `--help`. */
export function helpText(): string {
  const width = Math.max(...VARIABLES.map((v) => v.name.length)) + 2;
  return [
    'Northstar: a workspace in which organisations write, decide and publish a shared strategy.',
    '',
    'npm start                serve; the first page sets up a network or opens the demo',
    'npm start -- --demo      go straight to the demo network',
    'npm start -- --help      this text',
    '',
    'Environment:',
    ...VARIABLES.map((v) => `  ${v.name.padEnd(width)}${v.meaning} (default: ${v.fallback})`),
  ].join('\n');
}
