import { Inject, Injectable } from '@nestjs/common';
import { Authenticator, CONFIG, type Config, type Credentials, type SignedIn } from '@northstar/api-core';
import { parseCookie } from 'cookie';
import { sessionCookieName } from './session/session-cookie-name.js';
import { Sessions } from './session/sessions.js';
import { AccessTokens, TOKEN_PREFIX } from './token/access-tokens.js';

/** Finds the person behind a cookie or a bearer token. */
@Injectable()
export class IdentityAuthenticator extends Authenticator {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async authenticate({ cookieHeader, authorizationHeader }: Credentials): Promise<SignedIn | null> {
    // Who sends a token means that token: a wrong one is not helped by a cookie that happens to be there.
    if (authorizationHeader !== undefined) {
      const secret = /^Bearer (\S+)$/i.exec(authorizationHeader)?.[1];
      return secret?.startsWith(TOKEN_PREFIX) ? this.tokens.authenticate(secret) : null;
    }
    const token = this.sessionOf(cookieHeader);
    return token ? this.sessions.authenticate(token) : null;
  }

  async wasEnded(cookieHeader: string | undefined): Promise<boolean> {
    const token = this.sessionOf(cookieHeader);
    return token !== undefined && this.sessions.wasEnded(token);
  }

  private sessionOf(cookieHeader: string | undefined): string | undefined {
    return cookieHeader ? parseCookie(cookieHeader)[sessionCookieName(this.config.baseUrl.startsWith('https:'))] : undefined;
  }
}
