import { Button, Checkbox, Group, Menu, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { type Piece, type Placed, sliceOf } from '@northstar/engine-suggestions';
import { PersonLine, RelativeTime } from '@northstar/web-ui';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment, Slice } from '@tiptap/pm/model';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionResult, Chosen } from '../hooks/useSuggestionActions.js';
import { useTold } from '../hooks/useTold.js';
import { wordsOf } from '../lib/describe.js';
import { toldOf } from '../lib/drawn.js';
import type { Suggestion } from '../lib/types.js';
import { Change } from './Change.js';
import { useSuggestions } from './SuggestionsProvider.js';

/** One suggestion in the list: by whom, what it would change, and what one may do with it. */
export function SuggestionCard({ suggestion, placed, rival = false }: { readonly suggestion: Suggestion; readonly placed: Placed | undefined; readonly rival?: boolean }) {
  const { t } = useTranslation('suggestions');
  const { focused, focus, actions, discuss } = useSuggestions();
  const { sentence } = useTold();
  const [busy, setBusy] = useState<'accept' | 'reject' | 'withdraw' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const blocks = blocksOf(suggestion);
  const [chosen, setChosen] = useState<readonly number[]>(() => blocks.map((_, index) => index));
  const card = useRef<HTMLElement>(null);
  const active = focused === suggestion.id;
  useEffect(() => { if (active) card.current?.scrollIntoView({ block: 'nearest' }); }, [active]);

  const { id, can, author, organisation, state } = suggestion;
  const told = toldOf(suggestion);
  const act = async (what: NonNullable<typeof busy>, action: Promise<ActionResult>) => {
    setBusy(what);
    const result = await action;
    setBusy(null);
    setProblem(result.ok ? null : result.message ?? t('lost'));
  };
  const accept = (how: Chosen) => act('accept', actions.accept(id, how, reason ?? ''));
  const some = blocks.length > 0 && chosen.length < blocks.length;
  const fits = placed === undefined || placed.is === 'here' || placed.is === 'done';
  const open = state === 'OPEN';
  return (
    <section ref={card} className="ns-suggestion" data-active={active} data-card={id} aria-label={t('card', { name: author.name, what: sentence(told) })}>
      <PersonLine person={author} organisation={organisation} meta={<RelativeTime at={suggestion.createdAt} />} />
      <UnstyledButton className="ns-suggestion-change" onClick={() => focus(id)} aria-current={active} title={open ? t('show') : undefined}><Change told={told} /></UnstyledButton>
      {open && rival && <Text size="xs" className="ns-suggestion-note">{t('rival')}</Text>}
      {open && placed && placed.is !== 'here' && <Stale placed={placed} />}
      {!open && <Settled suggestion={suggestion} />}
      {open && can.includes('ACCEPT') && fits && blocks.length > 0 && (
        <Checkbox.Group label={t('choose')} size="xs" value={chosen.map(String)} onChange={(values) => setChosen(values.map(Number).sort((a, b) => a - b))}>
          <Stack gap={6} mt={4}>{blocks.map((words, index) => <Checkbox key={index} size="xs" value={String(index)} label={words} />)}</Stack>
        </Checkbox.Group>
      )}
      {reason !== null && <Textarea size="xs" label={t('reason')} value={reason} maxLength={1_000} autosize minRows={2} maxRows={6} onChange={(event) => setReason(event.currentTarget.value)} />}
      {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
      {open && (
        <Group gap={6}>
          {can.includes('ACCEPT') && fits && (
            <Button size="xs" loading={busy === 'accept'} disabled={busy !== null || (blocks.length > 0 && chosen.length === 0)} onClick={() => void accept(some ? { blocks: chosen } : {})}>
              {t(placed?.is === 'done' ? 'note' : some ? 'acceptChosen' : 'accept')}
            </Button>
          )}
          {can.includes('REJECT') && <Button size="xs" variant="default" loading={busy === 'reject'} disabled={busy !== null} onClick={() => void act('reject', actions.reject(id, reason ?? ''))}>{t('reject')}</Button>}
          {can.includes('WITHDRAW') && <Button size="xs" variant="default" loading={busy === 'withdraw'} disabled={busy !== null} onClick={() => void act('withdraw', actions.withdraw(id))}>{t('withdraw')}</Button>}
          {can.includes('ACCEPT') && fits && (suggestion.parts.insertion || suggestion.parts.deletion) && placed?.is !== 'done' && (
            <Menu position="bottom-start" withinPortal shadow="md">
              <Menu.Target><Button size="xs" variant="subtle" rightSection={<IconChevronDown size={14} aria-hidden />} disabled={busy !== null}>{t('parts')}</Button></Menu.Target>
              <Menu.Dropdown>
                {suggestion.parts.insertion && <Menu.Item onClick={() => void accept({ part: 'INSERTION' })}>{t('insertionOnly')}</Menu.Item>}
                {suggestion.parts.deletion && <Menu.Item onClick={() => void accept({ part: 'DELETION' })}>{t('deletionOnly')}</Menu.Item>}
              </Menu.Dropdown>
            </Menu>
          )}
          {can.includes('REJECT') && reason === null && <Button size="xs" variant="subtle" color="gray" onClick={() => setReason('')}>{t('reasonAdd')}</Button>}
          {placed && placed.is !== 'gone' && <Button size="xs" variant="subtle" color="gray" onClick={() => discuss(id)}>{t('discuss')}</Button>}
        </Group>
      )}
    </section>
  );
}

/** The words of each new block where some can be chosen. */
function blocksOf({ parts, proposed }: Suggestion): string[] {
  const slice = parts.blocks > 1 ? sliceOf(proposed as unknown as Piece) : null;
  return slice ? slice.content.content.map((node) => wordsOf(new Slice(Fragment.from(node), 0, 0)) || '¶') : [];
}

function Stale({ placed }: { readonly placed: Exclude<Placed, { is: 'here' }> }) {
  const { t } = useTranslation('suggestions');
  if (placed.is === 'gone' || placed.is === 'done') return <Text size="xs" className="ns-suggestion-note">{t(placed.is)}</Text>;
  const now = wordsOf(placed.now);
  return (
    <div className="ns-suggestion-note">
      <Text size="xs">{t(now === '' ? 'changedEmpty' : 'changed')}</Text>
      {now !== '' && <blockquote className="ns-suggestion-now">{now}</blockquote>}
    </div>
  );
}

const SETTLED = { ACCEPTED: 'acceptedBy', PARTLY_ACCEPTED: 'partlyBy', REJECTED: 'rejectedBy', WITHDRAWN: 'withdrawnBy' } as const;

function Settled({ suggestion: { state, settledBy, settledByOrganisation, settledAt, reason } }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  if (state === 'OPEN') return null;
  const name = settledByOrganisation ? `${settledBy?.name ?? ''}, ${settledByOrganisation.name}` : settledBy?.name ?? '';
  return (
    <Stack gap={2}>
      <Text size="xs" fw={600}>{t(SETTLED[state], { name })} {settledAt && <RelativeTime at={settledAt} />}</Text>
      {reason && <Text size="sm">{reason}</Text>}
    </Stack>
  );
}
