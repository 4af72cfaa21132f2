import { safeCell } from '@northstar/api-core';
import { CHOICE_WORDS, explainSteps, isDissent } from '@northstar/domain-voting';
import type { BallotRow, PositionRow, StoredResult } from './ballots.repository.js';
import type { StatementRow, TextChangeRow } from './beside.repository.js';

/** An ended ballot with the names that a reader needs. */
export interface Ended {
  readonly ballot: Pick<BallotRow, 'number' | 'title' | 'introduction' | 'state' | 'template' | 'basis' | 'quorum' | 'visibility' | 'opensAt' | 'closesAt' | 'closedAt' | 'timeZone'>;
  readonly result: StoredResult;
  readonly texts: readonly { readonly documentId: string; readonly title: string; readonly askNumber: number | null; readonly version: number; readonly hash: string }[];
  readonly positions: readonly (Pick<PositionRow, 'choice' | 'preferences' | 'reason' | 'proposedChange' | 'shareDissent' | 'takenAt'> & { readonly organisation: string; /** Who answered for it by the right it was given; its own name where an alternate for this ballot did. */ readonly answeredBy: string | null })[];
  /** Amendments and errata to its texts; of errata, the organisation that objected, and why. */
  readonly changes: readonly Omit<TextChangeRow, 'ballotId'>[];
  readonly statement: Pick<StatementRow, 'body' | 'nextSteps' | 'at'> | null;
}
export interface OutcomeFile { readonly name: string; readonly type: string; readonly content: string }

/** The reason of a dissent leaves the network only with the consent of those who dissent [D2.6]. */
const shared = ({ choice, reason, proposedChange, shareDissent }: Ended['positions'][number]): { reason: string | null; proposedChange: string | null } =>
  (isDissent(choice) && !shareDissent ? { reason: null, proposedChange: null } : { reason, proposedChange });

const textName = ({ askNumber, title }: Ended['texts'][number]): string => (askNumber === null ? title : `Ask ${askNumber}: ${title}`);
const pointsOf = ({ advisory }: StoredResult, points: number): number => (advisory === 'ranked_choice' ? points / 2 : points);

function table({ ballot, result, texts, positions, changes, statement }: Ended): string {
  const about = new Map(texts.map((text) => [text.documentId, textName(text)]));
  const row = (part: string, what: string | null, answer: string | null, number: number | null, words: string | null, more: string | null = null, at: Date | null = null): string =>
    [part, what, answer, number, words, more, at?.toISOString() ?? null].map(safeCell).join(',');
  const asked: [string, number][] = [['answered', result.answered], ['eligible', result.eligible]];
  const counts: [string, number][] = result.withheld ? asked : [
    ['support', result.support], ['support with a reservation', result.supportWithReservation], ['abstain', result.abstain], ['stand aside', result.standAside], ['oppose', result.oppose], ['block', result.block],
    ['yes', result.yes], ['no', result.no], ...asked,
  ];
  return [
    ['part', 'what', 'answer', 'number', 'words', 'more', 'when'].map(safeCell).join(','),
    row('ballot', ballot.title, ballot.state, ballot.number, result.headline, ballot.introduction, ballot.closedAt),
    row('rule', ballot.template, ballot.basis, ballot.quorum, result.ruleSentence, ballot.timeZone, ballot.closesAt),
    ...texts.map((text) => row('text', textName(text), null, text.version, text.hash)),
    ...counts.map(([name, count]) => row('count', name, null, count, null)),
    ...explainSteps(result).map(({ name, passed, sentence }) => row('step', name, passed ? 'yes' : 'no', null, sentence)),
    ...(result.ranking ?? []).map(({ documentId, place, tied, points }) => row('order', about.get(documentId) ?? documentId, tied ? `${place}, shared` : String(place), pointsOf(result, points), null)),
    ...positions.flatMap((position) => {
      const { reason, proposedChange } = shared(position);
      return [
        row('position', position.organisation, CHOICE_WORDS[position.choice], null, reason, proposedChange, position.takenAt),
        ...(position.answeredBy === null ? [] : [row('answered by', position.organisation, position.answeredBy === position.organisation ? 'an alternate for this ballot' : position.answeredBy, null, null)]),
        ...(position.preferences ?? []).map(({ documentId, value }) => row('preference', position.organisation, about.get(documentId) ?? documentId, value, null)),
      ];
    }),
    ...changes.map(({ kind, organisation, state, number, replaced, proposed, decision, reason, at }) => row(kind, organisation, state.replaceAll('_', ' '), number, `“${replaced}” becomes “${proposed}”`, decision ?? reason, at)),
    ...(statement ? [row('statement', null, null, null, statement.body, statement.nextSteps, statement.at)] : []),
  ].map((line) => `${line}\r\n`).join('');
}

/** Where numbers are withheld there are none, instead of noughts that look like some [D8.5]. */
function told(result: Omit<StoredResult, 'headline' | 'ruleSentence'>): object {
  if (!result.withheld) return result;
  const { yes: _yes, no: _no, support: _support, supportWithReservation: _reservation, abstain: _abstain, standAside: _aside, oppose: _oppose, block: _block, ...rest } = result;
  return rest;
}

/** What was fixed at the opening, and how it ended: these fields alone, whatever else a row holds. */
const fixed = ({ number, title, introduction, state, template, basis, quorum, visibility, opensAt, closesAt, closedAt, timeZone }: Ended['ballot']): Ended['ballot'] => ({ number, title, introduction, state, template, basis, quorum, visibility, opensAt, closesAt, closedAt, timeZone });

const data = ({ ballot, result: { headline, ruleSentence, ...result }, texts, positions, changes, statement }: Ended): string => `${JSON.stringify({
  format: 'northstar-outcome-1', ballot: { ...fixed(ballot), rule: ruleSentence }, texts, outcome: { headline, ...told(result), sentences: explainSteps(result) }, statement,
  amendments: changes.flatMap(({ kind, ...change }) => (kind === 'amendment' ? [change] : [])), errata: changes.flatMap(({ kind, organisation, sponsors: _sponsors, decision, ...change }) => (kind === 'erratum' ? [{ ...change, objectedBy: organisation, objection: decision }] : [])),
  positions: positions.map((position) => ({ organisation: position.organisation, choice: position.choice, preferences: position.preferences, takenAt: position.takenAt, ...shared(position), answeredBy: position.answeredBy })),
}, null, 2)}\n`;

/** The outcome as a file: the same numbers and sentences as on its page. */
export function outcomeFile(format: 'csv' | 'json', ended: Ended): OutcomeFile {
  const name = `ballot-${ended.ballot.number}.${format}`;
  return format === 'csv' ? { name, type: 'text/csv; charset=utf-8', content: table(ended) } : { name, type: 'application/json', content: data(ended) };
}
