import { useOutcome } from '@northstar/web-core';
import { Dialog } from '@northstar/web-ui';
import type { AskInput, DocumentRowFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { CREATE_ASK } from '../api/create-ask.js';
import { EDIT_ASK } from '../api/edit-ask.js';
import { ASK_FIELDS, AskForm, type AskChoices } from './AskForm.js';

interface Props extends AskChoices {
  /** Given: its details are edited. Otherwise a new ask is added to `strategyId`. */
  readonly ask?: Pick<DocumentRowFragment, 'id' | 'title' | 'ask'>; readonly strategyId?: string;
  readonly onClose: () => void;
}

/** Title, addressee, theme and lead of an ask; its text is written on its own page. */
export function AskDialog({ ask, strategyId, organisations, themes, onClose }: Props) {
  const { t } = useTranslation('strategies');
  const create = useOutcome(CREATE_ASK, { show: 'inline', fields: ASK_FIELDS, done: (made) => t('created', { number: made.ask?.number ?? 0 }) });
  const edit = useOutcome(EDIT_ASK, { show: 'inline', fields: ASK_FIELDS, done: t('saved') });
  const save = async (input: AskInput) => {
    const done = ask ? await edit.run({ documentId: ask.id, input }) : await create.run({ strategyId: strategyId ?? '', input });
    if (done) onClose();
  };
  const { addressee, addresseeKind, theme, leadOrganisation } = ask?.ask ?? {};
  return (
    <Dialog opened title={ask ? t('editTitle', { title: ask.title }) : t('addTitle')} onClose={onClose}>
      <AskForm
        start={{ ...(ask ? { title: ask.title } : {}), ...(addressee === undefined ? {} : { addressee }), ...(addresseeKind === undefined ? {} : { addresseeKind }), ...(theme === undefined ? {} : { theme }), leadOrganisationId: leadOrganisation?.id ?? null }}
        organisations={organisations} themes={themes} outcome={ask ? edit : create} action={ask ? t('save') : t('add')} onSave={(input) => void save(input)}
      />
    </Dialog>
  );
}
