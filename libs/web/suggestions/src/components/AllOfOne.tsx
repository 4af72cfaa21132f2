import { Button, Menu, Text, Textarea } from '@mantine/core';
import { ConfirmDialog } from '@northstar/web-ui';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSuggestions } from './SuggestionsProvider.js';

interface Author { readonly id: string; readonly name: string; readonly count: number }

/** Accepts or rejects all that one person suggests, after a question. Shown to those who decide, where somebody has more than one. */
export function AllOfOne() {
  const { t } = useTranslation('suggestions');
  const { suggestions, decides, actions } = useSuggestions();
  const [asked, setAsked] = useState<{ readonly author: Author; readonly what: 'accept' | 'reject' } | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const authors = [...suggestions.reduce((found, { author }) => found.set(author.id, { id: author.id, name: author.name, count: (found.get(author.id)?.count ?? 0) + 1 }), new Map<string, Author>()).values()]
    .filter(({ count }) => count > 1);
  if (!decides || (authors.length === 0 && !asked)) return null;
  const settle = async () => {
    if (!asked) return;
    setBusy(true);
    const result = await (asked.what === 'accept' ? actions.acceptAll(asked.author.id, reason) : actions.rejectAll(asked.author.id, reason));
    setBusy(false);
    setAsked(null);
    if (result.ok) setReason('');
    setProblem(result.ok ? null : result.message ?? t('lost'));
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal shadow="md">
        <Menu.Target><Button size="xs" variant="subtle" color="gray" rightSection={<IconChevronDown size={14} aria-hidden />}>{t('all')}</Button></Menu.Target>
        <Menu.Dropdown>
          {authors.map((author) => [
            <Menu.Label key={author.id}>{t('allBy', { name: author.name, count: author.count })}</Menu.Label>,
            <Menu.Item key={`${author.id} accept`} onClick={() => setAsked({ author, what: 'accept' })}>{t('acceptAll')}</Menu.Item>,
            <Menu.Item key={`${author.id} reject`} onClick={() => setAsked({ author, what: 'reject' })}>{t('rejectAll')}</Menu.Item>,
          ])}
        </Menu.Dropdown>
      </Menu>
      {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
      <ConfirmDialog
        opened={asked !== null} busy={busy} destructive={asked?.what === 'reject'} onClose={() => setAsked(null)} onConfirm={() => void settle()}
        title={asked ? t(asked.what === 'accept' ? 'acceptAllQuestion' : 'rejectAllQuestion', { name: asked.author.name, count: asked.author.count }) : ''}
        confirm={t(asked?.what === 'reject' ? 'rejectAll' : 'acceptAll')}
      >
        {t(asked?.what === 'reject' ? 'rejectAllBody' : 'acceptAllBody')}
        <Textarea mt="sm" label={t('reason')} value={reason} maxLength={1_000} autosize minRows={2} maxRows={6} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmDialog>
    </>
  );
}
