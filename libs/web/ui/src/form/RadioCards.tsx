import { useId, type ReactNode } from 'react';
import '../styles/form.css';

/** One of several answers, with what it means where that needs a sentence. */
export interface RadioCard<Value extends string> { readonly value: Value; readonly label: ReactNode; readonly means?: string }

/** A question and its answers as large cards. Radio buttons underneath: arrows move, space chooses. */
export function RadioCards<Value extends string>({ legend, name, value, cards, error, columns = 1, onChange }: {
  readonly legend: ReactNode; readonly name?: string; readonly value: Value | null; readonly cards: readonly RadioCard<Value>[]; readonly error?: string | undefined; readonly columns?: 1 | 2 | 3;
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <fieldset className="ns-picks" data-error={Boolean(error)} data-columns={columns} {...(error ? { 'aria-describedby': `${id}-error` } : {})}>
      <legend>{legend}</legend>
      {error ? <p className="ns-picks-error" id={`${id}-error`} role="alert">{error}</p> : null}
      {cards.map((card) => (
        <label key={card.value} className="ns-pick" data-choice={card.value}>
          <input
            type="radio" name={name ?? id} value={card.value} checked={value === card.value} onChange={() => onChange(card.value)}
            aria-labelledby={`${id}-${card.value}`} {...(card.means ? { 'aria-describedby': `${id}-${card.value}-means` } : {})} {...(error ? { 'aria-invalid': true } : {})}
          />
          <span className="ns-pick-words">
            <span className="ns-pick-name" id={`${id}-${card.value}`}>{card.label}</span>
            {card.means ? <span className="ns-pick-means" id={`${id}-${card.value}-means`}>{card.means}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
