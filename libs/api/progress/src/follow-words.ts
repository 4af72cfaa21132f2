import { letter, type Mail } from '@northstar/api-core';
import { DELIVERY_WORDS, dayInWords, RESPONSE_WORDS } from '@northstar/domain-progress';
import type { StepRow } from './progress.repository.js';

const KIND = { meeting: 'Meeting', letter: 'Letter', question: 'Parliamentary question', media: 'Media', correction: 'A step was taken back', overdue: 'Overdue', response: '', delivery: '' } as const;
type Words = Pick<Mail, 'subject' | 'text' | 'html'>;

export const confirmationMail = (what: string, network: string, confirmUrl: string): Words => letter(`Follow ${what}?`, [
  `Somebody, probably you, asked to be told by mail what becomes of ${what} in ${network}.`, 'Open this address and press the button to begin:', confirmUrl, 'If it was not you, do nothing. No other mail is sent.',
]);

/** What happened, in a line. What is kept in the network is not written into a mail: mail is read by others on its way. */
export function stepMail(ask: string, network: string, step: StepRow, askUrl: string, stopUrl: string): Words {
  const what = step.response ? RESPONSE_WORDS[step.response] : step.delivery ? (step.delivery === 'delivered' ? 'Said to be delivered' : DELIVERY_WORDS[step.delivery]) : KIND[step.kind];
  const detail = step.kind === 'overdue' ? 'The review date passed and nothing had been recorded.' : step.shown ? step.words : 'What was recorded is kept in the network. Sign in to read it.';
  return letter(`${ask}: ${what}`, [`${network}, ${dayInWords(step.on)}. ${ask}: ${what}.`, detail, askUrl, 'You get this because you follow what becomes of it. Stop it with one press:', stopUrl]);
}
