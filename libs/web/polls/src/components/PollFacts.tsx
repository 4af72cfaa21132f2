import { Deadline } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { Poll } from '../lib/types.js';

/** Until when, who was asked, and that it decides nothing. */
export function PollFacts({ poll: { state, closesAt, timeZone, asked, openedBy } }: { readonly poll: Poll }) {
  const { t } = useTranslation('polls');
  return (
    <section className="ns-poll-facts" aria-label={t('facts.title')}>
      {state === 'WITHDRAWN' ? null : <div><h2>{state === 'OPEN' ? t('facts.until') : t('facts.ended')}</h2><p><Deadline at={closesAt} timeZone={timeZone} /></p></div>}
      <p>{t('facts.asked', { count: asked })} {t('facts.by', { name: openedBy.name })}</p>
      <p>{t('facts.decides')}</p>
    </section>
  );
}
