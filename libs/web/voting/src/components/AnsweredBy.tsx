import { useTranslation } from 'react-i18next';
import type { Position } from '../lib/types.js';

/** Who answered for an organisation by the right it had given; nothing where it answered by its own mandate [D1.11]. */
export function AnsweredBy({ position: { organisation, answeredBy } }: { readonly position: Pick<Position, 'organisation' | 'answeredBy'> }) {
  const { t } = useTranslation('voting');
  if (!answeredBy) return null;
  return <span className="ns-dim ns-small">{answeredBy.id === organisation.id ? t('proxy.byAlternate', { organisation: organisation.name }) : t('proxy.answeredBy', { holder: answeredBy.name, organisation: organisation.name })}</span>;
}
