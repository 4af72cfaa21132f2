import type { SignedIn } from './request-context.js';

export interface Credentials {
  cookieHeader: string | undefined;
  authorizationHeader: string | undefined;
}

/** Finds out who is calling, from the session cookie or a personal access token. The identity module implements it. */
export abstract class Authenticator {
  abstract authenticate(credentials: Credentials): Promise<SignedIn | null>;

  /** Whether the sign-in of this cookie was ended by somebody, rather than by time or by another one in its place. */
  abstract wasEnded(cookieHeader: string | undefined): Promise<boolean>;
}
