import { IconMessage } from '@tabler/icons-react';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';

/** What moved: changed since one last looked, threads that are open. */
export function Signs({ document: { changedSinceVisit, openThreadCount } }: { readonly document: Pick<DocumentRowFragment, 'changedSinceVisit' | 'openThreadCount'> }) {
  const { t } = useTranslation('strategies');
  if (!changedSinceVisit && openThreadCount === 0) return null;
  return (
    <span className="ns-signs">
      {openThreadCount > 0 ? <span className="ns-sign" title={t('threads', { count: openThreadCount })}><IconMessage size={15} aria-hidden /><span aria-hidden>{openThreadCount}</span><span className="ns-hidden">{t('threads', { count: openThreadCount })}</span></span> : null}
      {changedSinceVisit ? <span className="ns-changed" title={t('changed')}><span className="ns-hidden">{t('changed')}</span></span> : null}
    </span>
  );
}
