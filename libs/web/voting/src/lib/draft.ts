import { forecasts, isBinding, openBallot, ruleOf, ruleSentence, type Forecast, type Override, type VotingRefusal } from '@northstar/domain-voting';
import type { OpenBallotInput } from '@northstar/web-graphql';
import { daysLater, instantOf, wallClock } from '@northstar/web-ui';
import { capitals, small, type Basis, type Template, type Visibility } from './in-domain.js';
import type { Subject } from './types.js';

/** A day and a time as a form holds them. */
export interface Moment { readonly date: string; readonly time: string }

/** One text, several together, or the whole strategy. */
export type Scope = 'one' | 'several' | 'all';

/** A ballot that is being prepared, as its form holds it. */
export interface Draft {
  readonly scope: Scope;
  /** The text, where it is about one. */
  readonly documentId: string | null;
  /** The texts, where it is about several. */
  readonly documentIds: readonly string[];
  /** Versions that a ballot is repeated on, by document. */
  readonly kept: Readonly<Record<string, string>>;
  readonly words: 'now' | 'kept';
  readonly versionId: string | null;
  /** Null while it follows the title of the text. */
  readonly title: string | null;
  readonly introduction: string;
  readonly template: Template;
  readonly basis: Basis;
  readonly quorum: number | null;
  readonly visibility: Visibility;
  readonly dots: number | null;
  readonly override: Override;
  readonly later: boolean;
  readonly opens: Moment;
  readonly closes: Moment;
  readonly timeZone: string;
}

const DAYS = 7;
const DOTS = 10;
const DAYS_OF_NOTICE = 2;
const HOUR_OF_DAY = '17:00';

/** A ballot as most networks want it: a week, till the end of a working day, more than half of the members answering. */
export function firstDraft({ documentId, versionId, kept = {}, documentIds = [], timeZone, eligible, now }: {
  readonly documentId: string | null; readonly versionId: string | null; readonly documentIds?: readonly string[]; readonly kept?: Readonly<Record<string, string>>; readonly timeZone: string; readonly eligible: number; readonly now: number;
}): Draft {
  return {
    scope: documentIds.length > 1 ? 'several' : 'one', documentId, documentIds, kept, dots: DOTS, override: 'none', words: versionId ? 'kept' : 'now', versionId, title: null, introduction: '', template: 'consent', basis: 'votes_cast', quorum: eligible === 0 ? null : Math.floor(eligible / 2) + 1, visibility: 'named', later: false, timeZone,
    opens: wallClock(daysLater(now, DAYS_OF_NOTICE, '09:00', timeZone), timeZone), closes: wallClock(daysLater(now, DAYS, HOUR_OF_DAY, timeZone), timeZone),
  };
}

/** What it is about, in the order of the strategy. */
export function subjectsOf({ scope, documentId, documentIds }: Draft, subjects: readonly Subject[]): Subject[] {
  if (scope === 'all') return [...subjects];
  return subjects.filter(({ id }) => (scope === 'one' ? id === documentId : documentIds.includes(id)));
}

export const closesAt = ({ closes, timeZone }: Draft): number | null => instantOf(closes.date, closes.time, timeZone);
export const opensAt = ({ later, opens, timeZone }: Draft): number | null => (later ? instantOf(opens.date, opens.time, timeZone) : null);

/** The version that is asked for; none where the text is put to it as it stands. */
const versionOf = ({ scope, words, versionId, kept }: Draft, documentId: string): string | null => (scope === 'one' ? (words === 'kept' ? versionId : null) : (kept[documentId] ?? null));

/** Whether the rule is a share of something. */
export const hasBasis = (template: Template): boolean => template === 'simple_majority' || template === 'two_thirds' || template === 'unanimity';

/** What happens in which case; nothing while there is nobody to apply it to. */
export const casesOf = (draft: Draft, eligible: number): Forecast[] => forecasts(ruleOf(draft), eligible);

/** The rule in one sentence with its numbers; null while there is nobody to apply it to. */
export const sentenceOf = (draft: Draft, eligible: number): string | null => (eligible === 0 ? null : ruleSentence(ruleOf(draft), eligible));

/** What the rules of deciding say to this draft before it is sent; the server, which knows more, has the last word. */
export function refusalOf(draft: Draft, chosen: readonly Subject[], title: string, organisations: readonly { readonly id: string; readonly standing: string }[], now: number): VotingRefusal | null {
  // Only a decision is in the way of a decision; which sense checks and orders run, the server knows.
  const decides = isBinding(draft.template);
  const running = chosen.flatMap(({ id, currentBallot }) => (decides && currentBallot ? [{ id: currentBallot.id, texts: [{ documentId: id, versionId: currentBallot.version.id }] }] : []));
  const outcome = openBallot({
    id: 'new', texts: chosen.map(({ id }) => ({ documentId: id, versionId: versionOf(draft, id) ?? 'now' })), title: draft.title ?? title, introduction: draft.introduction,
    template: draft.template, basis: draft.basis, quorum: draft.quorum, visibility: draft.visibility, dots: draft.dots, override: draft.override, opensAt: opensAt(draft), closesAt: closesAt(draft) ?? Number.NaN, timeZone: draft.timeZone,
  }, organisations.map(({ id, standing }) => ({ id, standing: small(standing as 'MEMBER') })), { running, repeats: null }, now);
  return outcome.ok ? null : outcome;
}

/** The draft as the API wants it. Only for one that was not refused. */
export function inputOf(draft: Draft, chosen: readonly Subject[], title: string, previousBallotId: string | null): OpenBallotInput {
  const opens = opensAt(draft);
  const [first, ...more] = chosen.map(({ id }) => ({ documentId: id, versionId: versionOf(draft, id) }));
  return {
    documentId: first!.documentId, versionId: first!.versionId, more, title: (draft.title ?? title).trim(), introduction: draft.introduction.trim(), template: capitals(draft.template),
    // Consent has no threshold, so there is nothing of which it could be a share.
    basis: !hasBasis(draft.template) ? 'VOTES_CAST' : capitals(draft.basis), quorum: draft.quorum, visibility: capitals(draft.visibility), dots: draft.template === 'dots' ? draft.dots : null, override: capitals(draft.override),
    opensAt: opens === null ? null : new Date(opens).toISOString(), closesAt: new Date(closesAt(draft)!).toISOString(), timeZone: draft.timeZone, previousBallotId,
  };
}
