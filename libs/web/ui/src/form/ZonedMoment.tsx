import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import '../styles/form.css';

/** A day and a time on the clocks of some place, as the browser and its screen readers know to ask for them. */
export function ZonedMoment({ dateLabel, timeLabel, id, date, time, min, error, autoFocus = false, children, onChange }: {
  readonly dateLabel: string; readonly timeLabel: string; readonly id?: string; readonly date: string; readonly time: string; readonly min?: string; readonly error?: string | undefined; readonly autoFocus?: boolean;
  /** Beside them: the choice of the zone. */
  readonly children?: ReactNode; readonly onChange: (next: { readonly date: string; readonly time: string }) => void;
}) {
  return (
    <div className="ns-moment">
      <TextInput
        className="ns-moment-date" type="date" {...(id ? { id } : {})} label={dateLabel} value={date} min={min} required withAsterisk={false} error={error} {...(autoFocus ? { 'data-autofocus': true } : {})}
        onChange={(event) => onChange({ date: event.currentTarget.value, time })}
      />
      <TextInput className="ns-moment-time" type="time" label={timeLabel} value={time} required withAsterisk={false} error={Boolean(error)} onChange={(event) => onChange({ date, time: event.currentTarget.value })} />
      {children}
    </div>
  );
}
