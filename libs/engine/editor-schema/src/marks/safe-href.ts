/** Longer addresses are not addresses anybody typed. */
const LONGEST_HREF = 2048;

/**
 * The address if a link may lead there, else null. Only http, https and mailto pass; browsers forgive so much in an address
 * (control characters, blanks, entities, missing slashes) that everything unusual is refused instead of being repaired.
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const href = value.trim();
  if (href.length === 0 || href.length > LONGEST_HREF) return null;
  // Blanks, control and invisible direction characters, backslashes, quotes and angle brackets never stand in an honest address.
  if (/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\"'<>`]/u.test(href)) return null;
  if (/^mailto:[^@/?#:]+@[^@/?#:]+\.[^@/?#:]+(\?[^#]*)?$/i.test(href)) return href;
  if (!/^https?:\/\/[^/]/i.test(href)) return null;
  try {
    const url = new URL(href);
    // A name before the host makes one site look like another.
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' && url.username === '' && url.password === '' ? href : null;
  } catch {
    return null;
  }
}
