import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCopy, IconDownload, IconPlugConnectedX } from '@tabler/icons-react';
import { inLanguage } from '@northstar/domain-strategy';
import { toHtml, escapeHtml, toJson, toText } from '@northstar/engine-editor-schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharedDocument } from '../lib/shared-document.js';
import { useDocumentSession } from './DocumentSession.js';

/** Hands the text over as a file that any word processor opens. It is made here and goes nowhere. */
function download(document: SharedDocument, title: string, language: string): void {
  const { lang, dir } = inLanguage(language);
  const html = `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1>${toHtml(toJson(document.ydoc))}`;
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'text'}.html`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Says why the connection ended for good, and hands over what was not saved. */
export function EndedNotice() {
  const { t } = useTranslation('editor');
  const { document, status, title, language } = useDocumentSession();
  const [copied, setCopied] = useState(false);
  if (status.kind !== 'ended' || !document) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(toText(toJson(document.ydoc)));
    setCopied(true);
  };
  const worthKeeping = document.loaded && (status.unsaved > 0 || status.ending === 'restored');
  return (
    <Alert color="red" variant="light" icon={<IconPlugConnectedX aria-hidden />} title={t('ended.title')} role="alert" className="ns-ended">
      <Text size="sm">{t(`ended.${status.ending}`)}</Text>
      {worthKeeping && status.unsaved > 0 && <Text size="sm" mt={4}>{t('ended.unsaved', { count: status.unsaved })}</Text>}
      <Group gap="xs" mt="sm">
        {worthKeeping && <Button size="xs" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => download(document, title, language)}>{t('ended.download')}</Button>}
        {worthKeeping && <Button size="xs" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>{copied ? t('ended.copied') : t('ended.copy')}</Button>}
        <Button size="xs" variant={worthKeeping ? 'subtle' : 'filled'} onClick={() => window.location.reload()}>{t('ended.reload')}</Button>
      </Group>
    </Alert>
  );
}
