import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFollow } from '../hooks/useFollow.js';
import { spent, type Ask, type Ranking } from '../lib/ranking.js';
import { AskName } from './AskName.js';

/** Dots by steppers: each ask with its own, and how many are left. */
export function DotsField({ asks, budget, dots, onChange }: { readonly asks: readonly Ask[]; readonly budget: number; readonly dots: Ranking['dots']; readonly onChange: (dots: Ranking['dots']) => void }) {
  const { t } = useTranslation('voting');
  const { root, follow } = useFollow();
  const left = budget - spent(dots);
  return (
    <div className="ns-ranking" ref={root}>
      <p className="ns-dots-left" role="status" data-none={left === 0}><strong className="ns-numbers">{t('ranking.left', { count: left })}</strong> {t('ranking.of', { count: budget })}</p>
      <ul className="ns-ranking-list" aria-label={t('ranking.dots')}>
        {asks.map((ask) => {
          const own = dots[ask.id] ?? 0;
          const set = (count: number) => {
            onChange({ ...dots, [ask.id]: count });
            follow(`${count > own ? (left > 1 ? 'more' : 'less') : (count > 0 ? 'less' : 'more')} ${ask.id}`);
          };
          return (
            <li key={ask.id} className="ns-ranked" data-on={own > 0}>
              <span className="ns-ranked-name"><AskName ask={ask} /></span>
              <span className="ns-stepper">
                <ActionIcon variant="default" size="xl" disabled={own === 0} data-move={`less ${ask.id}`} onClick={() => set(own - 1)} aria-label={t('ranking.less', { ask: ask.title })}><IconMinus size={18} aria-hidden /></ActionIcon>
                <output className="ns-numbers" aria-label={t('ranking.has', { ask: ask.title, count: own })}>{own}</output>
                <ActionIcon variant="default" size="xl" disabled={left === 0} data-move={`more ${ask.id}`} onClick={() => set(own + 1)} aria-label={t('ranking.more', { ask: ask.title })}><IconPlus size={18} aria-hidden /></ActionIcon>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
