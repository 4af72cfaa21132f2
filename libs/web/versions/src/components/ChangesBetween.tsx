import { useQuery } from '@apollo/client/react';
import { inLanguage } from '@northstar/domain-strategy';
import { ErrorState, LoadingState } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { COMPARE } from '../api/compare.js';
import { ComparedText } from './ComparedText.js';

/** What changed between two versions, as rich text and nothing beside it; for pages that say themselves which two they are. */
export function ChangesBetween({ from, to, language }: { readonly from: string; readonly to: string; readonly language: string }) {
  const { t } = useTranslation('versions');
  const { data, error, refetch } = useQuery(COMPARE, { variables: { from, to, by: 'WORD' as const } });
  const comparison = data?.compare;
  if (!comparison) return error ? <ErrorState title={t('compare.failed')} onRetry={() => void refetch()} /> : data ? <p className="ns-dim">{t('compare.gone')}</p> : <LoadingState shape="text" label={t('compare.loading')} />;
  if (comparison.blocks.every(({ change }) => change === 'SAME')) return <p>{t('compare.same')}</p>;
  return <div {...inLanguage(language)}><ComparedText blocks={comparison.blocks} onlyChanges /></div>;
}
