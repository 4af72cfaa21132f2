import { registerMessages } from '@northstar/web-core';
import { ProgressOfAsk, progressMessages, ScoreboardPage } from '@northstar/web-progress';
import { strategiesMessages } from '@northstar/web-strategies';
import { useTranslation } from 'react-i18next';
import { DocumentSubpage } from '../document/DocumentSubpage.js';

registerMessages('progress', progressMessages);
registerMessages('strategies', strategiesMessages);

/** What became of an ask. */
export function ProgressPage() {
  const { t } = useTranslation('progress');
  return <DocumentSubpage title={t('title')} pageTitle={(title) => t('pageTitle', { title })} lead={t('lead')}>{({ id }) => <ProgressOfAsk documentId={id} />}</DocumentSubpage>;
}

export { ScoreboardPage };
