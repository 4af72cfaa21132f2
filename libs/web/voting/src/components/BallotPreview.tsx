import { deadlineParts, useNow } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { capitals } from '../lib/in-domain.js';
import { casesOf, closesAt, opensAt, sentenceOf, type Draft } from '../lib/draft.js';

/** The ballot as its members will read it, kept in step with the form. */
export function BallotPreview({ draft, eligible }: { readonly draft: Draft; readonly eligible: number }) {
  const { t } = useTranslation('voting');
  const now = useNow();
  const sentence = sentenceOf(draft, eligible);
  const cases = casesOf(draft, eligible);
  const at = (moment: number | null, verb: string) => {
    if (moment === null) return null;
    const { relative, there, here } = deadlineParts(moment, draft.timeZone, now);
    return <p className="ns-numbers">{verb} {[relative, there].filter(Boolean).join(', ')}.{here ? ` ${t('create.yourTime', { when: here })}` : ''}</p>;
  };
  return (
    <div className="ns-preview" aria-live="polite">
      <h2>{t('create.preview')}</h2>
      {sentence ? <p><strong>{t(`template.${capitals(draft.template)}`)}.</strong> {sentence}</p> : <p>{t('create.whoNobody')}</p>}
      {cases.length > 0 ? (
        <>
          <h2>{t('create.cases')}</h2>
          <dl className="ns-cases">{cases.map(({ when, then }) => <div key={when}><dt>{t('create.if', { when: `${when.charAt(0).toLowerCase()}${when.slice(1)}` })}</dt><dd>{then}</dd></div>)}</dl>
        </>
      ) : null}
      {at(opensAt(draft), t('opens'))}
      {at(closesAt(draft), t('closes'))}
      <p>{t(`visibility.${capitals(draft.visibility)}`)}.</p>
    </div>
  );
}
