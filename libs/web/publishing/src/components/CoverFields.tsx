import { COVER_LENGTH } from '@northstar/domain-strategy';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { LICENCE_CHOICES } from '../lib/licences.js';
import type { Cover } from '../lib/types.js';

/** What stands on the cover of the edition and beside its words. */
export function CoverFields({ cover, errors, titleField, onChange }: {
  readonly cover: Cover; readonly errors: Readonly<Partial<Record<keyof Cover, string | undefined>>>; readonly titleField: Ref<HTMLInputElement>; readonly onChange: (field: keyof Cover, next: Cover) => void;
}) {
  const { t } = useTranslation('publishing');
  const put = <F extends keyof Cover>(field: F, value: Cover[F]) => onChange(field, { ...cover, [field]: value });
  const optional = (label: string): ReactNode => <>{label} <span className="ns-optional">({t('create.optional')})</span></>;
  return (
    <div className="ns-form ns-publish-cover">
      <TextInput ref={titleField} label={t('create.name')} description={t('create.nameHint')} value={cover.title} maxLength={COVER_LENGTH.title} error={errors.title} onChange={(event) => put('title', event.currentTarget.value)} />
      <Textarea label={optional(t('create.note'))} description={t('create.noteHint')} value={cover.note} maxLength={COVER_LENGTH.note} autosize minRows={3} error={errors.note} onChange={(event) => put('note', event.currentTarget.value)} />
      <TextInput label={optional(t('create.contact'))} description={t('create.contactHint')} value={cover.contact} maxLength={COVER_LENGTH.contact} error={errors.contact} onChange={(event) => put('contact', event.currentTarget.value)} />
      <NativeSelect
        label={t('create.licence')} description={t('create.licenceHint')} value={cover.licence ?? ''} data={[{ value: '', label: t('create.noLicence') }, ...LICENCE_CHOICES]}
        onChange={(event) => put('licence', LICENCE_CHOICES.find(({ value }) => value === event.currentTarget.value)?.value ?? null)}
      />
    </div>
  );
}
