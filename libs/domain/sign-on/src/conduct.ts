import { ok } from '@northstar/domain-membership';
import { checkNote, LONGEST_BALLOT_MS, LONGEST_NOTE, REMINDERS_APART_MS } from '@northstar/domain-voting';
import { type Call, takesSignatures } from './call.js';
import { no, type SignOnOutcome } from './refusals.js';
import { INVITED, type Signature } from './signature.js';

/** Why something happens to a call, in a sentence that everybody in the network sees. */
function reasoned(given: string, what: string): SignOnOutcome<string> {
  const reason = checkNote(given, what);
  return reason.ok ? reason : no(reason.code === 'REASON_REQUIRED' ? 'REASON_REQUIRED' : 'INVALID', reason.message, reason.field);
}
const ended = (call: Call): string => (call.calledOff ? 'This call was called off.' : 'The deadline of this call has passed. If signatures are still wanted, make another call.');

/** Moves the deadline of a call: while it runs, to a later time only, and with a reason [S1.11]. */
export function extendCall(call: Call, wanted: { readonly closesAt: number; readonly reason: string }, now: number): SignOnOutcome<{ readonly closesAt: number; readonly reason: string }> {
  if (!takesSignatures(call, now)) return no('CLOSED', ended(call));
  if (!Number.isSafeInteger(wanted.closesAt)) return no('INVALID', 'The deadline is not a date.', 'closesAt');
  if (wanted.closesAt <= call.closesAt) return no('NOT_LATER', 'A deadline can only be moved to a later time. The one that was announced stands.', 'closesAt');
  if (wanted.closesAt - now > LONGEST_BALLOT_MS) return no('INVALID', 'The deadline is more than a year away. Choose an earlier one.', 'closesAt');
  const reason = reasoned(wanted.reason, 'the deadline moves');
  return reason.ok ? ok({ closesAt: wanted.closesAt, reason: reason.value }) : reason;
}

/** Calls it off: nobody signs by it any more; what was signed stands until it is withdrawn [S1.12]. */
export function callOff(call: Call, given: string, now: number): SignOnOutcome<string> {
  return takesSignatures(call, now) ? reasoned(given, 'the call is called off') : no('CLOSED', ended(call));
}

/** Which of those that were asked have not answered under every text that can still be signed. */
export const unanswered = (call: Pick<Call, 'texts' | 'invited'>, replaced: ReadonlySet<string>, of: (organisationId: string, versionId: string) => Signature | undefined): string[] =>
  call.invited.filter((id) => call.texts.some(({ versionId }) => !replaced.has(versionId) && (of(id, versionId) ?? INVITED).state === 'invited'));

/** Reminds those that have not answered, once a day [S1.13]. */
export function remindOfCall(call: Call, waiting: readonly string[], message: string, lastAt: number | null, now: number): SignOnOutcome<string> {
  if (!takesSignatures(call, now)) return no('CLOSED', ended(call));
  const words = message.trim();
  if (words.length > LONGEST_NOTE) return no('INVALID', `The message is too long: at most ${LONGEST_NOTE} characters.`, 'message');
  if (lastAt !== null && now - lastAt < REMINDERS_APART_MS) return no('NOT_DUE', 'Everybody was reminded less than 24 hours ago. Wait a little, so that reminders are still read.');
  return waiting.length === 0 ? no('NOT_DUE', 'Everybody has answered, so there is nobody to remind.') : ok(words);
}
