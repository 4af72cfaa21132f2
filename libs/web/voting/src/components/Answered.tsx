import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

/** How many have answered, as words and as a line that fills; where a quorum was set, with a mark where it is reached. */
export function Answered({ answered, eligible, quorum = null, ended = false }: {
  readonly answered: number; readonly eligible: number; readonly quorum?: number | null; readonly ended?: boolean;
}) {
  const { t } = useTranslation('voting');
  return (
    <span className="ns-answered">
      <span className="ns-answered-line" style={{ '--ns-part': eligible === 0 ? 0 : answered / eligible } as CSSProperties} aria-hidden>{quorum !== null && eligible > 0 ? <i style={{ '--ns-part': quorum / eligible } as CSSProperties} /> : null}</span>
      <span className="ns-numbers">{t('answered', { answered, eligible })}</span>
      {quorum === null ? null : <span className="ns-numbers">{answered >= quorum ? t('quorumMet', { quorum }) : ended ? t('quorumMissed', { quorum }) : t('quorumMissing', { count: quorum - answered })}</span>}
    </span>
  );
}
