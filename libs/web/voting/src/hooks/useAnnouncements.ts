import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot } from '../lib/types.js';

/** Several answers that come together are told together, and not in the middle of a word. */
const GATHER_MS = 1_200;

/** What screen readers hear of a running ballot: who has answered since, in one sentence at a time. */
export function useAnnouncements({ electorate, state }: Pick<Ballot, 'electorate' | 'state'>): string {
  const { t } = useTranslation('voting');
  const [spoken, setSpoken] = useState('');
  const answered = electorate.filter((elector) => elector.answered);
  const known = useRef(new Set(answered.map(({ organisation }) => organisation.id)));
  const running = useRef(state === 'OPEN' || state === 'NOTICE');
  useEffect(() => {
    const timer = setTimeout(() => {
      const stillRunning = state === 'OPEN' || state === 'NOTICE';
      const news = answered.filter(({ organisation }) => !known.current.has(organisation.id)).map(({ organisation }) => organisation.name);
      for (const { organisation } of answered) known.current.add(organisation.id);
      if (running.current && !stillRunning) setSpoken(t('who.closed'));
      else if (news.length > 0) setSpoken(t('who.came', { count: news.length, names: new Intl.ListFormat('en-GB').format(news) }));
      running.current = stillRunning;
    }, GATHER_MS);
    return () => clearTimeout(timer);
  });
  return spoken;
}
