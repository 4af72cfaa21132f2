import { type Call, takesSignatures } from './call.js';
import { INVITED, type Signature } from './signature.js';

/** What waits for an organisation: an answer, or the approval of one that a colleague has prepared. */
export type SigningTurn = 'sign' | 'approve_signature';

/** What waits for somebody who signs for an organisation; null: nothing [S1.10]. Whoever declined or withdrew has answered. */
export function signingTurn(call: Pick<Call, 'closesAt' | 'calledOff' | 'texts'>, replaced: ReadonlySet<string>, signatures: ReadonlyMap<string, Signature>, prepared: boolean, now: number): SigningTurn | null {
  if (!takesSignatures(call, now)) return null;
  const open = call.texts.some(({ versionId }) => !replaced.has(versionId) && (signatures.get(versionId) ?? INVITED).state === 'invited');
  if (prepared) return 'approve_signature';
  return open ? 'sign' : null;
}
