import { PositionMark } from '@northstar/web-ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_CHOICES } from '../lib/in-domain.js';
import type { BallotOfPage, Choice } from '../lib/types.js';

/** The six positions as large cards, each with what it means under this rule. Radio buttons underneath: arrows move, space chooses. */
export function ChoiceCards({ legend, template, value, error, onChange }: {
  readonly legend: string; readonly template: BallotOfPage['rule']['template']; readonly value: Choice | null; readonly error: string | undefined; readonly onChange: (choice: Choice) => void;
}) {
  const { t } = useTranslation('voting');
  const id = useId();
  return (
    <fieldset className="ns-choices" data-error={Boolean(error)} {...(error ? { 'aria-describedby': `${id}-error` } : {})}>
      <legend>{legend}</legend>
      {error ? <p className="ns-choices-error" id={`${id}-error`} role="alert">{error}</p> : null}
      {ALL_CHOICES.map((choice) => (
        <label key={choice} className="ns-choice" data-choice={choice}>
          <input
            type="radio" name={id} value={choice} checked={value === choice} onChange={() => onChange(choice)} aria-labelledby={`${id}-${choice}`} aria-describedby={`${id}-${choice}-means`} {...(error ? { 'aria-invalid': true } : {})}
          />
          <span className="ns-choice-words">
            <span className="ns-choice-name" id={`${id}-${choice}`}><PositionMark choice={choice} size={16} /></span>
            <span className="ns-choice-means" id={`${id}-${choice}-means`}>{choice === 'OPPOSE' && template === 'CONSENT' ? t('opposeByConsent') : t(`means.${choice}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
