import { useTranslation } from 'react-i18next';
import type { Change } from '../lib/types.js';

/** A paragraph with what goes struck out and what comes underlined, readable without colour and by ear. */
export function ChangeShown({ change: { lead, replaced, proposed, tail } }: { readonly change: Change }) {
  const { t } = useTranslation('amendments');
  return (
    <p className="ns-amendment-change">
      {lead}
      {replaced === '' ? null : <del><span className="ns-hidden">{t('change.goes')} </span>{replaced}</del>}
      {proposed === '' ? null : <ins><span className="ns-hidden">{t('change.comes')} </span>{proposed}</ins>}
      {tail}
    </p>
  );
}
