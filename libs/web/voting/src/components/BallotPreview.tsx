import { deadlineParts, useNow } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { capitals } from '../lib/in-domain.js';
import { closesAt, opensAt, sentenceOf, type Draft } from '../lib/draft.js';

/** The ballot as its members will read it, kept in step with the form. */
export function BallotPreview({ draft, eligible }: { readonly draft: Draft; readonly eligible: number }) {
  const { t } = useTranslation('voting');
  const now = useNow();
  const sentence = sentenceOf(draft, eligible);
  const at = (moment: number | null, verb: string) => {
    if (moment === null) return null;
    const { relative, there, here } = deadlineParts(moment, draft.timeZone, now);
    return <p className="ns-numbers">{verb} {[relative, there].filter(Boolean).join(', ')}.{here ? ` ${t('create.yourTime', { when: here })}` : ''}</p>;
  };
  return (
    <div className="ns-preview" aria-live="polite">
      <h2>{t('create.preview')}</h2>
      {sentence ? <p><strong>{t(`template.${capitals(draft.template)}`)}.</strong> {sentence}</p> : <p>{t('create.whoNobody')}</p>}
      {at(opensAt(draft), t('opens'))}
      {at(closesAt(draft), t('closes'))}
      <p>{t(`visibility.${capitals(draft.visibility)}`)}.</p>
    </div>
  );
}
