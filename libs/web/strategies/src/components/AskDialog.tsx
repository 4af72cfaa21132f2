import { useOutcome } from '@northstar/web-core';
import { DEFAULT_THEMES } from '@northstar/domain-strategy';
import { Dialog, Problem } from '@northstar/web-ui';
import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import type { AddresseeKind, AskInput, DocumentRowFragment } from '@northstar/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CREATE_ASK } from '../api/create-ask.js';
import { EDIT_ASK } from '../api/edit-ask.js';

const KINDS: readonly AddresseeKind[] = ['DEPARTMENT', 'MINISTER', 'COMMITTEE', 'PARLIAMENT', 'OTHER'];
const FIELDS = ['title', 'addressee', 'addresseeKind', 'theme', 'leadOrganisationId'] as const;
const NOBODY = 'nobody';

type Values = Record<(typeof FIELDS)[number], string>;
interface Props {
  /** Given: its details are edited. Otherwise a new ask is added to `strategyId`. */
  readonly ask?: Pick<DocumentRowFragment, 'id' | 'title' | 'ask'>; readonly strategyId?: string;
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly standing: string }[]; readonly themes: readonly string[]; readonly onClose: () => void;
}

/** Title, addressee, theme and lead of an ask; its text is written on its own page. */
export function AskDialog({ ask, strategyId, organisations, themes, onClose }: Props) {
  const { t } = useTranslation('strategies');
  const create = useOutcome(CREATE_ASK, { show: 'inline', fields: FIELDS, done: (made) => t('created', { number: made.ask?.number ?? 0 }) });
  const edit = useOutcome(EDIT_ASK, { show: 'inline', fields: FIELDS, done: t('saved') });
  const outcome = ask ? edit : create;
  const [values, setValues] = useState<Values>({
    title: ask?.title ?? '', addressee: ask?.ask?.addressee ?? '', addresseeKind: ask?.ask?.addresseeKind ?? 'DEPARTMENT', theme: ask?.ask?.theme ?? '', leadOrganisationId: ask?.ask?.leadOrganisation?.id ?? NOBODY,
  });
  const [asked, setAsked] = useState(false);
  const set = (name: keyof Values) => (value: string | null) => { setValues((before) => ({ ...before, [name]: value ?? '' })); outcome.clear(name); };
  const missing = (['title', 'addressee', 'theme'] as const).filter((name) => values[name].trim() === '');
  const error = (name: keyof Values) => outcome.fieldErrors[name] ?? (asked && (missing as readonly string[]).includes(name) ? t('fields.missing') : undefined);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length > 0) { event.currentTarget.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus(); return; }
    const input: AskInput = {
      title: values.title.trim(), addressee: values.addressee.trim(), addresseeKind: values.addresseeKind as AddresseeKind, theme: values.theme.trim(),
      leadOrganisationId: values.leadOrganisationId === NOBODY ? null : values.leadOrganisationId,
    };
    const done = ask ? await edit.run({ documentId: ask.id, input }) : await create.run({ strategyId: strategyId ?? '', input });
    if (done) onClose();
  };
  const leads = organisations.filter(({ standing, id }) => standing === 'MEMBER' || id === values.leadOrganisationId);
  return (
    <Dialog opened title={ask ? t('editTitle', { title: ask.title }) : t('addTitle')} onClose={onClose}>
      <form className="ns-form" onSubmit={(event) => void save(event)} noValidate>
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
        <div className="ns-form-actions"><Button type="submit" loading={outcome.busy}>{ask ? t('save') : t('add')}</Button></div>
      </form>
    </Dialog>
  );
}
