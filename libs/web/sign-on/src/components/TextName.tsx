import { useTranslation } from 'react-i18next';
import type { Text } from '../lib/types.js';

type Named = Pick<Text['document'], 'kind' | 'title' | 'ask'>;

/** How people speak of a text: "Ask 3: Name a minister". */
export function useTextName(): (document: Named) => string {
  const { t } = useTranslation('signOn');
  return ({ kind, title, ask }) => t('named', { kind: kind === 'ASK' ? t('ask', { number: ask?.number ?? '' }) : kind === 'GOAL' ? t('goal') : t('definition'), title });
}
