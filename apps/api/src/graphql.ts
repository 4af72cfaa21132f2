import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { type ActorSource, type Authenticator, type Config, enforceAccess, errorFormatter, type Logger, RequestContext } from '@northstar/api-core';
import type { Request, Response } from 'express';
import type { ValidationRule } from 'graphql';
import { writeSessionCookie } from './session-cookie.js';

/** Words of one document. The largest of our own screens has some four hundred. */
export const MOST_TOKENS = 2_000;

/** Limits that hold for HTTP and WebSocket alike, so that one small request cannot ask for unbounded work. */
const armor = (production: boolean) => new ApolloArmor({
  maxDepth: { n: 12 },
  maxAliases: { n: 20 },
  maxDirectives: { n: 20 },
  // The parser itself counts them, see MOST_TOKENS.
  maxTokens: { enabled: false },
  costLimit: { maxCost: 60_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.4, ignoreIntrospection: !production },
  blockFieldSuggestion: { enabled: true },
}).protect();

/** The same rules for subscriptions, which do not pass through Apollo. */
export const validationRules = (config: Config): ValidationRule[] => armor(config.production).validationRules as ValidationRule[];

/** Who is asking, for one HTTP request. */
async function contextOf(config: Config, authenticator: Authenticator, actors: ActorSource, req: Request, res: Response): Promise<RequestContext> {
  const signedIn = await authenticator.authenticate({ cookieHeader: req.headers.cookie, authorizationHeader: req.headers.authorization });
  return new RequestContext(signedIn, req.ip ?? '', req.headers['user-agent'] ?? '', (_name, value) => writeSessionCookie(res, config, value), actors, () => authenticator.wasEnded(req.headers.cookie));
}

/** Apollo as this project runs it: code-first, every field guarded, nothing told about the inside. */
export function graphqlOptions(config: Config, log: Logger, authenticator: Authenticator, actors: ActorSource): ApolloDriverConfig {
  const protection = armor(config.production);
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: !config.production,
    playground: false,
    graphiql: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    transformSchema: enforceAccess,
    formatError: errorFormatter(log),
    context: ({ req, res }: { req: Request; res: Response }) => contextOf(config, authenticator, actors, req, res),
    validationRules: protection.validationRules as ApolloDriverConfig['validationRules'],
    plugins: protection.plugins as ApolloDriverConfig['plugins'],
  };
}
