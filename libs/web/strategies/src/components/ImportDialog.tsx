import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DEFAULT_LANGUAGE } from '@northstar/domain-strategy';
import { troubleSentence, useNetwork, useOutcome } from '@northstar/web-core';
import { Dialog, ErrorState, LoadingState } from '@northstar/web-ui';
import type { AskInput } from '@northstar/web-graphql';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CREATE_ASK_FROM_IMPORT } from '../api/create-ask-from-import.js';
import { DOCUMENT_IMPORT } from '../api/document-import.js';
import { ASK_FIELDS, AskForm, type AskChoices } from './AskForm.js';
import { ChooseFile } from './ChooseFile.js';
import { type Imported, ImportReport } from './ImportReport.js';
import { LanguageSelect } from './LanguageSelect.js';

/** Draws a stored text; the editor's business, so the page hands it in. */
export type TextComponent = ComponentType<{ readonly content: unknown; readonly label?: string; readonly language?: string }>;

interface Props extends AskChoices {
  readonly strategyId: string;
  /** The language of the strategy, for files that do not show theirs. */
  readonly language?: string;
  readonly Text: TextComponent;
  readonly onClose: () => void;
}

/** Brings a document in as a new ask: a file is chosen and read, looked at with what is left out, and only then becomes an ask. */
export function ImportDialog({ strategyId, language = DEFAULT_LANGUAGE, onClose, ...rest }: Props) {
  const { t } = useTranslation('strategies');
  const [importId, setImportId] = useState<string | null>(null);
  return (
    <Dialog opened title={t('import.title')} size="lg" onClose={onClose}>
      {importId === null ? <ChooseFile strategyId={strategyId} onRead={setImportId} /> : <Look key={importId} importId={importId} language={language} onAnother={() => setImportId(null)} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

interface LookProps extends AskChoices { readonly importId: string; readonly language: string; readonly Text: TextComponent; readonly onAnother: () => void; readonly onClose: () => void }

function Look({ importId, onAnother, ...rest }: LookProps) {
  const { t } = useTranslation('strategies');
  // Not from the cache afterwards: once the ask is made, the server forgets the text that is shown here.
  const { data, error, refetch } = useQuery(DOCUMENT_IMPORT, { variables: { id: importId }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState>;
  if (!data) return <LoadingState shape="text" />;
  if (!data.documentImport) return <div className="ns-form"><p>{t('import.gone')}</p><div className="ns-form-actions"><Button onClick={onAnother}>{t('import.another')}</Button></div></div>;
  return <Read brought={data.documentImport} onAnother={onAnother} {...rest} />;
}

function Read({ brought, language: usual, organisations, themes, Text, onAnother, onClose }: Omit<LookProps, 'importId'> & { readonly brought: Imported }) {
  const { t } = useTranslation('strategies');
  const { path } = useNetwork();
  const outcome = useOutcome(CREATE_ASK_FROM_IMPORT, { show: 'inline', fields: [...ASK_FIELDS, 'language'] });
  const [language, setLanguage] = useState(brought.language ?? usual);
  const [made, setMade] = useState<{ readonly id: string; readonly number: number } | null>(null);
  // What was pressed is gone; whoever uses the keyboard or listens goes on where the file is named.
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { id, fileName, format, title, preview, more, remarks } = brought;
  const save = async (input: AskInput) => {
    const ask = await outcome.run({ importId: id, input, language });
    if (ask) setMade({ id: ask.id, number: ask.ask?.number ?? 0 });
  };
  if (made) {
    return (
      <div className="ns-form">
        <p role="status">{t('import.made', { number: made.number, name: fileName })}</p>
        <ImportReport remarks={remarks} done />
        <div className="ns-form-actions">
          <Button variant="default" onClick={onClose}>{t('import.close')}</Button>
          <Button component={Link} to={path('d', made.id)} data-autofocus ref={(button: HTMLAnchorElement | null) => button?.focus()}>{t('import.openText')}</Button>
        </div>
      </div>
    );
  }
  return (
    <AskForm
      start={{ title }} organisations={organisations} themes={themes} outcome={outcome} action={t('add')} onSave={(input) => void save(input)}
      beside={<Button variant="default" onClick={onAnother}>{t('import.another')}</Button>}
    >
      <p className="ns-import-file" ref={top} tabIndex={-1}><strong>{fileName}</strong> <span className="ns-dim">{t(`import.format.${format}`)}</span></p>
      <ImportReport remarks={remarks} />
      {/* A region that scrolls is reached by Tab, or nobody could read on by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="ns-import-preview" role="region" aria-label={t('import.preview')} tabIndex={0}><Text content={preview} label={t('import.previewOf', { name: fileName })} language={language} /></div>
      {more ? <p className="ns-dim">{t('import.more')}</p> : null}
      <LanguageSelect
        label={t('settings.language')} description={t(brought.language === null ? 'settings.languageHint' : 'import.languageHint')} value={language} error={outcome.fieldErrors['language']}
        onChange={(chosen) => { setLanguage(chosen ?? language); outcome.clear('language'); }}
      />
    </AskForm>
  );
}
