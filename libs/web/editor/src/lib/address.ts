import { safeHref } from '@northstar/engine-editor-schema';

/** An address as people write it, completed to one that can be linked; null if it cannot be. */
export function completeAddress(written: string): string | null {
  const address = written.trim();
  const asWritten = safeHref(address);
  if (asWritten !== null) return asWritten;
  // Something with a scheme that is not allowed must not be made allowed by putting another in front of it.
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return safeHref(`mailto:${address}`);
  return /^[^\s/@]+\.[^\s/@]+/.test(address) ? safeHref(`https://${address}`) : null;
}
