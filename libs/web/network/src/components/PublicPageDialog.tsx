import { useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOW_ORGANISATION } from '../api/show-organisation.js';
import { useForm } from '../hooks/useForm.js';
import type { MemberOrganisation } from './OrganisationCard.js';

/** As long as the server takes it. */
const MOST = 600;

/** Whether an organisation has a page for the public, and what it says there. */
export function PublicPageDialog({ organisation, onClose, onSaved }: { readonly organisation: MemberOrganisation; readonly onClose: () => void; readonly onSaved: () => void }) {
  const { t } = useTranslation('network');
  const { id, name, about, website, publicPage } = organisation;
  const shown = publicPage?.shown ?? false;
  const [taking, setTaking] = useState(false);
  const outcome = useOutcome(SHOW_ORGANISATION, { show: 'inline', fields: ['about', 'website'], done: (saved) => t(saved.publicPage?.shown ? 'publicPage.shown' : 'publicPage.gone', { name }) });
  const form = useForm({ about: publicPage?.about ?? about.slice(0, MOST), website: publicPage ? publicPage.website ?? '' : website ?? '' }, [], outcome);
  const save = async (listed: boolean) => {
    setTaking(!listed);
    // Taken back is what was said, whatever is being written here.
    const said = listed ? form.values : { about: publicPage?.about ?? '', website: publicPage?.website ?? '' };
    if (!(await outcome.run({ organisationId: id, shown: listed, about: said.about, website: said.website.trim() || null }))) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog opened title={t('publicPage.title', { name })} onClose={onClose}>
      <form className="ns-form" onSubmit={(event: FormEvent) => { event.preventDefault(); void save(true); }} noValidate>
        <p className="ns-plain">{t(shown ? 'publicPage.isShown' : 'publicPage.isNot', { name })}</p>
        {shown && publicPage ? <p className="ns-plain"><a href={publicPage.path} target="_blank" rel="noreferrer noopener">{t('publicPage.look')}</a></p> : null}
        <Problem>{outcome.problem}</Problem>
        <Textarea label={t('publicPage.about', { name })} description={t('publicPage.aboutHint', { most: MOST, count: form.values.about.length })} autosize minRows={4} maxLength={MOST} data-autofocus {...form.field('about')} />
        <TextInput label={t('profile.website')} type="url" placeholder="https://" {...form.field('website')} />
        <div className="ns-form-actions">
          {shown ? <Button type="button" variant="default" loading={outcome.busy && taking} disabled={outcome.busy && !taking} onClick={() => void save(false)}>{t('publicPage.takeBack')}</Button> : null}
          <Button type="submit" loading={outcome.busy && !taking} disabled={outcome.busy && taking}>{t(shown ? 'publicPage.save' : 'publicPage.show')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
