import { HistoryView } from '@northstar/web-versions';
import { useTranslation } from 'react-i18next';
import { DocumentSubpage } from './DocumentSubpage.js';

/** How a text came to be. */
export function HistoryPage() {
  const { t } = useTranslation('versions');
  return (
    <DocumentSubpage wide title={t('replay.title')} pageTitle={(title) => t('replay.pageTitle', { title })} lead={t('replay.lead')}>
      {({ id, language }) => <HistoryView documentId={id} language={language} />}
    </DocumentSubpage>
  );
}
