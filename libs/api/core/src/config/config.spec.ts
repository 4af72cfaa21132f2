import { helpText, readConfig, VARIABLES } from './config.js';

const read = (env: Record<string, string>, args: string[] = []) => readConfig(env, args);
const problems = (env: Record<string, string>, args: string[] = []): string[] => {
  const result = read(env, args);
  return result.ok ? [] : result.problems;
};

test('nothing set: a server for this machine alone, in production', () => {
  expect(read({})).toMatchObject({ ok: true, config: { port: 3000, host: '127.0.0.1', baseUrl: 'http://localhost:3000', databaseUrl: null, redisUrl: null, demo: false, metricsPort: null, trustedProxies: 0, production: true, sessionDays: 30 } });
});

test('everything set', () => {
  expect(read({ PORT: '8080', HOST: '0.0.0.0', BASE_URL: 'https://northstar.example/', DATABASE_URL: 'postgres://u:p@db/n', REDIS_URL: 'redis://cache:6379', METRICS_PORT: '9090', TRUSTED_PROXIES: '1', LOG_LEVEL: 'warn', SESSION_DAYS: '7', SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: 'Northstar <news@northstar.example>' }, ['--demo'])).toMatchObject({
    ok: true, config: { port: 8080, host: '0.0.0.0', baseUrl: 'https://northstar.example', databaseUrl: 'postgres://u:p@db/n', redisUrl: 'redis://cache:6379', metricsPort: 9090, trustedProxies: 1, logLevel: 'warn', sessionDays: 7, demo: true, smtpUrl: 'smtps://u:p@mail.example', mailFrom: 'Northstar <news@northstar.example>' },
  });
});

test.each([
  [{ PORT: '80a' }, 'PORT'], [{ PORT: '65536' }, 'PORT'], [{ PORT: '-1' }, 'PORT'], [{ BASE_URL: 'northstar.example' }, 'BASE_URL'], [{ BASE_URL: 'https://a.example/path' }, 'BASE_URL'], [{ BASE_URL: 'ftp://a.example' }, 'BASE_URL'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'], [{ REDIS_URL: 'localhost:6379', DATABASE_URL: 'postgres://x' }, 'REDIS_URL'], [{ REDIS_URL: 'http://x', DATABASE_URL: 'postgres://x' }, 'REDIS_URL'], [{ REDIS_URL: 'redis://x' }, 'DATABASE_URL'], [{ SMTP_URL: 'http://mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL'], [{ SMTP_URL: 'mail.example:25', MAIL_FROM: 'a@b.example' }, 'SMTP_URL'], [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'], [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM'], [{ MAIL_FROM: 'a@b.example, c@d.example' }, 'MAIL_FROM'], [{ MAIL_FROM: 'A <a@b.example>\nBcc: c@d.example' }, 'MAIL_FROM'], [{ METRICS_PORT: 'on' }, 'METRICS_PORT'], [{ METRICS_PORT: '3000' }, 'METRICS_PORT'], [{ TRUSTED_PROXIES: 'all' }, 'TRUSTED_PROXIES'], [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'], [{ SESSION_DAYS: '0' }, 'SESSION_DAYS'], [{ HISTORY_DAYS: 'none' }, 'HISTORY_DAYS'], [{ KEEP_ON_DEVICES: 'sometimes' }, 'KEEP_ON_DEVICES'], [{ BALLOT_KEY: 'secret' }, 'BALLOT_KEY'],
])('%j is named as what is to mend', (env, name) => {
  expect(problems(env as Record<string, string>)).toEqual([expect.stringContaining(name)]);
});

test('one start names everything that is to mend, options too', () => {
  expect(problems({ PORT: 'x', LOG_LEVEL: 'y' }, ['--dmeo'])).toHaveLength(3);
});

test('the help lists every variable with its default', () => {
  for (const { name, fallback } of VARIABLES) expect(helpText()).toMatch(new RegExp(`${name} .*${fallback.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
});
