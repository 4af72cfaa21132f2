import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../lib/types.js';
import { AskName } from './AskName.js';

/** The common order as a table in which every row also draws its points; nothing depends on seeing lengths. */
export function RankingResult({ outcome: { ranking }, dots }: { readonly outcome: Outcome; readonly dots: boolean }) {
  const { t } = useTranslation('voting');
  const most = Math.max(1, ...ranking.map(({ points }) => points));
  if (ranking.length === 0) return null;
  return (
    <table className="ns-ranking-table">
      <caption className="ns-hidden">{t('ranking.table')}</caption>
      <thead><tr><th scope="col">{t('ranking.place')}</th><th scope="col">{t('ranking.what')}</th><th scope="col">{dots ? t('ranking.dotsGiven') : t('ranking.points')}</th><th scope="col">{dots ? t('ranking.givers') : t('ranking.firsts')}</th></tr></thead>
      <tbody>
        {ranking.map(({ document, place, tied, points, backers }) => (
          <tr key={document.id} data-tied={tied}>
            <td className="ns-numbers">{place}{tied ? <span className="ns-tied"> {t('ranking.tied')}</span> : null}</td>
            <th scope="row"><AskName ask={document} /><span className="ns-bar" style={{ '--ns-part': points / most } as CSSProperties} aria-hidden /></th>
            <td className="ns-numbers">{halves(points)}</td>
            <td className="ns-numbers">{backers}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const halves = (points: number): string => (Number.isInteger(points) ? String(points) : `${Math.floor(points) || ''}½`);
