import type { Config } from '@northstar/api-core';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers of every answer. The content policy allows nothing at all: what is meant to be looked at, the interface and the published
 * pages, sets its own and says what it needs.
 */
export function securityHeaders(config: Config): RequestHandler {
  const tls = config.baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] } },
    // An invitation's address must not travel to the sites that a page links to.
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  });
}
