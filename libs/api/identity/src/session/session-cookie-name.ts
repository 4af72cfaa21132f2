/**
 * The name of the session cookie. With TLS the `__Host-` prefix makes browsers refuse one that another host or path has planted;
 * on plain http://localhost browsers would refuse the prefix itself.
 */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-northstar' : 'northstar');
