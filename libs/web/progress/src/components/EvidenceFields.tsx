import { useSessionControls } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { ActionIcon, Button, FileButton, TextInput } from '@mantine/core';
import { IconFileText, IconLink, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_BYTES, sendEvidence } from '../lib/send-evidence.js';

export interface LinkDraft { readonly key: number; readonly url: string; readonly label: string }
export interface FileDraft { readonly id: string; readonly name: string }
const MOST = 10;

/** Links and files that show what happened. A file is sent as soon as it is chosen, and belongs to the step once that is recorded. */
export function EvidenceFields({ documentId, links, onLinks, files, onFiles, error }: {
  readonly documentId: string; readonly links: readonly LinkDraft[]; readonly onLinks: (links: readonly LinkDraft[]) => void; readonly files: readonly FileDraft[]; readonly onFiles: (files: readonly FileDraft[]) => void; readonly error: string | undefined;
}) {
  const { t } = useTranslation('progress');
  const { signedOut } = useSessionControls();
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (file: File | null) => {
    if (!file) return;
    setProblem(null);
    if (file.size > MOST_BYTES) { setProblem(t('fileTooLarge')); return; }
    setSending(file.name);
    const sent = await sendEvidence(file, documentId);
    setSending(null);
    if ('id' in sent) { onFiles([...files, { id: sent.id, name: sent.name }]); return; }
    if (sent.signedOut) signedOut();
    setProblem(sent.problem ?? t('fileNotSent'));
  };
  const change = (key: number, part: Partial<LinkDraft>) => onLinks(links.map((link) => (link.key === key ? { ...link, ...part } : link)));
  return (
    <fieldset className="ns-evidence-fields">
      <legend>{t('evidence')}</legend>
      <p className="ns-dim ns-small">{t('evidenceHint')}</p>
      <Problem>{problem ?? error}</Problem>
      {links.map(({ key, url, label }, index) => (
        <div key={key} className="ns-evidence-link">
          <TextInput type="url" name="links" label={t('link', { number: index + 1 })} placeholder="https://" value={url} onChange={(event) => change(key, { url: event.currentTarget.value })} />
          <TextInput label={t('linkLabel', { number: index + 1 })} value={label} onChange={(event) => change(key, { label: event.currentTarget.value })} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('removeLink', { number: index + 1 })} onClick={() => onLinks(links.filter((link) => link.key !== key))}><IconX size={18} aria-hidden /></ActionIcon>
        </div>
      ))}
      <ul className="ns-evidence" aria-label={t('filesChosen')} aria-live="polite">
        {files.map(({ id, name }) => <li key={id}><IconFileText size={15} aria-hidden /> {name} <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('removeFile', { name })} onClick={() => onFiles(files.filter((file) => file.id !== id))}><IconX size={14} aria-hidden /></ActionIcon></li>)}
        {sending ? <li>{t('sendingFile', { name: sending })}</li> : null}
      </ul>
      <div className="ns-evidence-add">
        <Button variant="default" size="compact-md" disabled={links.length >= MOST} leftSection={<IconLink size={16} aria-hidden />} onClick={() => onLinks([...links, { key: Math.max(0, ...links.map(({ key }) => key)) + 1, url: '', label: '' }])}>{t('addLink')}</Button>
        {/* Which kind it is, the server finds out; this only helps to find the file. */}
        <FileButton onChange={(file) => void send(file)} accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp">
          {(props) => <Button {...props} variant="default" size="compact-md" disabled={files.length >= MOST} loading={sending !== null} leftSection={<IconFileText size={16} aria-hidden />}>{t('addFile')}</Button>}
        </FileButton>
      </div>
    </fieldset>
  );
}
