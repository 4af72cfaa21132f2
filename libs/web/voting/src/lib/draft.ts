import { openBallot, ruleOf, ruleSentence, type VotingRefusal } from '@northstar/domain-voting';
import type { OpenBallotInput } from '@northstar/web-graphql';
import { capitals, small, type Basis, type Template, type Visibility } from './in-domain.js';
import type { Subject } from './types.js';
import { daysLater, instantOf, wallClock } from './zoned-time.js';

/** A day and a time as a form holds them. */
export interface Moment { readonly date: string; readonly time: string }

/** A ballot that is being prepared, as its form holds it. */
export interface Draft {
  readonly documentId: string | null;
  readonly words: 'now' | 'kept';
  readonly versionId: string | null;
  /** Null while it follows the title of the text. */
  readonly title: string | null;
  readonly introduction: string;
  readonly template: Template;
  readonly basis: Basis;
  readonly quorum: number | null;
  readonly visibility: Visibility;
  readonly later: boolean;
  readonly opens: Moment;
  readonly closes: Moment;
  readonly timeZone: string;
}

const DAYS = 7;
const DAYS_OF_NOTICE = 2;
const HOUR_OF_DAY = '17:00';

/** A ballot as most networks want it: a week, till the end of a working day, more than half of the members answering. */
export function firstDraft({ documentId, versionId, timeZone, eligible, now }: {
  readonly documentId: string | null; readonly versionId: string | null; readonly timeZone: string; readonly eligible: number; readonly now: number;
}): Draft {
  return {
    documentId, words: versionId ? 'kept' : 'now', versionId, title: null, introduction: '', template: 'consent', basis: 'votes_cast', quorum: eligible === 0 ? null : Math.floor(eligible / 2) + 1, visibility: 'named', later: false, timeZone,
    opens: wallClock(daysLater(now, DAYS_OF_NOTICE, '09:00', timeZone), timeZone), closes: wallClock(daysLater(now, DAYS, HOUR_OF_DAY, timeZone), timeZone),
  };
}

export const closesAt = ({ closes, timeZone }: Draft): number | null => instantOf(closes.date, closes.time, timeZone);
export const opensAt = ({ later, opens, timeZone }: Draft): number | null => (later ? instantOf(opens.date, opens.time, timeZone) : null);

/** The rule in one sentence with its numbers; null while there is nobody to apply it to. */
export const sentenceOf = (draft: Draft, eligible: number): string | null => (eligible === 0 ? null : ruleSentence(ruleOf(draft), eligible));

/** What the rules of deciding say to this draft before it is sent; the server, which knows more, has the last word. */
export function refusalOf(draft: Draft, subject: Subject, organisations: readonly { readonly id: string; readonly standing: string }[], now: number): VotingRefusal | null {
  const running = subject.currentBallot ? { id: subject.currentBallot.id, versionId: subject.currentBallot.version.id } : null;
  const outcome = openBallot({
    id: 'new', documentId: subject.id, versionId: draft.words === 'kept' ? (draft.versionId ?? '') : 'now', title: draft.title ?? subject.title, introduction: draft.introduction,
    template: draft.template, basis: draft.basis, quorum: draft.quorum, visibility: draft.visibility, opensAt: opensAt(draft), closesAt: closesAt(draft) ?? Number.NaN, timeZone: draft.timeZone,
  }, organisations.map(({ id, standing }) => ({ id, standing: small(standing as 'MEMBER') })), { running, repeats: null }, now);
  return outcome.ok ? null : outcome;
}

/** The draft as the API wants it. Only for one that was not refused. */
export function inputOf(draft: Draft, subject: Subject, previousBallotId: string | null): OpenBallotInput {
  const opens = opensAt(draft);
  return {
    documentId: subject.id, versionId: draft.words === 'kept' ? draft.versionId : null, title: (draft.title ?? subject.title).trim(), introduction: draft.introduction.trim(), template: capitals(draft.template),
    // Consent has no threshold, so there is nothing of which it could be a share.
    basis: draft.template === 'consent' ? 'VOTES_CAST' : capitals(draft.basis), quorum: draft.quorum, visibility: capitals(draft.visibility),
    opensAt: opens === null ? null : new Date(opens).toISOString(), closesAt: new Date(closesAt(draft)!).toISOString(), timeZone: draft.timeZone, previousBallotId,
  };
}
