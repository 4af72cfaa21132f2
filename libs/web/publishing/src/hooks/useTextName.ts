import { useTranslation } from 'react-i18next';

/** What a text is called in a list: an ask by its number and title, the goal and the definition by what they are. */
export function useTextName(): (document: { readonly kind: 'GOAL' | 'DEFINITION' | 'ASK'; readonly title: string; readonly ask?: { readonly number: number } | null }) => { readonly which: string | null; readonly title: string } {
  const { t } = useTranslation('publishing');
  return ({ kind, title, ask }) => (kind === 'ASK' ? { which: t('ask', { number: ask?.number ?? '' }), title } : { which: null, title: t(kind) });
}
