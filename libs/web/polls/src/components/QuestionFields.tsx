import { LONGEST_CHOICE, LONGEST_QUESTION } from '@northstar/domain-polls';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PollForm } from '../hooks/usePollDraft.js';
import { lacking } from '../lib/draft.js';

const FEWEST_CHOICES = 2;

/** The questions of a new poll, each with its choices. What is added takes the focus. */
export function QuestionFields({ form: { draft, errors, changeQuestion, addQuestion, removeQuestion, mayAddChoice } }: { readonly form: PollForm }) {
  const { t } = useTranslation('polls');
  const place = useRef<HTMLDivElement>(null);
  const added = useRef<string | null>(null);
  useEffect(() => {
    if (added.current) place.current?.querySelector<HTMLElement>(added.current)?.focus();
    added.current = null;
  }, [draft.questions]);
  const wrong = errors['questions'] ? lacking(draft.questions) : null;
  return (
    <div ref={place} className="ns-poll-asking">
      {draft.questions.map((question, n) => {
        const { text, choices } = question;
        const setChoices = (next: readonly string[]) => changeQuestion(n, { choices: next });
        return (
          <fieldset key={n} className="ns-poll-question" data-question={n}>
            <legend>{t('create.question', { number: n + 1 })}</legend>
            <TextInput label={t('create.questionText')} value={text} maxLength={LONGEST_QUESTION} error={n === wrong ? errors['questions'] : undefined} onChange={(event) => changeQuestion(n, { text: event.currentTarget.value })} data-text />
            {choices.map((choice, at) => (
              <TextInput
                key={at} label={t('create.choice', { number: at + 1 })} value={choice} maxLength={LONGEST_CHOICE} data-choice={at} onChange={(event) => setChoices(choices.map((before, place) => (place === at ? event.currentTarget.value : before)))}
                rightSectionPointerEvents="all" rightSection={choices.length > FEWEST_CHOICES ? <ActionIcon variant="subtle" color="gray" aria-label={t('create.removeChoice', { number: at + 1, question: n + 1 })} onClick={() => { added.current = `[data-question="${n}"] [data-choice="${Math.max(0, at - 1)}"]`; setChoices(choices.filter((_, place) => place !== at)); }}><IconX size={16} aria-hidden /></ActionIcon> : null}
              />
            ))}
            <div className="ns-poll-add">
              {mayAddChoice(question) ? <Button size="xs" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => { added.current = `[data-question="${n}"] [data-choice="${choices.length}"]`; setChoices([...choices, '']); }}>{t('create.addChoice')}</Button> : null}
              {mayAddChoice(question) && !choices.includes(t('create.noAnswer')) ? <Button size="xs" variant="subtle" onClick={() => setChoices([...choices.filter((choice, at) => choice.trim() !== '' || at < FEWEST_CHOICES), t('create.noAnswer')])}>{t('create.addNoAnswer', { choice: t('create.noAnswer') })}</Button> : null}
              {draft.questions.length > 1 ? <Button size="xs" variant="subtle" color="gray" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => { added.current = `[data-question="${Math.max(0, n - 1)}"] [data-text]`; removeQuestion(n); }}>{t('create.removeQuestion', { number: n + 1 })}</Button> : null}
            </div>
          </fieldset>
        );
      })}
      {addQuestion ? <div><Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => { added.current = `[data-question="${draft.questions.length}"] [data-text]`; addQuestion(); }}>{t('create.addQuestion')}</Button></div> : null}
    </div>
  );
}
