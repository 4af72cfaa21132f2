import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { DEFAULT_THEMES } from '@northstar/domain-strategy';
import { Problem } from '@northstar/web-ui';
import type { AddresseeKind, AskInput } from '@northstar/web-graphql';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const KINDS: readonly AddresseeKind[] = ['DEPARTMENT', 'MINISTER', 'COMMITTEE', 'PARLIAMENT', 'OTHER'];
export const ASK_FIELDS = ['title', 'addressee', 'addresseeKind', 'theme', 'leadOrganisationId'] as const;
const NOBODY = 'nobody';

type Values = Record<(typeof ASK_FIELDS)[number], string>;

/** What a form for an ask needs to know of its network. */
export interface AskChoices {
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly standing: string }[];
  readonly themes: readonly string[];
}

interface Props extends AskChoices {
  /** What stands in the form to begin with. */
  readonly start: { readonly title?: string; readonly addressee?: string; readonly addresseeKind?: AddresseeKind; readonly theme?: string; readonly leadOrganisationId?: string | null };
  readonly outcome: { readonly busy: boolean; readonly problem: string | null; readonly fieldErrors: Readonly<Record<string, string>>; readonly clear: (field?: string) => void };
  readonly action: string;
  readonly onSave: (input: AskInput) => void;
  /** Above the fields, and left of the button. */
  readonly children?: ReactNode;
  readonly beside?: ReactNode;
}

/** Title, addressee, theme and lead of an ask. */
export function AskForm({ start, organisations, themes, outcome, action, onSave, children, beside }: Props) {
  const { t } = useTranslation('strategies');
  const [values, setValues] = useState<Values>({
    title: start.title ?? '', addressee: start.addressee ?? '', addresseeKind: start.addresseeKind ?? 'DEPARTMENT', theme: start.theme ?? '', leadOrganisationId: start.leadOrganisationId ?? NOBODY,
  });
  const [asked, setAsked] = useState(false);
  const set = (name: keyof Values) => (value: string | null) => { setValues((before) => ({ ...before, [name]: value ?? '' })); outcome.clear(name); };
  const missing = (['title', 'addressee', 'theme'] as const).filter((name) => values[name].trim() === '');
  const error = (name: keyof Values) => outcome.fieldErrors[name] ?? (asked && (missing as readonly string[]).includes(name) ? t('fields.missing') : undefined);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length > 0) { event.currentTarget.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus(); return; }
    onSave({
      title: values.title.trim(), addressee: values.addressee.trim(), addresseeKind: values.addresseeKind as AddresseeKind, theme: values.theme.trim(),
      leadOrganisationId: values.leadOrganisationId === NOBODY ? null : values.leadOrganisationId,
    });
  };
  const leads = organisations.filter(({ standing, id }) => standing === 'MEMBER' || id === values.leadOrganisationId);
  return (
    <form className="ns-form" onSubmit={save} noValidate>
      {children}
      <Problem>{outcome.problem}</Problem>
      <TextInput label={t('fields.title')} name="title" description={t('fields.titleHint')} data-autofocus value={values.title} onChange={(event) => set('title')(event.currentTarget.value)} error={error('title')} />
      <div className="ns-form-pair">
        <TextInput label={t('fields.addressee')} name="addressee" description={t('fields.addresseeHint')} value={values.addressee} onChange={(event) => set('addressee')(event.currentTarget.value)} error={error('addressee')} />
        <Select label={t('fields.addresseeKind')} name="addresseeKind" data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} value={values.addresseeKind} onChange={set('addresseeKind')} error={error('addresseeKind')} />
      </div>
      <Autocomplete label={t('fields.theme')} name="theme" description={t('fields.themeHint')} data={[...new Set([...themes, ...DEFAULT_THEMES])]} value={values.theme} onChange={set('theme')} error={error('theme')} />
      <Select
        label={t('fields.lead')} name="leadOrganisationId" description={t('fields.leadHint')} searchable value={values.leadOrganisationId} onChange={set('leadOrganisationId')} error={error('leadOrganisationId')}
        data={[{ value: NOBODY, label: t('fields.nobody') }, ...leads.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div className="ns-form-actions">{beside}<Button type="submit" loading={outcome.busy}>{action}</Button></div>
    </form>
  );
}
