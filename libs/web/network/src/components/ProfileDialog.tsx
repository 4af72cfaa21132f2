import { useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { Button, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EDIT_PROFILE } from '../api/edit-profile.js';
import { useForm } from '../hooks/useForm.js';
import type { MemberOrganisation } from './OrganisationCard.js';

/** What an organisation says of itself. */
export function ProfileDialog({ organisation, onClose, onSaved }: { readonly organisation: MemberOrganisation; readonly onClose: () => void; readonly onSaved: () => void }) {
  const { t } = useTranslation('network');
  const { id, name, about, website, size, kindsOfWork } = organisation;
  const outcome = useOutcome(EDIT_PROFILE, { show: 'inline', fields: ['name', 'about', 'website', 'size', 'kindsOfWork'], done: t('profile.saved') });
  const form = useForm({ name, about, website: website ?? '', size: size ?? '', kindsOfWork: kindsOfWork.join(', ') }, ['name'], outcome);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.complete(event.currentTarget)) return;
    const { values } = form;
    const saved = await outcome.run({
      organisationId: id,
      input: { name: values.name, about: values.about, website: values.website.trim() || null, size: values.size.trim() || null, kindsOfWork: values.kindsOfWork.split(',').map((kind) => kind.trim()).filter(Boolean) },
    });
    if (!saved) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog opened title={t('profile.title', { name })} onClose={onClose}>
      <form className="ns-form" onSubmit={(event) => void save(event)} noValidate>
        <Problem>{outcome.problem}</Problem>
        <TextInput label={t('profile.name')} data-autofocus {...form.field('name')} />
        <Textarea label={t('profile.about')} description={t('profile.aboutHint')} autosize minRows={3} {...form.field('about')} />
        <TextInput label={t('profile.website')} type="url" placeholder="https://" {...form.field('website')} />
        <TextInput label={t('profile.size')} description={t('profile.sizeHint')} {...form.field('size')} />
        <TextInput label={t('profile.kinds')} description={t('profile.kindsHint')} {...form.field('kindsOfWork')} />
        <div className="ns-form-actions">
          <Button type="submit" loading={outcome.busy}>{t('profile.action')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
