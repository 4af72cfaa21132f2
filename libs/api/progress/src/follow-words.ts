import type { Mail } from '@northstar/api-core';
import { DELIVERY_WORDS, dayInWords, RESPONSE_WORDS } from '@northstar/domain-progress';
import type { StepRow } from './progress.repository.js';

const KIND = { meeting: 'Meeting', letter: 'Letter', question: 'Parliamentary question', media: 'Media', correction: 'A step was taken back', overdue: 'Overdue', response: '', delivery: '' } as const;
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);
type Words = Pick<Mail, 'subject' | 'text' | 'html'>;

/** A mail in both forms from the same lines; a line that is an address is a link. */
function both(subject: string, lines: readonly string[]): Words {
  const body = lines.map((line) => (/^https?:\/\//.test(line) ? `<p><a href="${html(line)}">${html(line)}</a></p>` : `<p>${html(line)}</p>`)).join('\n');
  return { subject, text: `${lines.join('\n\n')}\n`, html: `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${html(subject)}</title></head><body>\n${body}\n</body></html>\n` };
}

export const confirmationMail = (what: string, network: string, confirmUrl: string): Words => both(`Follow ${what}?`, [
  `Somebody, probably you, asked to be told by mail what becomes of ${what} in ${network}.`, 'Open this address and press the button to begin:', confirmUrl, 'If it was not you, do nothing. No other mail is sent.',
]);

/** What happened, in a line. What is kept in the network is not written into a mail: mail is read by others on its way. */
export function stepMail(ask: string, network: string, step: StepRow, askUrl: string, stopUrl: string): Words {
  const what = step.response ? RESPONSE_WORDS[step.response] : step.delivery ? (step.delivery === 'delivered' ? 'Said to be delivered' : DELIVERY_WORDS[step.delivery]) : KIND[step.kind];
  const detail = step.kind === 'overdue' ? 'The review date passed and nothing had been recorded.' : step.shown ? step.words : 'What was recorded is kept in the network. Sign in to read it.';
  return both(`${ask}: ${what}`, [`${network}, ${dayInWords(step.on)}. ${ask}: ${what}.`, detail, askUrl, 'You get this because you follow what becomes of it. Stop it with one press:', stopUrl]);
}
