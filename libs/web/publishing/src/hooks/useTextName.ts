import { useTranslation } from 'react-i18next';

/** Which text of the strategy it is, and its title: "Ask 3", "A yearly report". */
export function useTextName(): (document: { readonly kind: 'GOAL' | 'DEFINITION' | 'ASK'; readonly title: string; readonly ask?: { readonly number: number } | null }) => { readonly which: string; readonly title: string } {
  const { t } = useTranslation('publishing');
  return ({ kind, title, ask }) => ({ which: kind === 'ASK' ? t('ask', { number: ask?.number ?? '' }) : t(kind), title });
}
