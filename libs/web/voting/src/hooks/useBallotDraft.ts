import { LONGEST_TITLE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { clock, viewerZone } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OPEN_BALLOT } from '../api/open-ballot.js';
import { closesAt, firstDraft, inputOf, opensAt, refusalOf, subjectsOf, type Draft } from '../lib/draft.js';
import type { Organisation, Subject } from '../lib/types.js';

type Errors = Readonly<Record<string, string | undefined>>;

/** What each part of the form gets: the draft, how to change it, and what has to be mended. */
export interface FormPart {
  readonly draft: Draft;
  /** Changes the draft and forgets what was wrong with these fields. */
  readonly change: (next: Partial<Draft>, ...fields: readonly string[]) => void;
  readonly errors: Errors;
}

/** Where a field stands on the page, so that what has to be mended can be given the focus. */
export const fieldId = (field: (typeof FIELDS)[number]): string => `ballot-${field}`;

const FIELDS = ['documentId', 'versionId', 'title', 'introduction', 'dots', 'quorum', 'visibility', 'closesAt', 'opensAt', 'timeZone'] as const;

/** The form of a new ballot: checked by the rules of deciding here, then by the server, and refused at the field that it is about. */
export function useBallotDraft({ subjects, organisations, asked }: {
  readonly subjects: readonly Subject[]; readonly organisations: readonly (Organisation & { readonly standing: string })[];
  /** What the address asks for. */
  readonly asked: { readonly texts: string | null; readonly documentId: string | null; readonly versionId: string | null; readonly repeat: string | null };
}) {
  const { t } = useTranslation('voting');
  const eligible = organisations.filter(({ standing }) => standing === 'MEMBER').length;
  const [draft, setDraft] = useState<Draft>(() => firstDraft({
    documentId: subjects.some(({ id }) => id === asked.documentId) ? asked.documentId : subjects.length === 1 ? subjects[0]!.id : null, versionId: asked.versionId, ...several(asked.texts, subjects), timeZone: viewerZone(), eligible, now: clock.now(),
  }));
  const [wrong, setWrong] = useState<Errors>({});
  const [unplaced, setUnplaced] = useState<string | null>(null);
  const outcome = useOutcome(OPEN_BALLOT, { fields: FIELDS, show: 'inline', done: draft.later ? t('create.announced') : t('create.opened') });
  const subject = draft.scope === 'one' ? (subjects.find(({ id }) => id === draft.documentId) ?? null) : null;
  const chosen = subjectsOf(draft, subjects);
  const title = draft.scope === 'all' ? t('create.all') : chosen.length > 1 ? t('create.manyTitle', { names: new Intl.ListFormat('en-GB').format(chosen.map((each) => (each.kind === 'ASK' ? t('ask', { number: each.ask?.number ?? '' }) : t(each.kind)))) }).slice(0, LONGEST_TITLE) : (chosen[0]?.title ?? '');

  const change: FormPart['change'] = (next, ...fields) => {
    setDraft((before) => ({ ...before, ...next }));
    setUnplaced(null);
    setWrong((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field))));
    for (const field of fields) outcome.clear(field);
    if (fields.length === 0) outcome.clear();
  };
  const missing = (): Errors => ({
    ...(chosen.length > 0 ? {} : { documentId: t('create.documentMissing') }),
    ...(subject && draft.words === 'kept' && !draft.versionId ? { versionId: t('create.versionMissing') } : {}),
    ...(closesAt(draft) === null ? { closesAt: t('create.noDate') } : {}),
    ...(draft.later && opensAt(draft) === null ? { opensAt: t('create.noDate') } : {}),
  });
  const focusFirst = (errors: Errors) => {
    const first = FIELDS.find((field) => errors[field]);
    if (first) window.document.getElementById(fieldId(first))?.focus();
  };
  /** Opens it; gives its id, or null when it was refused. */
  const open = async (): Promise<string | null> => {
    setUnplaced(null);
    outcome.clear();
    const lacking = missing();
    const refusal = Object.keys(lacking).length === 0 ? refusalOf(draft, chosen, title, organisations, clock.now()) : null;
    const errors = refusal?.field ? { [refusal.field]: refusal.message } : lacking;
    setWrong(errors);
    if (refusal && !refusal.field) setUnplaced(refusal.message);
    focusFirst(errors);
    if (refusal || Object.keys(lacking).length > 0) return null;
    const ballot = await outcome.run({ input: inputOf(draft, chosen, title, asked.repeat) });
    return ballot?.id ?? null;
  };
  return { draft, change, errors: { ...wrong, ...outcome.fieldErrors } as Errors, problem: unplaced ?? outcome.problem, busy: outcome.busy, subject, chosen, title, eligible, open };
}

/** Several texts as an address names them: "document,document", or "document:version,…" where a ballot is repeated on the same words. */
function several(asked: string | null, subjects: readonly Subject[]): { documentIds?: string[]; kept?: Record<string, string> } {
  if (!asked) return {};
  const named = asked.split(',').map((part) => part.split(':') as [string, string?]).filter(([id]) => subjects.some((each) => each.id === id));
  return { documentIds: named.map(([id]) => id), kept: Object.fromEntries(named.flatMap(([id, version]) => (version ? [[id, version]] : []))) };
}
