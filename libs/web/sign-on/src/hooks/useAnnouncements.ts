import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignOn } from '../lib/types.js';

/** Several answers that come together are told together. */
const GATHER_MS = 1_200;

/** What screen readers hear of a running call: who has answered since, in one sentence at a time. */
export function useAnnouncements({ board }: Pick<SignOn, 'board'>): string {
  const { t } = useTranslation('signOn');
  const [spoken, setSpoken] = useState('');
  const answered = board.filter(({ signatures }) => signatures.some(({ state }) => state !== 'INVITED')).map(({ organisation }) => organisation);
  const known = useRef(new Set(answered.map(({ id }) => id)));
  const key = answered.map(({ id }) => id).join(' ');
  useEffect(() => {
    const timer = setTimeout(() => {
      const news = answered.filter(({ id }) => !known.current.has(id)).map(({ name }) => name);
      for (const { id } of answered) known.current.add(id);
      if (news.length > 0) setSpoken(t('board.came', { count: news.length, names: new Intl.ListFormat('en-GB').format(news) }));
    }, GATHER_MS);
    return () => clearTimeout(timer);
  // Told anew when somebody else has answered, and not each time the page is drawn.
  }, [key]); // eslint-disable-line react-hooks/exhaustive-deps
  return spoken;
}
