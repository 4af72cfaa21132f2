import { useOutcome } from '@northstar/web-core';
import { Problem, RadioCards } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWER_POLL } from '../api/answer-poll.js';
import type { Poll } from '../lib/types.js';
import { WhatIsProtected } from './WhatIsProtected.js';

/** Answers a poll: a choice for each question, a look at them, and then for good [PL3]. */
export function AnswerForm({ poll: { id, questions }, onDone }: { readonly poll: Poll; readonly onDone: () => void }) {
  const { t } = useTranslation('polls');
  const form = useRef<HTMLFormElement>(null);
  const sure = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<readonly (number | null)[]>(() => questions.map(() => null));
  const [asking, setAsking] = useState(false);
  const [checked, setChecked] = useState(false);
  const { run, busy, problem, clear } = useOutcome(ANSWER_POLL, { show: 'inline' });
  useEffect(() => { if (asking) sure.current?.focus(); }, [asking]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const choices = chosen.filter((choice) => choice !== null);
    if (choices.length < questions.length) {
      setChecked(true);
      form.current?.querySelector<HTMLElement>(`[data-question="${chosen.indexOf(null)}"] input`)?.focus();
      return;
    }
    if (!asking) setAsking(true);
    // Nobody is told that somebody has answered, so what waits for oneself is read anew.
    else if (await run({ input: { pollId: id, choices } }, { refetch: ['YourTurn'] })) onDone();
  };
  const choose = (question: number, choice: number) => { setChosen(chosen.map((before, n) => (n === question ? choice : before))); setAsking(false); clear(); };
  return (
    <form ref={form} className="ns-poll-form" onSubmit={(event) => void submit(event)} noValidate aria-label={t('answer.title')}>
      {questions.map(({ text, choices }, question) => (
        <div key={question} data-question={question}>
          <RadioCards
            legend={questions.length > 1 ? `${question + 1}. ${text}` : text} value={chosen[question] === null ? null : String(chosen[question])} error={checked && chosen[question] === null ? t('answer.choose') : undefined}
            onChange={(choice) => choose(question, Number(choice))} cards={choices.map((choice, n) => ({ value: String(n), label: choice.text }))}
          />
        </div>
      ))}
      <WhatIsProtected />
      <Problem>{problem}</Problem>
      {asking ? (
        <div className="ns-poll-sure" role="group" aria-label={t('answer.sure')}>
          <div id="poll-sure">
            <p><strong>{t('answer.sure')}</strong> {t('answer.sureMeans')}</p>
            <ul>{questions.map(({ text, choices }, n) => <li key={n}>{text} <strong>{choices[chosen[n]!]?.text}</strong></li>)}</ul>
          </div>
          <div className="ns-poll-ways">
            <Button variant="default" onClick={() => { setAsking(false); form.current?.querySelector<HTMLElement>('input:checked')?.focus(); }}>{t('answer.back')}</Button>
            <Button ref={sure} type="submit" loading={busy} aria-describedby="poll-sure">{t('answer.cast')}</Button>
          </div>
        </div>
      ) : <div className="ns-poll-ways"><p className="ns-dim">{t('answer.once')}</p><Button type="submit">{t('answer.next')}</Button></div>}
    </form>
  );
}
