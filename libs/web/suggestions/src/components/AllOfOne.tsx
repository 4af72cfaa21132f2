import { Alert, Button, Text, Textarea } from '@mantine/core';
import { ConfirmDialog, DropMenu } from '@northstar/web-ui';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Left, Seen } from '../hooks/useSuggestionActions.js';
import { toldOf } from '../lib/drawn.js';
import { Change } from './Change.js';
import { useSuggestions } from './SuggestionsProvider.js';

interface Author { readonly id: string; readonly name: string; readonly seen: readonly Seen[] }

/** Accepts or rejects all that one person suggests as it stood when the question was put, and says what was left [S12]. Shown to those who decide, where somebody has more than one. */
export function AllOfOne() {
  const { t } = useTranslation('suggestions');
  const { suggestions, decides, actions } = useSuggestions();
  const [asked, setAsked] = useState<{ readonly author: Author; readonly what: 'accept' | 'reject' } | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [left, setLeft] = useState<{ readonly name: string; readonly rows: readonly Left[] } | null>(null);
  const authors = [...suggestions.reduce((found, { id, changedAt, author }) => found.set(author.id, { id: author.id, name: author.name, seen: [...(found.get(author.id)?.seen ?? []), { suggestionId: id, changedAt }] }), new Map<string, Author>()).values()]
    .filter(({ seen }) => seen.length > 1);
  if (!decides || (authors.length === 0 && !asked && !left)) return null;
  const settle = async () => {
    if (!asked) return;
    setBusy(true);
    const result = await (asked.what === 'accept' ? actions.acceptAll : actions.rejectAll)(asked.author.id, asked.author.seen, reason);
    setBusy(false);
    setAsked(null);
    if (result.ok) {
      setReason('');
      setLeft(result.left.length > 0 ? { name: asked.author.name, rows: result.left } : null);
    }
    setProblem(result.ok ? null : result.message ?? t('lost'));
  };
  return (
    <>
      {authors.length > 0 && <DropMenu position="bottom-end" target={<Button size="xs" variant="subtle" color="gray" rightSection={<IconChevronDown size={14} aria-hidden />}>{t('all')}</Button>}>
        {({ Item, Label }) => authors.map((author) => [
          <Label key={author.id}>{t('allBy', { name: author.name, count: author.seen.length })}</Label>,
          <Item key={`${author.id} accept`} onClick={() => setAsked({ author, what: 'accept' })}>{t('acceptAll')}</Item>,
          <Item key={`${author.id} reject`} onClick={() => setAsked({ author, what: 'reject' })}>{t('rejectAll')}</Item>,
        ])}
      </DropMenu>}
      {left && (
        <Alert role="status" color="yellow" variant="light" w="100%" title={t('left', { name: left.name, count: left.rows.length })} withCloseButton closeButtonLabel={t('leftClose')} onClose={() => setLeft(null)}>
          <ul className="ns-suggestions-left">{left.rows.map(({ suggestion, why }) => <li key={suggestion.id}><Change told={toldOf(suggestion)} /><Text size="xs">{why}</Text></li>)}</ul>
        </Alert>
      )}
      {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
      <ConfirmDialog
        opened={asked !== null} busy={busy} destructive={asked?.what === 'reject'} onClose={() => setAsked(null)} onConfirm={() => void settle()}
        title={asked ? t(asked.what === 'accept' ? 'acceptAllQuestion' : 'rejectAllQuestion', { name: asked.author.name, count: asked.author.seen.length }) : ''}
        confirm={t(asked?.what === 'reject' ? 'rejectAll' : 'acceptAll')}
      >
        {t(asked?.what === 'reject' ? 'rejectAllBody' : 'acceptAllBody')}
        <Textarea mt="sm" label={t('reason')} value={reason} maxLength={1_000} autosize minRows={2} maxRows={6} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmDialog>
    </>
  );
}
