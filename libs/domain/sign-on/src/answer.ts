import { maySignFor, ok, type Mandate } from '@northstar/domain-membership';
import { type Call, takesSignatures } from './call.js';
import { no, type SignOnOutcome, type SignOnRefusal } from './refusals.js';
import { type Answer, type Answered, INVITED, NEXT, revisionOf, type Signature, stands, type Withdrawn } from './signature.js';

/** Reservations are printed beside the name; reasons are read in the network. */
export const LONGEST_WORDS = 2_000;

/** What is said about one text. */
export interface AnswerToText {
  readonly versionId: string;
  readonly answer: Answer;
  /** The reservation, or why one does not sign; empty for nothing. */
  readonly words: string;
}
export interface AnswerGiven extends AnswerToText {
  /** How often the organisation had spoken about the text as far as whoever answers has seen. */
  readonly expectedRevision: number;
}

/** Who answers for which organisation. */
export interface Answering {
  readonly organisationId: string;
  readonly personId: string;
  readonly mandates: readonly Mandate[];
}

/** What an organisation has said about the texts of a call; what is not in it was never answered. */
export type Signatures = ReadonlyMap<string, Signature>;
const of = (signatures: Signatures, versionId: string): Signature => signatures.get(versionId) ?? INVITED;

/** Why answers cannot be taken as they are, whoever gives them: the call, its texts, the form [S1.3–S1.7]. Null: they can. */
function wrongAnswers(call: Call, replaced: ReadonlySet<string>, signatures: Signatures, organisationId: string, answers: readonly AnswerToText[], now: number): SignOnRefusal | null {
  if (call.calledOff) return no('CLOSED', 'This call was called off. Nothing was signed. A signature that was given before can still be withdrawn.');
  if (!takesSignatures(call, now)) return no('CLOSED', 'The deadline of this call has passed. Nothing was signed. A signature that was given before can still be withdrawn.');
  if (!call.invited.includes(organisationId)) return no('NOT_INVITED', 'This organisation is not among those that were asked to sign. A coordinator can make another call.');
  if (answers.length === 0) return no('NOTHING_SAID', 'Say for at least one text whether your organisation signs it.', 'answers');
  if (new Set(answers.map(({ versionId }) => versionId)).size !== answers.length) return no('INVALID', 'Each text can be answered once.', 'answers');
  for (const { versionId, answer, words } of answers) {
    if (!call.texts.some((text) => text.versionId === versionId)) return no('NOT_IN_CALL', 'This call is not about that text.', 'answers');
    if (replaced.has(versionId)) return no('REPLACED', 'This text is agreed in other words by now, or no longer agreed. Nothing was signed. New words need a new call.');
    if (words.length > LONGEST_WORDS) return no('INVALID', `Reservation and reason have at most ${LONGEST_WORDS} characters.`, 'words');
    if (answer === 'sign_with_reservation' && words.trim() === '') return no('RESERVATION_REQUIRED', 'Write the reservation. It is printed word for word beside the name.', 'words');
    if (answer === 'sign' && words.trim() !== '') return no('INVALID', 'Whoever signs without a reservation adds no words. Choose “with a reservation”, or leave them out.', 'words');
    const before = of(signatures, versionId);
    if (NEXT[before.state].includes(answer)) continue;
    if (stands(before)) return no('SIGNED_ALREADY', 'Your organisation has signed this text already. To say something else, withdraw that signature first.');
    return no('SIGNED_ALREADY', before.state === 'declined' ? 'Your organisation has said already that it does not sign this text.' : 'Your organisation has withdrawn its signature. It does not stand under this text.');
  }
  if (call.scope === 'each_text') return null;
  const open = call.texts.filter(({ versionId }) => !stands(of(signatures, versionId)));
  const [first] = answers;
  const together = answers.length === open.length && answers.every(({ answer, words }) => answer === first!.answer && words.trim() === first!.words.trim());
  return together ? null : no('ONLY_AS_A_WHOLE', 'These texts are signed together: all of them, with the same answer.', 'answers');
}

/** Signs, signs with a reservation, or declines, in the name of the organisation [S1.3–S1.7]. `replaced`: versions that are no longer the agreed ones. */
export function answerCall(call: Call, replaced: ReadonlySet<string>, signatures: Signatures, who: Answering, answers: readonly AnswerGiven[], now: number): SignOnOutcome<ReadonlyMap<string, Answered>> {
  if (!maySignFor(who.mandates, who.organisationId, now)) return no('NO_MANDATE', 'You have no mandate to sign for this organisation. You can prepare its answer for somebody who has one.');
  // First of all whether somebody was quicker: whoever meets their answer learns that, and not that it can be given no second time.
  const inTime = takesSignatures(call, now);
  if (inTime && answers.some(({ versionId, expectedRevision }) => revisionOf(of(signatures, versionId)) !== expectedRevision)) {
    return no('STALE_REVISION', 'Your organisation has answered meanwhile. Nothing was changed. Look at what it says now.');
  }
  const wrong = wrongAnswers(call, replaced, signatures, who.organisationId, answers, now);
  if (wrong) return wrong;
  return ok(new Map(answers.map(({ versionId, answer, words }) => [versionId, answered(answer, words, { by: who.personId, at: now, revision: revisionOf(of(signatures, versionId)) + 1 })])));
}

function answered(answer: Answer, words: string, said: { by: string; at: number; revision: number }): Answered {
  switch (answer) {
    case 'sign': return { state: 'signed', ...said };
    case 'sign_with_reservation': return { state: 'signed_with_reservation', reservation: words, ...said };
    case 'decline': return { state: 'declined', reason: words.trim() === '' ? null : words, ...said };
  }
}

/** Prepares an answer inside the organisation; no mandate is needed, and nothing is signed by it [S1.4]. Nothing at all takes the preparation back. */
export function prepareAnswer(call: Call, replaced: ReadonlySet<string>, signatures: Signatures, organisationId: string, answers: readonly AnswerToText[], now: number): SignOnOutcome<readonly AnswerToText[]> {
  if (answers.length === 0 && call.invited.includes(organisationId)) return ok([]);
  return wrongAnswers(call, replaced, signatures, organisationId, answers, now) ?? ok(answers);
}

/** Takes signatures back: at any time, whatever became of the call, the text or the organisation, and without a reason [S1.8]. */
export function withdrawSignatures(signatures: Signatures, who: Answering, versionIds: readonly string[], now: number): SignOnOutcome<ReadonlyMap<string, Withdrawn>> {
  if (!maySignFor(who.mandates, who.organisationId, now)) return no('NO_MANDATE', 'You have no mandate to sign for this organisation, so you cannot take its signature back either. Ask a coordinator to record one.');
  const withdrawn = new Map<string, Withdrawn>();
  for (const versionId of versionIds) {
    const before = of(signatures, versionId);
    if (!stands(before)) continue;
    withdrawn.set(versionId, { state: 'withdrawn', by: who.personId, at: now, revision: before.revision + 1 });
  }
  return withdrawn.size > 0 ? ok(withdrawn) : no('NOT_SIGNED', 'Your organisation has no signature here that could be withdrawn. Its name does not stand under these texts.');
}
