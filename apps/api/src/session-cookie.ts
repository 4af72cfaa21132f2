import { sessionCookieName } from '@northstar/api-identity';
import type { Config } from '@northstar/api-core';
import { stringifySetCookie } from 'cookie';
import type { Response } from 'express';

/** Sets or removes the session cookie: never readable by script, never sent from other sites' forms, `__Host-` wherever TLS is. */
export function writeSessionCookie(res: Response, config: Config, value: { token: string; expiresAt: Date } | null): void {
  const secure = config.baseUrl.startsWith('https:');
  res.append('Set-Cookie', stringifySetCookie({
    name: sessionCookieName(secure), value: value?.token ?? '', path: '/', httpOnly: true, sameSite: 'lax', secure,
    expires: value?.expiresAt ?? new Date(0),
  }));
  // Signing out empties what the browser kept of this site [ASVS 14.3.1]; Chromium obeys only over TLS.
  if (!value) res.append('Clear-Site-Data', '"cache", "storage"');
}
