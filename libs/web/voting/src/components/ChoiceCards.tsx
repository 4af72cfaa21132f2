import { PositionMark, RadioCards } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { ALL_CHOICES, RANKING_CHOICES } from '../lib/in-domain.js';
import type { BallotOfPage, Choice } from '../lib/types.js';

/** What can be said, each with what it means under this rule: the six positions, or an order. */
export function ChoiceCards({ legend, template, without, value, error, onChange }: {
  readonly legend: string; readonly template: BallotOfPage['rule']['template']; readonly without?: Choice; readonly value: Choice | null; readonly error: string | undefined; readonly onChange: (choice: Choice) => void;
}) {
  const { t } = useTranslation('voting');
  const cards = (template === 'DOTS' || template === 'RANKED_CHOICE' ? RANKING_CHOICES : ALL_CHOICES).filter((choice) => choice !== without).map((choice) => ({
    value: choice, label: <PositionMark choice={choice} size={16} />, means: choice === 'RANKED' ? t(`rankingMeans.${template === 'DOTS' ? 'DOTS' : 'RANKED_CHOICE'}`) : choice === 'OPPOSE' && template === 'CONSENT' ? t('opposeByConsent') : t(`means.${choice}`),
  }));
  return <RadioCards legend={legend} value={value} cards={cards} error={error} onChange={onChange} />;
}
