import { ok, type Standing } from '@northstar/domain-membership';
import type { NoticeBallot, OpenBallot, AnnouncedBallot } from './ballot.js';
import { checkTimes } from './deadline.js';
import { freezeElectorate, type Elector } from './electorate.js';
import { no, type VotingOutcome } from './refusals.js';
import { makeRule, type RuleChoices } from './rule.js';

export const LONGEST_TITLE = 160;
export const LONGEST_INTRODUCTION = 2_000;

/** What a coordinator asks for. */
export interface OpenRequest extends Omit<RuleChoices, 'noticeMs'> {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly documentId: string;
  /** The exact text. There is no ballot on "the text as it stands" [D5]. */
  readonly versionId: string;
  /** Null, or a time that has passed: at once. */
  readonly opensAt: number | null;
  readonly closesAt: number;
  readonly timeZone: string;
}

/** What is known about earlier ballots on the same document. */
export interface Earlier {
  /** The ballot that is running on the document now. A newer text supersedes it. */
  readonly running: { readonly id: string; readonly versionId: string } | null;
  /** The ballot that the new one is said to repeat. */
  readonly repeats: { readonly id: string; readonly documentId: string; readonly state: AnnouncedBallot['state']; readonly repeatedById: string | null } | null;
}

export interface OpenedBallot {
  readonly ballot: NoticeBallot | OpenBallot;
  readonly title: string;
  readonly introduction: string;
  readonly electorate: readonly Elector[];
  /** The running ballot that ends because of this one, its positions carried over by nobody. */
  readonly supersedes: string | null;
}

/** Announces or opens a ballot; from here on its text, rule and electorate are fixed. */
export function openBallot(request: OpenRequest, organisations: readonly { readonly id: string; readonly standing: Standing }[], earlier: Earlier, now: number): VotingOutcome<OpenedBallot> {
  const { id, documentId, versionId, closesAt, timeZone } = request;
  const { running, repeats } = earlier;
  const title = request.title.trim();
  const introduction = request.introduction.trim();
  const electorate = freezeElectorate(organisations);
  if (title === '' || title.length > LONGEST_TITLE) return no('INVALID', `Say in up to ${LONGEST_TITLE} characters what is decided.`, 'title');
  if (introduction.length > LONGEST_INTRODUCTION) return no('INVALID', `The introduction is too long: at most ${LONGEST_INTRODUCTION} characters.`, 'introduction');
  if (electorate.length === 0) return no('NO_ELECTORATE', 'No organisation is a full member of this network yet, so nobody could answer. Admit organisations first.');
  const opensAt = request.opensAt === null || request.opensAt <= now ? now : request.opensAt;
  const rule = makeRule({ ...request, noticeMs: opensAt - now }, electorate.length);
  if (!rule.ok) return rule;
  const wrongTimes = checkTimes({ opensAt, closesAt, timeZone }, now);
  if (wrongTimes) return wrongTimes;
  if (running && running.versionId === versionId) return no('SAME_VERSION', 'A ballot on exactly this text is running already. Wait for it to close, or withdraw it first.');
  if (repeats && repeats.documentId !== documentId) return no('INVALID', 'The earlier ballot was about another document.', 'previousBallotId');
  if (repeats && repeats.state === 'inquorate' && repeats.repeatedById !== null) {
    return no('ALREADY_REPEATED', 'A ballot that missed its quorum is repeated once, and this one has been. Open a new ballot instead, without the link.', 'previousBallotId');
  }
  return ok({
    ballot: { state: opensAt > now ? 'notice' : 'open', id, documentId, versionId, rule: rule.value, opensAt, closesAt, timeZone, previousId: running?.id ?? repeats?.id ?? null },
    title,
    introduction,
    electorate,
    supersedes: running?.id ?? null,
  });
}
