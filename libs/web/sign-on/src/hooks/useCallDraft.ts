import { useOutcome } from '@northstar/web-core';
import { clock, daysLater, instantOf, viewerZone, wallClock } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_FOR_SIGNATURES } from '../api/call-for-signatures.js';
import type { TextToSign } from '../lib/types.js';

export interface CallDraft {
  readonly documentIds: readonly string[]; readonly scope: 'EACH_TEXT' | 'WHOLE'; readonly title: string | null; readonly introduction: string;
  readonly closes: { readonly date: string; readonly time: string }; readonly timeZone: string;
}
const FIELDS = ['documentIds', 'title', 'introduction', 'closesAt', 'timeZone'] as const;
const DAYS = 14;

/** What a coordinator is about to ask for; two weeks from now at five o'clock unless something else is chosen. */
export function useCallDraft({ strategy, texts, asked }: { readonly strategy: { readonly id: string; readonly title: string }; readonly texts: readonly TextToSign[]; readonly asked: string | null }) {
  const { t } = useTranslation('signOn');
  const [draft, setDraft] = useState<CallDraft>(() => ({
    documentIds: texts.filter(({ id }) => asked === null || id === asked).map(({ id }) => id), scope: 'EACH_TEXT', title: null, introduction: '',
    closes: wallClock(daysLater(clock.now(), DAYS, '17:00', viewerZone()), viewerZone()), timeZone: viewerZone(),
  }));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const { run, busy, fieldErrors, problem, clear } = useOutcome(CALL_FOR_SIGNATURES, { fields: FIELDS, show: 'inline', done: t('create.done') });
  const chosen = texts.filter(({ id }) => draft.documentIds.includes(id));
  const title = draft.title ?? t('create.nameDefault', { title: chosen.length === 1 ? chosen[0]!.title : strategy.title });
  const closesAt = instantOf(draft.closes.date, draft.closes.time, draft.timeZone);
  return {
    draft, chosen, title, closesAt, busy, problem, errors: { ...fieldErrors, ...wrong } as Readonly<Record<string, string>>,
    change: (next: Partial<CallDraft>, ...fields: (typeof FIELDS)[number][]) => {
      setDraft({ ...draft, ...next });
      setWrong(Object.fromEntries(Object.entries(wrong).filter(([field]) => !fields.includes(field as never))));
      for (const field of fields) clear(field);
    },
    /** Asks; the id of the call, or null. */
    call: async (): Promise<string | null> => {
      const found = { ...(chosen.length === 0 ? { documentIds: t('create.noText') } : {}), ...(closesAt === null ? { closesAt: t('create.noDate') } : {}) };
      setWrong(found);
      if (closesAt === null || chosen.length === 0) return null;
      const made = await run({ input: { strategyId: strategy.id, documentIds: chosen.map(({ id }) => id), title, introduction: draft.introduction, scope: draft.scope, closesAt: new Date(closesAt).toISOString(), timeZone: draft.timeZone } });
      return made?.id ?? null;
    },
  };
}
