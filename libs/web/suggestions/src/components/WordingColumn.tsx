import { Button, Group, Text } from '@mantine/core';
import { readAround } from '@northstar/engine-suggestions';
import { notifyDone, useMaybeNetwork } from '@northstar/web-core';
import { useDocumentSession } from '@northstar/web-editor';
import { PersonLine, Problem, RelativeTime } from '@northstar/web-ui';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionResult } from '../hooks/useSuggestionActions.js';
import { seenUntil, type ShownPassage, type ShownWording } from '../lib/wordings.js';
import { DiscussButton } from './DiscussButton.js';
import { SupportLine } from './SupportLine.js';
import { useSuggestions } from './SuggestionsProvider.js';
import { useWordings } from './WordingsProvider.js';
import { WordingText } from './WordingText.js';

/** One wording beside the others: what it changes, by whom, who stands behind it, and what one may do. */
export function WordingColumn({ passage, wording, number, onChoose }: { readonly passage: ShownPassage; readonly wording: ShownWording; readonly number: number; readonly onChoose: () => void }) {
  const { t } = useTranslation('suggestions');
  const { language } = useDocumentSession();
  const { text, actions, decides, maySuggest } = useSuggestions();
  const { compare, offerOf } = useWordings();
  const ours = useMaybeNetwork()?.actingFor ?? null;
  const [busy, setBusy] = useState<'support' | 'withdraw' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { suggestions, author, organisation, changes, fits, supporters, supportedBefore } = wording;
  const shown = useMemo(() => (text ? readAround(text, passage, changes) : null), [text, passage, changes]);
  const can = (what: 'SUPPORT' | 'WITHDRAW') => suggestions.every((each) => each.can.includes(what));
  const ids = suggestions.map(({ id }) => id);
  const supports = ours !== null && supporters.some(({ id }) => id === ours.id);
  const act = async (what: NonNullable<typeof busy>, asked: Promise<ActionResult>, done?: string) => {
    setBusy(what);
    setProblem(null);
    const result = await asked;
    setBusy(null);
    if (!result.ok) setProblem(result.message ?? t('lost'));
    else if (done) notifyDone(done);
  };
  const support = () => act('support', actions.support(ids, !supports, seenUntil([wording])), ours ? t(supports ? 'wordings.takenBack' : 'wordings.supported', { organisation: ours.name }) : undefined);
  const withdraw = async () => {
    for (const id of ids) await act('withdraw', actions.withdraw(id));
  };
  return (
    <section className="ns-wording" aria-label={t('wordings.by', { number, name: author.name })}>
      <h3>{t('wordings.wording', { number })}</h3>
      <PersonLine person={author} organisation={organisation} meta={<RelativeTime at={suggestions.at(-1)!.changedAt} />} />
      {suggestions.length > 1 && <Text size="xs" c="dimmed">{t('wordings.changes', { count: suggestions.length })}</Text>}
      {shown?.wanted ? <WordingText now={shown.now} wanted={shown.wanted} label={t('wordings.textOf', { number })} language={language} /> : <Text size="sm" className="ns-suggestion-note">{t('wordings.unfit')}</Text>}
      {!fits && <Text size="sm" className="ns-suggestion-note">{t('wordings.stale')}</Text>}
      <SupportLine offeredBy={organisation} supporters={supporters} supportedBefore={supportedBefore} />
      <Problem>{problem}</Problem>
      <Group gap={6} className="ns-wording-actions">
        {decides && fits && <Button size="xs" onClick={onChoose} disabled={busy !== null}>{t('wordings.choose')}</Button>}
        {can('SUPPORT') && (
          <Button size="xs" variant="default" aria-pressed={supports} loading={busy === 'support'} disabled={busy !== null} onClick={() => void support()}>
            {supports ? t('wordings.supportBack') : ours ? t('wordings.support', { organisation: ours.name }) : t('wordings.supportPlain')}
          </Button>
        )}
        {can('WITHDRAW') && <Button size="xs" variant="default" loading={busy === 'withdraw'} disabled={busy !== null} onClick={() => void withdraw()}>{t('wordings.withdraw')}</Button>}
        {maySuggest && changes.length > 0 && <Button size="xs" variant="subtle" onClick={() => offerOf(passage, changes)}>{t('wordings.rework')}</Button>}
        <DiscussButton suggestions={suggestions} onLeave={() => compare(null)} />
      </Group>
    </section>
  );
}
