import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { signedCount } from '../lib/standing.js';
import type { SignOn } from '../lib/types.js';

/** How many have signed, as words and as a line that fills. */
export function Count({ signOn }: { readonly signOn: Pick<SignOn, 'board'> }) {
  const { t } = useTranslation('signOn');
  const [count, asked] = [signedCount(signOn), signOn.board.length];
  return (
    <span className="ns-signed-count">
      <span className="ns-signed-line" style={{ '--ns-part': asked === 0 ? 0 : count / asked } as CSSProperties} aria-hidden />
      <span className="ns-numbers">{t('signed', { count, asked })}</span>
    </span>
  );
}
