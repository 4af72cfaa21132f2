import { checkLine } from '@northstar/api-core';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';

/** Other people click on it: only web addresses, nothing that a browser would run. */
export function checkWebsite(given: string | null | undefined): Outcome<string | null> {
  const line = checkLine(given, { field: 'website', label: 'The web address', most: 300, optional: true });
  if (!line.ok) return line;
  if (line.value === '') return ok(null);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(line.value) ? line.value : `https://${line.value}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || !url.hostname.includes('.')) return refuse('INVALID', 'This is not a web address. It begins with https://.', 'website');
  return ok(url.href);
}
