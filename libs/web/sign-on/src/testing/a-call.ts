import type { Organisation, Place, Preparation, Signature, SignatureState, SignOnOfPage, Text } from '../lib/types.js';

const organisation = (id: number, name: string, initials: string): Organisation => ({ __typename: 'Organisation', id: `organisation-${id}`, name, initials, colour: id });
/** The organisation of the person who looks, and two others. */
export const harbourWatch = organisation(1, 'Harbour Watch', 'HW');
export const peaceDesk = organisation(2, 'Peace Desk', 'PD');
export const riverTrust = organisation(3, 'River Trust', 'RT');

export const HOUR = 3_600_000;
export const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

export function aSignature(of: Organisation, n: number, state: SignatureState = 'INVITED', given: Partial<Signature> = {}): Signature {
  const said = state !== 'INVITED';
  return {
    __typename: 'Signature', id: `${of.id}:version-${n}`, versionId: `version-${n}`, state, reservation: null, reason: null, at: said ? later(-HOUR) : null, revision: said ? 1 : 0,
    by: said ? { __typename: 'Person', id: 'person-3', name: 'Marcus Oyelaran' } : null, ...given,
  };
}
/** An organisation that says the same under both texts. */
export const aPlace = (of: Organisation, state: SignatureState = 'INVITED', given: Partial<Signature> = {}, texts = 2): Place => ({ __typename: 'SignOnPlace', organisation: of, signatures: Array.from({ length: texts }, (_, n) => aSignature(of, n + 1, state, given)) });

export const aText = (n: number, given: Partial<Text> = {}): SignOnOfPage['texts'][number] => ({
  __typename: 'SignOnText', versionId: `version-${n}`, current: true, signatures: 0, document: { __typename: 'Document', id: `doc-${n}`, kind: 'ASK', title: `Fund desk ${n}`, ask: { __typename: 'AskDetails', number: n } }, ...given,
  version: { __typename: 'Version', id: `version-${n}`, number: 7, hash: 'ab'.repeat(32), content: { type: 'doc' }, document: { __typename: 'Document', id: `doc-${n}`, language: 'en' } },
});

export const aPreparation = (given: Partial<Preparation> = {}): Preparation => ({
  __typename: 'SignaturePreparation', organisation: { __typename: 'Organisation', id: harbourWatch.id }, at: later(-HOUR), by: { __typename: 'Person', id: 'person-7', name: 'Ida Quiet' },
  answers: [1, 2].map((n) => ({ __typename: 'PreparedAnswer', versionId: `version-${n}`, answer: 'SIGN_WITH_RESERVATION', words: 'If it is paid for.' })), ...given,
});

/** A running call under two asks to three organisations, none of which has answered, as a signatory of Harbour Watch sees it. */
export function aCall(given: Partial<SignOnOfPage> = {}): SignOnOfPage {
  return {
    __typename: 'SignOn', id: 'call-1', number: 3, title: 'Sign before the hearing', introduction: 'It goes to the committee.', scope: 'EACH_TEXT', closesAt: later(72 * HOUR), timeZone: 'Europe/London', calledAt: later(-HOUR), open: true, can: [],
    calledBy: { __typename: 'Person', id: 'person-9', name: 'Ada Lund' }, extensions: [], calledOff: null, lastReminder: null, texts: [aText(1), aText(2)], board: [harbourWatch, peaceDesk, riverTrust].map((one) => aPlace(one)),
    preparations: [], maySignFor: [{ __typename: 'Organisation', id: harbourWatch.id }], mayPrepareFor: [{ __typename: 'Organisation', id: harbourWatch.id }], mayWithdrawFor: [], ...given,
  };
}
