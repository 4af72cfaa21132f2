import { notifyDone } from '@northstar/web-core';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../lib/types.js';

/** For how long decisions are gathered, so that whoever accepts many at once does not knock many times. */
const GATHER_MS = 600;

/** Tells the viewer what others decided about their suggestions while they are here. */
export function useOwnDecisions(personId: string): (changed: readonly Suggestion[]) => void {
  const { t } = useTranslation('suggestions');
  const gathered = useRef(new Map<string, Suggestion>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((changed) => {
    const decided = changed.filter(({ author, state, settledBy }) => author.id === personId && state !== 'OPEN' && state !== 'WITHDRAWN' && settledBy?.id !== personId);
    if (decided.length === 0) return;
    for (const row of decided) gathered.current.set(row.id, row);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const all = [...gathered.current.values()];
      gathered.current.clear();
      const [{ state, settledBy }] = all as [Suggestion];
      const name = settledBy?.name ?? '';
      const one = state === 'REJECTED' ? 'yours.rejected' : state === 'NOT_CHOSEN' ? 'yours.notChosen' : state === 'ACCEPTED' ? 'yours.accepted' : 'yours.partly';
      notifyDone(all.length > 1 ? t('yours.several', { count: all.length }) : t(one, { name }));
    }, GATHER_MS);
  }, [personId, t]);
}
