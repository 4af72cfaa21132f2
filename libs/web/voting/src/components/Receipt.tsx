import { formatMoment, zonePlace } from '@northstar/web-ui';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BallotOfPage, Position } from '../lib/types.js';

/** What was recorded, when by the server's clock, as which answer, and on which exact words: to be kept or read out. */
export function Receipt({ position: { takenAt, revision }, ballot: { number, texts, timeZone } }: { readonly position: Position; readonly ballot: Pick<BallotOfPage, 'number' | 'texts' | 'timeZone'> }) {
  const { t } = useTranslation('voting');
  return (
    <div className="ns-saved" role="status">
      <IconCircleCheck size={18} aria-hidden />
      <div>
        <p><strong>{t('position.saved')}</strong> {t('position.savedUntil')}</p>
        <p className="ns-small">{t('receipt.what', { number, revision, when: `${formatMoment(Date.parse(takenAt), { timeZone })} (${zonePlace(timeZone)})` })} {texts.length === 1 ? <>{t('text.fingerprint')} <code>{texts[0]!.version.hash.slice(0, 12)}</code></> : t('receipt.texts', { count: texts.length })}</p>
      </div>
    </div>
  );
}
