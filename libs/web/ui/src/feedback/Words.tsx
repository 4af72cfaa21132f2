import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

/** How what a dialog sends is doing, as `useOutcome` tells it. */
export interface Sending {
  readonly busy: boolean; readonly fieldErrors: Readonly<Record<string, string>>; readonly problem: string | null; readonly clear: (field?: string) => void;
}

/** A few sentences that others will read, at the input that is called `name`. */
export function Words({ name, label, hint, value, longest, required = false, sending, onChange }: {
  readonly name: string; readonly label: ReactNode; readonly hint: string; readonly value: string; readonly longest: number; readonly required?: boolean; readonly sending: Sending; readonly onChange: (value: string) => void;
}) {
  return (
    <Textarea
      label={label} description={hint} value={value} maxLength={longest} autosize minRows={2} required={required} withAsterisk={false} error={sending.fieldErrors[name]}
      onChange={(event) => { onChange(event.currentTarget.value); sending.clear(name); }}
    />
  );
}
