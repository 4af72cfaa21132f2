import { MOST_CHOICES, MOST_QUESTIONS } from '@northstar/domain-polls';
import { useNetwork, useOutcome } from '@northstar/web-core';
import { clock, daysLater, instantOf, viewerZone, wallClock } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ASK_POLL } from '../api/ask-poll.js';
import { askedBy } from '../lib/draft.js';
import type { DraftQuestion } from '../lib/types.js';

export interface PollDraft {
  readonly title: string; readonly introduction: string; readonly questions: readonly DraftQuestion[];
  readonly closes: { readonly date: string; readonly time: string }; readonly timeZone: string;
}
const FIELDS = ['title', 'introduction', 'questions', 'closesAt', 'timeZone'] as const;
const DAYS = 7;
const EMPTY: DraftQuestion = { text: '', choices: ['', ''] };

/** What a coordinator is about to ask; for a week, until five o'clock, unless something else is chosen. */
export function usePollDraft() {
  const { t } = useTranslation('polls');
  const { id: networkId } = useNetwork();
  const [draft, setDraft] = useState<PollDraft>(() => ({ title: '', introduction: '', questions: [EMPTY], closes: wallClock(daysLater(clock.now(), DAYS, '17:00', viewerZone()), viewerZone()), timeZone: viewerZone() }));
  const [noDate, setNoDate] = useState(false);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(ASK_POLL, { fields: FIELDS, show: 'inline', done: t('create.done') });
  const closesAt = instantOf(draft.closes.date, draft.closes.time, draft.timeZone);
  const change = (next: Partial<PollDraft>, ...fields: (typeof FIELDS)[number][]) => {
    setDraft({ ...draft, ...next });
    setNoDate(false);
    for (const field of fields) clear(field);
  };
  const setQuestions = (questions: readonly DraftQuestion[]) => change({ questions }, 'questions');
  return {
    draft, closesAt, busy, problem, change, errors: { ...fieldErrors, ...(noDate ? { closesAt: t('create.noDate') } : {}) } as Readonly<Record<string, string>>,
    changeQuestion: (at: number, next: Partial<DraftQuestion>) => setQuestions(draft.questions.map((question, n) => (n === at ? { ...question, ...next } : question))),
    addQuestion: draft.questions.length < MOST_QUESTIONS ? () => setQuestions([...draft.questions, EMPTY]) : null,
    removeQuestion: (at: number) => setQuestions(draft.questions.filter((_, n) => n !== at)),
    mayAddChoice: ({ choices }: DraftQuestion) => choices.length < MOST_CHOICES,
    /** Asks; the id of the poll, or null. */
    ask: async (): Promise<string | null> => {
      if (closesAt === null) { setNoDate(true); return null; }
      const { title, introduction, questions, timeZone } = draft;
      const asked = questions.map(askedBy).map(({ text, choices }) => ({ text, choices: [...choices] }));
      return (await run({ input: { networkId, title, introduction, questions: asked, closesAt: new Date(closesAt).toISOString(), timeZone } }, { refetch: ['YourTurn'] }))?.id ?? null;
    },
  };
}
export type PollForm = ReturnType<typeof usePollDraft>;
