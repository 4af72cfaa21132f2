import { useOutcome } from '@northstar/web-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWER_SIGN_ON } from '../api/answer-sign-on.js';
import { PREPARE_SIGNATURE } from '../api/prepare-signature.js';
import { openTexts, placeOf, revisions } from '../lib/standing.js';
import type { Answer, Place, SignOnOfPage, Text } from '../lib/types.js';

export interface Giving { readonly versionId: string; readonly answer: Answer; readonly words: string }

/**
 * Sends what an organisation says, and remembers which words of it the person has seen: whoever was overtaken by a colleague is shown
 * what that one said before anything of theirs goes on [S1.7].
 */
export function useSigning({ signOn, place, retry }: { readonly signOn: SignOnOfPage; readonly place: Place; readonly retry: () => void }) {
  const { t } = useTranslation('signOn');
  const [seen, setSeen] = useState(() => revisions(place));
  const [texts, setTexts] = useState<readonly Text[]>(() => openTexts(signOn, place));
  const [done, setDone] = useState(0);
  const answering = useOutcome(ANSWER_SIGN_ON, { fields: ['words'], show: 'inline' });
  const preparing = useOutcome(PREPARE_SIGNATURE, { fields: ['words'], show: 'inline', done: (result) => (result.preparations.some(({ organisation }) => organisation.id === place.organisation.id) ? t('answer.prepared') : t('answer.takenBack')) });
  const busy = answering.busy || preparing.busy;
  const overtaken = !busy && place.signatures.some(({ versionId, revision }) => revision > (seen.get(versionId) ?? 0));
  const look = (now: Place) => { setSeen(revisions(now)); setTexts(openTexts(signOn, now)); };
  const of = { signOnId: signOn.id, organisationId: place.organisation.id };
  const send = async (answers: readonly Giving[]): Promise<boolean> => {
    const result = await answering.run({ input: { ...of, answers: answers.map((each) => ({ ...each, expectedRevision: seen.get(each.versionId) ?? 0 })) } });
    // Refused: perhaps because a colleague was quicker. What they said is asked for at once.
    if (!result) { retry(); return false; }
    look(placeOf(result, place.organisation.id)!);
    setDone((times) => times + 1);
    return true;
  };
  return {
    send, busy, overtaken, done, sent: () => setDone((times) => times + 1),
    look: () => look(place),
    /** What can be said something about; while a colleague's words have not been looked at, as it was before them. */
    texts: overtaken ? texts : openTexts(signOn, place),
    prepare: async (answers: readonly Giving[]): Promise<boolean> => (await preparing.run({ input: { ...of, answers: [...answers] } })) !== null,
    fieldErrors: { ...preparing.fieldErrors, ...answering.fieldErrors },
    problem: answering.problem ?? preparing.problem,
    clear: () => { answering.clear(); preparing.clear(); },
  };
}
export type Signing = ReturnType<typeof useSigning>;
