import { ok } from '@northstar/domain-membership';
import { checkTimes } from '@northstar/domain-voting';
import { no, type SignOnOutcome } from './refusals.js';

/** Whether an organisation signs each text for itself, or all of them together. */
export const SCOPES = ['each_text', 'whole'] as const;
export type Scope = (typeof SCOPES)[number];

export const LONGEST_TITLE = 160;
export const LONGEST_INTRODUCTION = 2_000;
export const MOST_TEXTS = 100;

/** A text in the exact words that a ballot carried. */
export interface CallText {
  readonly documentId: string;
  readonly versionId: string;
  readonly hash: string;
  /** The ballot that carried it. */
  readonly ballotId: string;
}

/** A text that could be signed, or why not: what the strategy says of it now. */
export interface OfferedText {
  readonly documentId: string;
  readonly title: string;
  readonly retired: boolean;
  readonly agreed: CallText | null;
}

/** A call for signatures. Everything in it is fixed from the beginning but its end [S1.2, S1.11, S1.12]. */
export interface Call {
  readonly texts: readonly CallText[];
  readonly scope: Scope;
  /** The deadline as it is now. */
  readonly closesAt: number;
  readonly calledOff?: boolean;
  readonly timeZone: string;
  /** The organisations that are asked, each once. */
  readonly invited: readonly string[];
}

export interface Wanted {
  /** The texts by their documents; null for all that are agreed. */
  readonly documentIds: readonly string[] | null;
  readonly scope: Scope;
  readonly closesAt: number;
  readonly timeZone: string;
}

/** Whether a call still takes signatures: up to, but without, its deadline, and until it is called off. */
export const takesSignatures = (call: Pick<Call, 'closesAt' | 'calledOff'>, now: number): boolean => call.calledOff !== true && now < call.closesAt;

/** Calls for signatures under agreed words [S1.1, S1.2]. `offered`: the texts of the strategy in reading order; `members`: its full members. */
export function callForSignatures(wanted: Wanted, offered: readonly OfferedText[], members: readonly string[], now: number): SignOnOutcome<Call> {
  const times = checkTimes({ opensAt: now, closesAt: wanted.closesAt, timeZone: wanted.timeZone }, now);
  if (times) return no('INVALID', times.message, times.field);
  const chosen = wanted.documentIds === null ? offered.filter(({ agreed, retired }) => agreed !== null && !retired) : offered.filter(({ documentId }) => wanted.documentIds!.includes(documentId));
  const unknown = wanted.documentIds?.some((id) => !offered.some(({ documentId }) => documentId === id));
  if (unknown) return no('NOT_IN_CALL', 'One of these texts is not part of the strategy.', 'documentIds');
  const texts: CallText[] = [];
  for (const { title, retired, agreed } of chosen) {
    if (retired || !agreed) return no('NOT_AGREED', `“${title}” is not agreed. Only agreed text is signed; put it to a ballot first, or leave it out.`, 'documentIds');
    texts.push(agreed);
  }
  if (texts.length === 0) return no('NO_TEXT', 'There is no agreed text to sign. Put a text to a ballot first.', 'documentIds');
  if (texts.length > MOST_TEXTS) return no('INVALID', `A call is about ${MOST_TEXTS} texts at most.`, 'documentIds');
  if (members.length === 0) return no('NOBODY_TO_INVITE', 'The network has no full member that could sign.');
  return ok({ texts, scope: wanted.scope, closesAt: wanted.closesAt, timeZone: wanted.timeZone, invited: [...new Set(members)] });
}
