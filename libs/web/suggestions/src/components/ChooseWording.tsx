import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { readAround } from '@northstar/engine-suggestions';
import { notifyDone } from '@northstar/web-core';
import { RichTextView, useDocumentSession } from '@northstar/web-editor';
import { Problem } from '@northstar/web-ui';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { rivalsOf, seenUntil, type ShownPassage, type ShownWording } from '../lib/wordings.js';
import { useSuggestions } from './SuggestionsProvider.js';
import { useWordings } from './WordingsProvider.js';

const nameOf = ({ author, organisation }: ShownWording): string => (organisation ? `${author.name}, ${organisation.name}` : author.name);

/** What will happen when a wording is chosen, before it happens: what becomes text, which others are closed, and which go on waiting. */
export function ChooseWording({ passage, wording, onBack }: { readonly passage: ShownPassage; readonly wording: ShownWording; readonly onBack: () => void }) {
  const { t } = useTranslation('suggestions');
  const { language } = useDocumentSession();
  const { text, places, actions } = useSuggestions();
  const { compare } = useWordings();
  // What is decided about is what was there when the question was asked: the server refuses what came later.
  const [asked] = useState(() => ({ asOf: seenUntil(passage.wordings), rivals: rivalsOf(wording, passage, places ?? new Map()) }));
  const [closed, setClosed] = useState<readonly string[]>(() => asked.rivals.map((rival) => rival.wording.key));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = useMemo(() => (text ? readAround(text, passage, wording.changes).wanted : null), [text, passage, wording]);
  const elsewhere = passage.wordings.filter((each) => each !== wording && asked.rivals.every((rival) => rival.wording.key !== each.key));
  const take = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const close = asked.rivals.filter((rival) => closed.includes(rival.wording.key)).flatMap(({ suggestionIds }) => suggestionIds);
    const result = await actions.choose(wording.suggestions.map(({ id }) => id), close, asked.asOf, reason);
    setBusy(false);
    if (!result.ok) { setProblem(result.message ?? t('lost')); return; }
    notifyDone(t('wordings.chosen', { name: nameOf(wording) }));
    compare(null);
  };
  return (
    <form className="ns-form" onSubmit={(event) => void take(event)}>
      <section className="ns-wording-now" aria-label={t('wordings.becomes')}>
        <Text size="sm" fw={600}>{t('wordings.becomes')}</Text>
        <Text size="sm" c="dimmed">{nameOf(wording)}</Text>
        {wanted && <RichTextView content={wanted} language={language} />}
      </section>
      {asked.rivals.length === 0 ? <Text size="sm">{t('wordings.alone')}</Text> : (
        <Checkbox.Group label={t('wordings.closes', { count: asked.rivals.length })} description={t('wordings.closesNote')} value={[...closed]} onChange={setClosed}>
          <Stack gap={8} mt={8}>
            {asked.rivals.map(({ wording: rival, suggestionIds }) => {
              const others = rival.suggestions.length - suggestionIds.length;
              return <Checkbox key={rival.key} value={rival.key} label={t('wordings.closeOne', { name: nameOf(rival) })} description={others > 0 ? t('wordings.partElsewhere', { count: others }) : undefined} />;
            })}
          </Stack>
        </Checkbox.Group>
      )}
      {elsewhere.length > 0 && <Text size="sm">{t('wordings.waits', { names: elsewhere.map(nameOf).join('; ') })}</Text>}
      <Textarea label={t('wordings.reason')} description={t('wordings.reasonHint')} value={reason} maxLength={1_000} autosize minRows={2} maxRows={6} onChange={(event) => setReason(event.currentTarget.value)} />
      <Problem>{problem}</Problem>
      <div className="ns-form-actions">
        <Button variant="default" onClick={onBack} disabled={busy}>{t('wordings.back')}</Button>
        <Button type="submit" loading={busy}>{t('wordings.take')}</Button>
      </div>
    </form>
  );
}
