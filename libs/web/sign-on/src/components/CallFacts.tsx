import { Deadline, momentThere } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { SignOn } from '../lib/types.js';

/** Until when, how it is signed, and who asked. */
export function CallFacts({ signOn: { closesAt, timeZone, open, scope, texts, board, calledBy, extensions } }: { readonly signOn: SignOn }) {
  const { t } = useTranslation('signOn');
  return (
    <section className="ns-sign-facts" aria-label={t('facts.title')}>
      <div><h2>{open ? t('facts.deadline') : t('facts.ended')}</h2><p><Deadline at={closesAt} timeZone={timeZone} /></p>
        {extensions.length > 0 ? <ul>{extensions.map(({ at, by, closesAt: to, reason }) => <li key={at}>{t('facts.moved', { name: by.name, when: momentThere(to, timeZone), reason })}</li>)}</ul> : null}
      </div>
      <p>{scope === 'WHOLE' && texts.length > 1 ? t('facts.whole') : t('facts.eachText', { count: texts.length })} {t('facts.binding')}</p>
      <p className="ns-dim ns-small">{t('facts.asked', { count: board.length })} {t('facts.by', { name: calledBy.name })}.</p>
    </section>
  );
}
