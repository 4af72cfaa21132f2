import { ok, type Standing } from '@northstar/domain-membership';
import type { AnnouncedBallot, ExactText, NoticeBallot, OpenBallot } from './ballot.js';
import { checkTimes } from './deadline.js';
import { freezeElectorate, type Elector } from './electorate.js';
import { no, type VotingOutcome } from './refusals.js';
import { makeRule, type RuleChoices } from './rule.js';
import { checkTexts, sameDocuments, sameWords } from './texts.js';

export const LONGEST_TITLE = 160;
export const LONGEST_INTRODUCTION = 2_000;

/** What a coordinator asks for. */
export interface OpenRequest extends Omit<RuleChoices, 'noticeMs'> {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  /** The exact texts. There is no ballot on "the text as it stands" [D5]. */
  readonly texts: readonly ExactText[];
  /** Null, or a time that has passed: at once. */
  readonly opensAt: number | null;
  readonly closesAt: number;
  readonly timeZone: string;
}

/** What is known about earlier ballots on the same documents. */
export interface Earlier {
  /** The ballots of the same lane that are running on one of the documents now, newest first. A newer text supersedes them. */
  readonly running: readonly { readonly id: string; readonly texts: readonly ExactText[] }[];
  /** The ballot that the new one is said to repeat. */
  readonly repeats: { readonly id: string; readonly texts: readonly ExactText[]; readonly state: AnnouncedBallot['state']; readonly repeatedById: string | null } | null;
}

export interface OpenedBallot {
  readonly ballot: NoticeBallot | OpenBallot;
  readonly title: string;
  readonly introduction: string;
  readonly electorate: readonly Elector[];
  /** The running ballots that end because of this one, their positions carried over by nobody. */
  readonly supersedes: readonly string[];
}

/** Announces or opens a ballot; from here on its text, rule and electorate are fixed. */
export function openBallot(request: OpenRequest, organisations: readonly { readonly id: string; readonly standing: Standing }[], earlier: Earlier, now: number): VotingOutcome<OpenedBallot> {
  const { id, texts, closesAt, timeZone } = request;
  const { running, repeats } = earlier;
  const title = request.title.trim();
  const introduction = request.introduction.trim();
  const electorate = freezeElectorate(organisations);
  if (title === '' || title.length > LONGEST_TITLE) return no('INVALID', `Say in up to ${LONGEST_TITLE} characters what is decided.`, 'title');
  if (introduction.length > LONGEST_INTRODUCTION) return no('INVALID', `The introduction is too long: at most ${LONGEST_INTRODUCTION} characters.`, 'introduction');
  if (electorate.length === 0) return no('NO_ELECTORATE', 'No organisation is a full member of this network yet, so nobody could answer. Admit organisations first.');
  const wrongTexts = checkTexts(texts, request.template);
  if (wrongTexts) return wrongTexts;
  const opensAt = request.opensAt === null || request.opensAt <= now ? now : request.opensAt;
  const rule = makeRule({ ...request, noticeMs: opensAt - now }, electorate.length);
  if (!rule.ok) return rule;
  const wrongTimes = checkTimes({ opensAt, closesAt, timeZone }, now);
  if (wrongTimes) return wrongTimes;
  if (running.some((other) => sameWords(other.texts, texts))) return no('SAME_VERSION', 'A ballot on exactly this text is running already. Wait for it to close, or withdraw it first.');
  if (repeats && !sameDocuments(repeats.texts, texts)) return no('INVALID', 'The earlier ballot was about another document.', 'previousBallotId');
  if (repeats && repeats.state === 'inquorate' && repeats.repeatedById !== null) {
    return no('ALREADY_REPEATED', 'A ballot that missed its quorum is repeated once, and this one has been. Open a new ballot instead, without the link.', 'previousBallotId');
  }
  return ok({
    ballot: { state: opensAt > now ? 'notice' : 'open', id, texts, rule: rule.value, opensAt, closesAt, timeZone, previousId: running[0]?.id ?? repeats?.id ?? null },
    title,
    introduction,
    electorate,
    supersedes: running.map((other) => other.id),
  });
}
