import type { Mail } from './mailer.js';

const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);

/** A mail in both forms from the same lines; a line that is an address is a link. */
export function letter(subject: string, lines: readonly string[]): Pick<Mail, 'subject' | 'text' | 'html'> {
  const body = lines.map((line) => (/^https?:\/\//.test(line) ? `<p><a href="${html(line)}">${html(line)}</a></p>` : `<p>${html(line)}</p>`)).join('\n');
  return { subject, text: `${lines.join('\n\n')}\n`, html: `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${html(subject)}</title></head><body>\n${body}\n</body></html>\n` };
}
