import { useTranslation } from 'react-i18next';
import type { Ask } from '../lib/ranking.js';

/** "Ask 4: Name a minister", or the title alone for goal and definition. */
export function AskName({ ask }: { readonly ask: Pick<Ask, 'title' | 'kind' | 'ask'> }) {
  const { t } = useTranslation('voting');
  return <><span className="ns-dim">{ask.kind === 'ASK' ? t('ask', { number: ask.ask?.number ?? '' }) : t(ask.kind)}</span> <span className="ns-ranked-title">{ask.title}</span></>;
}
