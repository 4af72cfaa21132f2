import { Button, NumberInput } from '@mantine/core';
import { HIGHEST_WORD_LIMIT } from '@northstar/domain-strategy';
import { useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SET_UP_DOCUMENT } from '../api/set-up-document.js';
import type { DocumentOfPage } from '../hooks/useDocument.js';
import { LanguageSelect } from './LanguageSelect.js';

const FIELDS = ['language', 'wordLimit'] as const;

/** In which language a text is, and how many words it should have. */
export function SettingsDialog({ document, onClose }: { readonly document: Pick<DocumentOfPage, 'id' | 'language' | 'wordLimit'>; readonly onClose: () => void }) {
  const { t } = useTranslation('strategies');
  const outcome = useOutcome(SET_UP_DOCUMENT, { show: 'inline', fields: FIELDS, done: t('settings.saved') });
  const [language, setLanguage] = useState(document.language);
  const [limit, setLimit] = useState<number | string>(document.wordLimit ?? '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await outcome.run({ documentId: document.id, settings: { language, wordLimit: limit === '' ? null : Number(limit) } })) onClose();
  };
  return (
    <Dialog opened title={t('settings.title')} onClose={onClose}>
      <form className="ns-form" onSubmit={(event) => void save(event)} noValidate>
        <Problem>{outcome.problem}</Problem>
        <LanguageSelect
          label={t('settings.language')} description={t('settings.languageHint')} data-autofocus value={language} error={outcome.fieldErrors.language}
          onChange={(chosen) => { setLanguage(chosen ?? language); outcome.clear('language'); }}
        />
        <NumberInput
          label={t('settings.limit')} description={t('settings.limitHint')} value={limit} error={outcome.fieldErrors.wordLimit} allowDecimal={false} allowNegative={false} min={1} max={HIGHEST_WORD_LIMIT} clampBehavior="none"
          thousandSeparator="," step={50} inputMode="numeric" onChange={(given) => { setLimit(given); outcome.clear('wordLimit'); }}
        />
        <div className="ns-form-actions"><Button type="submit" loading={outcome.busy}>{t('save')}</Button></div>
      </form>
    </Dialog>
  );
}
