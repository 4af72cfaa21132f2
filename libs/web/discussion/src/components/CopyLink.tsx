import { ActionIcon } from '@mantine/core';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { Tip } from '@northstar/web-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Copies the address of a thread, or of one comment in it. */
export function CopyLink({ threadId, commentId, label, size = 'lg' }: { threadId: string; commentId?: string; label: string; size?: 'sm' | 'lg' }) {
  const { t } = useTranslation('discussion');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const url = new URL(window.location.href);
    url.searchParams.set('thread', threadId);
    url.searchParams.set('rail', 'discussion');
    if (commentId) url.searchParams.set('comment', commentId); else url.searchParams.delete('comment');
    await navigator.clipboard.writeText(url.toString());
    setCopied(true);
  };
  const words = copied ? t('linkCopied') : label;
  const signs = size === 'lg' ? 18 : 14;
  return (
    <Tip label={words}>
      <ActionIcon variant="subtle" color="gray" size={size} aria-label={words} onClick={() => void copy()}>{copied ? <IconCheck size={signs} aria-hidden /> : <IconLink size={signs} aria-hidden />}</ActionIcon>
    </Tip>
  );
}
