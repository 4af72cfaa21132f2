import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The inputs of a form: values, and what is missing before it can be sent. Refusals of the server come from `useOutcome` and count first. */
export function useForm<T extends Record<string, string>>(initial: T, required: readonly (keyof T & string)[], outcome: { readonly fieldErrors: Readonly<Record<string, string>>; readonly clear: (field?: string) => void }) {
  const { t } = useTranslation('network');
  const [values, setValues] = useState(initial);
  const [asked, setAsked] = useState(false);
  const missing = required.filter((name) => values[name]!.trim() === '');
  return {
    values,
    set: (name: keyof T & string, value: string) => { setValues((before) => ({ ...before, [name]: value })); outcome.clear(name); },
    reset: () => { setValues(initial); setAsked(false); outcome.clear(); },
    /** What to spread on an input. */
    field: (name: keyof T & string) => ({
      name, value: values[name]!,
      onChange: (event: { currentTarget: { value: string } }) => { const { value } = event.currentTarget; setValues((before) => ({ ...before, [name]: value })); outcome.clear(name); },
      error: outcome.fieldErrors[name] ?? (asked && missing.includes(name) ? t('fields.missing') : undefined),
    }),
    error: (name: keyof T & string) => outcome.fieldErrors[name] ?? (asked && missing.includes(name) ? t('fields.missing') : undefined),
    /** Whether everything needed is there; if not, says so at the inputs and puts the cursor into the first. */
    complete: (form: HTMLFormElement): boolean => {
      setAsked(true);
      if (missing.length === 0) return true;
      form.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus();
      return false;
    },
  };
}
