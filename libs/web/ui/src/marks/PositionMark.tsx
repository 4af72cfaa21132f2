import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type ChoiceName = 'SUPPORT' | 'SUPPORT_WITH_RESERVATION' | 'ABSTAIN' | 'STAND_ASIDE' | 'OPPOSE' | 'BLOCK' | 'RANKED';

/** Drawn, not typed, so that they are equally large in every font: ● ◐ ○ ◇ ▲ ■; an order is three bars. */
const SHAPES: Record<ChoiceName, ReactNode> = {
  SUPPORT: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  SUPPORT_WITH_RESERVATION: <><circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M8 2.25a5.75 5.75 0 0 0 0 11.5Z" fill="currentColor" /></>,
  ABSTAIN: <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  STAND_ASIDE: <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  OPPOSE: <path d="M8 2 14.8 14H1.2Z" fill="currentColor" />,
  RANKED: <path d="M2 3.5h12M2 8h8.5M2 12.5h5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  BLOCK: <rect x="2" y="2" width="12" height="12" rx="1" fill="currentColor" />,
};

/** A position's shape and word; `bare` hides the word from sight, never from screen readers. */
export function PositionMark({ choice, bare = false, size = 14 }: { readonly choice: ChoiceName; readonly bare?: boolean; readonly size?: number }) {
  const { t } = useTranslation('ui');
  const word = t(`choice.${choice}`);
  return (
    <span className="ns-position" data-choice={choice} title={bare ? word : undefined}>
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden>{SHAPES[choice]}</svg>
      <span className={bare ? 'ns-hidden' : undefined}>{word}</span>
    </span>
  );
}
