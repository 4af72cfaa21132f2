import type { Call, Signature } from '@northstar/domain-sign-on';
import type { InvitedRow, SignatureRow, SignOnRow } from './sign-on.repository.js';

/** A row as the rules of signing know it. */
export function domainSignature({ state, words, personId, at, revision }: SignatureRow): Exclude<Signature, { state: 'invited' }> {
  const said = { by: personId, at: at.getTime(), revision };
  switch (state) {
    case 'signed_with_reservation': return { state, reservation: words ?? '', ...said };
    case 'declined': return { state, reason: words, ...said };
    default: return { state, ...said };
  }
}

/** A call as the rules know it. */
export const domainCall = (row: SignOnRow, invited: readonly Pick<InvitedRow, 'organisationId'>[]): Call => ({ ...ended(row), texts: row.texts, scope: row.scope, timeZone: row.timeZone, invited: invited.map(({ organisationId }) => organisationId) });

/** When it ends, as the rules ask for it. */
export const ended = ({ closesAt, calledOff }: Pick<SignOnRow, 'closesAt' | 'calledOff'>): Pick<Call, 'closesAt' | 'calledOff'> => ({ closesAt: closesAt.getTime(), calledOff });
