import '../node/register.mjs';

/** A PostgreSQL for one run of tests, gone when this process ends. Its address belongs in TEST_DATABASE_URL. */
export async function startTestDatabase(options = {}) {
  const { startEmbeddedPostgres } = await import('@northstar/embedded-postgres');
  return startEmbeddedPostgres({ ephemeral: true, ...options });
}
