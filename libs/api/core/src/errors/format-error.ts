import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../log/logger.js';

const HARMLESS = new Set(['SIGNED_OUT', 'NOT_FOUND', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'PERSISTED_QUERY_NOT_FOUND', 'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']);

/** What a client hears of an error: reasons it can act on, and for everything else one sentence; the details go to the log. */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
    if (HARMLESS.has(code)) return { message: formatted.message, path: formatted.path, locations: formatted.locations, extensions: { code } };
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    log.error('a request failed', { error: cause, path: formatted.path?.join('.') });
    return { message: 'Something went wrong on our side. Nothing was changed; try again in a moment.', path: formatted.path, extensions: { code: 'INTERNAL' } };
  };
}
