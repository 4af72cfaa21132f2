import type { Answer, Place, Signature, SignatureState, SignOn, Text } from './types.js';

/** Whether the organisation's name stands under the text. */
export const stands = ({ state }: Pick<Signature, 'state'>): boolean => state === 'SIGNED' || state === 'SIGNED_WITH_RESERVATION';

/** What an organisation says as a whole: one word where it says the same under every text, `MIXED` where not. */
export type Overall = SignatureState | 'MIXED';
export function overall({ signatures }: Pick<Place, 'signatures'>): Overall {
  const [first, ...others] = signatures;
  return others.every(({ state, reservation }) => state === first!.state && reservation === first!.reservation) ? first!.state : 'MIXED';
}

/** In which order the board shows them: those who stand under the text first, silence last. */
export const GROUPS: readonly Overall[] = ['SIGNED', 'SIGNED_WITH_RESERVATION', 'MIXED', 'DECLINED', 'WITHDRAWN', 'INVITED'];

/** How many organisations have their name under at least one of the texts. */
export const signedCount = ({ board }: Pick<SignOn, 'board'>): number => board.filter(({ signatures }) => signatures.some(stands)).length;

/** The place of an organisation on the board; none when it was not asked. */
export const placeOf = ({ board }: Pick<SignOn, 'board'>, organisationId: string): Place | null => board.find(({ organisation }) => organisation.id === organisationId) ?? null;

/** Texts under which an organisation can still say something now: in words that are agreed, and not signed already [S1.7, S1.9]. */
export function openTexts({ texts }: Pick<SignOn, 'texts'>, { signatures }: Place): Text[] {
  const signed = new Set(signatures.filter(stands).map(({ versionId }) => versionId));
  return texts.filter(({ versionId, current }) => current && !signed.has(versionId));
}

/** Whether it has said nothing about some text that it could sign: that is what waits for it [S1.10]. */
export const waits = (signOn: Pick<SignOn, 'texts' | 'open'>, place: Place): boolean =>
  signOn.open && openTexts(signOn, place).some(({ versionId }) => place.signatures.some((one) => one.versionId === versionId && one.state === 'INVITED'));

/** Whoever has declined or withdrawn does not decline once more. */
export const mayDecline = ({ signatures }: Place, texts: readonly Text[]): boolean => texts.every(({ versionId }) => signatures.some((one) => one.versionId === versionId && one.state === 'INVITED'));

/** The highest revision of each text that a place shows. */
export const revisions = ({ signatures }: Place): ReadonlyMap<string, number> => new Map(signatures.map(({ versionId, revision }) => [versionId, revision]));

/** What is said under each text, before it is sent. */
export interface Said { readonly answer: Answer | null; readonly words: string }
