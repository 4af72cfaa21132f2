import { DecisionsBetween } from '@northstar/web-suggestions';
import { CompareView } from '@northstar/web-versions';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DocumentSubpage } from './DocumentSubpage.js';

/** What changed between two moments of a text, and by whom. */
export function ComparePage() {
  const { t } = useTranslation('app');
  const [search, setSearch] = useSearchParams();
  return (
    <DocumentSubpage title={t('document.compare')} pageTitle={(title) => t('document.compareTitle', { title })}>
      {({ id, language }) => <CompareView documentId={id} language={language} from={search.get('from')} to={search.get('to')} onChange={(from, to) => setSearch({ from, ...(to ? { to } : {}) }, { replace: true })} decisions={(since, until) => <DecisionsBetween documentId={id} since={since} until={until} />} />}
    </DocumentSubpage>
  );
}
