import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

/** How many have answered, as words and as a line that fills. */
export function Answered({ answered, eligible }: { readonly answered: number; readonly eligible: number }) {
  const { t } = useTranslation('voting');
  return (
    <span className="ns-answered">
      <span className="ns-answered-line" style={{ '--ns-part': eligible === 0 ? 0 : answered / eligible } as CSSProperties} aria-hidden />
      <span className="ns-numbers">{t('answered', { answered, eligible })}</span>
    </span>
  );
}
