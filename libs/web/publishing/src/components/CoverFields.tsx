import { Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST_TITLE = 160;
const LONGEST_NOTE = 1_000;

/** What somebody writes on the cover of an edition. */
export interface Cover { readonly title: string; readonly note: string }

/** Title and note of the edition. */
export function CoverFields({ cover, errors, titleField, onChange }: {
  readonly cover: Cover; readonly errors: Readonly<Partial<Record<keyof Cover, string | undefined>>>; readonly titleField: Ref<HTMLInputElement>; readonly onChange: (field: keyof Cover, value: string) => void;
}) {
  const { t } = useTranslation('publishing');
  return (
    <div className="ns-form ns-publish-cover">
      <TextInput
        ref={titleField} label={t('create.name')} description={t('create.nameHint')} value={cover.title} maxLength={LONGEST_TITLE} error={errors.title} onChange={(event) => onChange('title', event.currentTarget.value)}
      />
      <Textarea
        label={<>{t('create.note')} <span className="ns-publish-optional">({t('create.optional')})</span></>} description={t('create.noteHint')} value={cover.note} maxLength={LONGEST_NOTE} autosize minRows={3} error={errors.note}
        onChange={(event) => onChange('note', event.currentTarget.value)}
      />
    </div>
  );
}
