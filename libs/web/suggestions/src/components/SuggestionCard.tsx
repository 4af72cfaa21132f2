import { Button, Checkbox, Group, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import type { Placed } from '@northstar/engine-suggestions';
import { DropMenu, PersonLine, RelativeTime } from '@northstar/web-ui';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionResult, Chosen } from '../hooks/useSuggestionActions.js';
import { useTold } from '../hooks/useTold.js';
import { blocksOf } from '../lib/blocks-of.js';
import { wordsOf } from '../lib/describe.js';
import { toldOf } from '../lib/drawn.js';
import type { Suggestion } from '../lib/types.js';
import { supportOf } from '../lib/wordings.js';
import { Change } from './Change.js';
import { DiscussButton } from './DiscussButton.js';
import { useSuggestions } from './SuggestionsProvider.js';
import { SupportLine } from './SupportLine.js';
import { useWordings } from './WordingsProvider.js';

/** One suggestion that waits: by whom, what it would change, and what one may do with it. */
export function SuggestionCard({ suggestion, placed }: { readonly suggestion: Suggestion; readonly placed: Placed | undefined }) {
  const { t } = useTranslation('suggestions');
  const { focused, focus, actions, maySuggest } = useSuggestions();
  const { offerOf } = useWordings();
  const { sentence } = useTold();
  const [busy, setBusy] = useState<'accept' | 'reject' | 'withdraw' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const blocks = blocksOf(suggestion);
  // What is left out is kept, not what is chosen: a block that its author adds meanwhile is not left out unseen.
  const [without, setWithout] = useState<readonly number[]>([]);
  const chosen = blocks.map((_, index) => index).filter((index) => !without.includes(index));
  const card = useRef<HTMLElement>(null);
  const active = focused === suggestion.id;
  useEffect(() => { if (active) card.current?.scrollIntoView({ block: 'nearest' }); }, [active]);

  const { id, can, author, organisation } = suggestion;
  const told = toldOf(suggestion);
  const { supporters, supportedBefore } = supportOf([suggestion]);
  const act = async (what: NonNullable<typeof busy>, action: Promise<ActionResult>) => {
    setBusy(what);
    const result = await action;
    setBusy(null);
    setProblem(result.ok ? null : result.message ?? t('lost'));
  };
  const accept = (how: Chosen) => act('accept', actions.accept(suggestion, how, reason ?? ''));
  const some = blocks.length > 0 && chosen.length < blocks.length;
  const fits = placed === undefined || placed.is === 'here' || placed.is === 'done';
  return (
    <section ref={card} className="ns-suggestion" data-active={active} data-card={id} aria-label={t('card', { name: author.name, what: sentence(told) })}>
      <PersonLine person={author} organisation={organisation} meta={<RelativeTime at={suggestion.createdAt} />} />
      <UnstyledButton className="ns-suggestion-change" onClick={() => focus(id)} aria-current={active} title={t('show')}><Change told={told} /></UnstyledButton>
      {placed && placed.is !== 'here' && <Stale placed={placed} />}
      {(supporters.length > 0 || supportedBefore.length > 0) && <SupportLine offeredBy={organisation ?? null} supporters={supporters} supportedBefore={supportedBefore} />}
      {can.includes('ACCEPT') && fits && blocks.length > 0 && (
        <Checkbox.Group label={t('choose')} size="xs" value={chosen.map(String)} onChange={(values) => setWithout(blocks.map((_, index) => index).filter((index) => !values.includes(String(index))))}>
          <Stack gap={6} mt={4}>{blocks.map((words, index) => <Checkbox key={index} size="xs" value={String(index)} label={words} />)}</Stack>
        </Checkbox.Group>
      )}
      {reason !== null && <Textarea size="xs" label={t('reason')} value={reason} maxLength={1_000} autosize minRows={2} maxRows={6} onChange={(event) => setReason(event.currentTarget.value)} />}
      {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
      <Group gap={6}>
        {can.includes('ACCEPT') && fits && (
          <Button size="xs" loading={busy === 'accept'} disabled={busy !== null || (blocks.length > 0 && chosen.length === 0)} onClick={() => void accept(some ? { blocks: chosen } : {})}>
            {t(placed?.is === 'done' ? 'note' : some ? 'acceptChosen' : 'accept')}
          </Button>
        )}
        {can.includes('REJECT') && <Button size="xs" variant="default" loading={busy === 'reject'} disabled={busy !== null} onClick={() => void act('reject', actions.reject(id, reason ?? ''))}>{t('reject')}</Button>}
        {can.includes('WITHDRAW') && <Button size="xs" variant="default" loading={busy === 'withdraw'} disabled={busy !== null} onClick={() => void act('withdraw', actions.withdraw(id))}>{t('withdraw')}</Button>}
        {can.includes('ACCEPT') && fits && (suggestion.parts.insertion || suggestion.parts.deletion) && placed?.is !== 'done' && (
          <DropMenu position="bottom-start" target={<Button size="xs" variant="subtle" rightSection={<IconChevronDown size={14} aria-hidden />} disabled={busy !== null}>{t('parts')}</Button>}>
            {({ Item }) => <>
              {suggestion.parts.insertion && <Item onClick={() => void accept({ part: 'INSERTION' })}>{t('insertionOnly')}</Item>}
              {suggestion.parts.deletion && <Item onClick={() => void accept({ part: 'DELETION' })}>{t('deletionOnly')}</Item>}
            </>}
          </DropMenu>
        )}
        {can.includes('REJECT') && reason === null && <Button size="xs" variant="subtle" color="gray" onClick={() => setReason('')}>{t('reasonAdd')}</Button>}
        {maySuggest && placed && placed.is !== 'gone' && placed.from < placed.to && <Button size="xs" variant="subtle" color="gray" onClick={() => offerOf(placed)}>{t('wordings.another')}</Button>}
        <DiscussButton suggestions={[suggestion]} />
      </Group>
    </section>
  );
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
