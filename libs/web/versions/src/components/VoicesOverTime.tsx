import { formatDay, OrganisationBadge, organisationColour } from '@northstar/web-ui';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../lib/types.js';

const WIDTH = 26;
const HEIGHT = 36;

/** When each organisation wrote, commented and decided: bars, circles and diamonds, so that they are told apart without colour; and in words for those who hear it. */
export function VoicesOverTime({ voices, since, until }: { readonly voices: readonly Voice[]; readonly since: string; readonly until: string }) {
  const { t } = useTranslation('versions');
  const most = Math.max(1, ...voices.flatMap(({ writingOverTime }) => writingOverTime));
  const stretches = voices[0]?.writingOverTime.length ?? 0;
  const begin = (index: number): number => Date.parse(since) + ((Date.parse(until) - Date.parse(since)) * index) / stretches;
  const inWords = ({ writingOverTime, commentsOverTime, positionsOverTime }: Voice): string => {
    const parts = writingOverTime.flatMap((written, index) => {
      const deeds = [
        ...(written > 0 ? [t('voices.wrote')] : []), ...(commentsOverTime[index]! > 0 ? [t('voices.commented', { count: commentsOverTime[index]! })] : []),
        ...(positionsOverTime[index]! > 0 ? [t('voices.positioned', { count: positionsOverTime[index]! })] : []),
      ];
      return deeds.length > 0 ? [t('voices.stretch', { since: formatDay(begin(index)), deeds: deeds.join(', ') })] : [];
    });
    return parts.join('; ') || t('voices.nothing');
  };
  return (
    <ul className="ns-over-time">
      {voices.map((voice) => (
        <li key={voice.organisation.id} style={{ '--ns-org': organisationColour(voice.organisation.colour) } as CSSProperties}>
          <OrganisationBadge organisation={voice.organisation} size="sm" withName />
          <svg viewBox={`0 0 ${WIDTH * stretches} ${HEIGHT}`} role="img" aria-label={inWords(voice)} focusable="false">
            <line x1="0" x2={WIDTH * stretches} y1={HEIGHT - 12} y2={HEIGHT - 12} />
            {voice.writingOverTime.map((written, index) => {
              const x = WIDTH * index;
              // The square root: a first sentence is seen beside a thousand.
              const height = written === 0 ? 0 : Math.max(2, Math.sqrt(written / most) * (HEIGHT - 14));
              return (
                <g key={index}>
                  {height > 0 && <rect x={x + 4} width={WIDTH - 8} y={HEIGHT - 12 - height} height={height} rx="1" />}
                  {voice.commentsOverTime[index]! > 0 && <circle cx={x + WIDTH / 2 - 5} cy={HEIGHT - 5} r="3" />}
                  {voice.positionsOverTime[index]! > 0 && <path d={`M${x + WIDTH / 2 + 5} ${HEIGHT - 9}l4 4l-4 4l-4 -4z`} />}
                </g>
              );
            })}
          </svg>
        </li>
      ))}
    </ul>
  );
}
