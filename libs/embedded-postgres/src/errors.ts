/** What kept the database from starting, as one sentence that a person can act on. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** The code of a system error ("EACCES"), or an empty string. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
