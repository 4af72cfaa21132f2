import { ok } from '@northstar/domain-membership';
import { no, type VotingOutcome } from './refusals.js';

export const LONGEST_INTERNAL_NOTE = 5_000;

/** What an organisation writes for itself beside a ballot; its own people read it and nobody else [D2.7]. */
export function writeNote(body: string, expectedRevision: number, current: { readonly revision: number; readonly by: string } | null): VotingOutcome<{ readonly body: string; readonly revision: number }> {
  const words = body.trim();
  if (words.length > LONGEST_INTERNAL_NOTE) return no('INVALID', `The note is too long: at most ${LONGEST_INTERNAL_NOTE} characters.`, 'body');
  const revision = current?.revision ?? 0;
  if (expectedRevision !== revision) return no('CHANGED', `${current?.by ?? 'Somebody'} changed the note meanwhile. Yours was not saved; keep a copy of it and read theirs first.`);
  return ok({ body: words, revision: revision + 1 });
}
