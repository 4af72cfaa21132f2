import { type DecidedBallot, isOpened, type OpenBallot, overrideObjection, SECRET_ANSWERS, shouldClose } from '@northstar/domain-voting';
import { type BallotSeen, electorsOf, isCountable, isSecret, positionsOf, recount, seen, textsOf, wrongAnswer } from './ballot-seen.js';
import { AmendmentReplay, referencesOfAmendment } from './amendment-seen.js';
import type { AmendmentEvent, ErratumEvent } from './amendment-events.js';
import { canonical } from './canonical.js';
import type { Head } from './entry.js';
import type { BallotBoxOpened, BallotClosed, BlockWithdrawn, EditionPublished, EventOfKind, ObjectionOverridden, PositionOnRecord, PositionTakenBack, RecordEvent, TookPart } from './event.js';
import { ConsentSeen, stated } from './dissent-seen.js';
import { byProxy, changedProxy } from './proxies-seen.js';
import { isKnown } from './shape.js';
import { referencesOf, SignOnReplay } from './sign-on-seen.js';
import type { SignOnEvent } from './sign-on-events.js';

/** An edition as its entry tells it. */
export interface EditionSeen extends Head {
  readonly published: EditionPublished<string>;
}

/** What happens to a ballot until its deadline and not after it, whether or not it has been counted by then. Positions and extensions say it in words of their own. */
const OVER_AT_THE_DEADLINE: ReadonlySet<RecordEvent['kind']> = new Set(['proxy_given', 'proxy_revoked', 'organisation_left', 'ballot_withdrawn', 'ballot_superseded']);

/**
 * Goes through events in their order and says where they contradict themselves or the rules of deciding [R5]. It holds one ballot's
 * last positions at a time, not its entries, so a record of any length is checked in the memory of its ballots.
 */
export class Replay {
  readonly ballots = new Map<string, BallotSeen>();
  readonly editions: EditionSeen[] = [];
  /** Every reference that was used, for finding those that nothing uses. */
  readonly references = new Set<string>();
  /** Entries of kinds to come: part of the chain, and nothing else is known of them here. */
  unknown = 0;
  sealed = 0;
  private readonly numbers = new Set<number>();
  private began = false;
  private readonly signing = new SignOnReplay((text) => this.notCarried(text, 'asks to sign'));

  private readonly amending: AmendmentReplay;
  private readonly consents = new ConsentSeen();

  /** Amendments and errata, and the texts that came of them. */
  get amendments() {
    return this.amending.amendments;
  }
  get errata() {
    return this.amending.errata;
  }
  get made() {
    return this.amending.made;
  }

  /** Calls for signatures, with what organisations said last. */
  get signOns() {
    return this.signing.calls;
  }

  /** `whole`: no ballot that has been counted lacks any of its entries. A part of a record may lack what counts no more. */
  constructor(private readonly whole: boolean) {
    this.amending = new AmendmentReplay(this.ballots, whole);
  }

  /** What is wrong with the event of an entry, in the end of a sentence; null when it follows from those before. A sealed entry has none. */
  take(entry: Head & { readonly event: RecordEvent | null }): string | null {
    const { event, sequence } = entry;
    if ((sequence === 1) !== (event?.kind === 'record_began')) return sequence === 1 ? 'does not begin the record' : 'begins the record a second time';
    if (event === null) {
      this.sealed += 1;
      return null;
    }
    if (!isKnown(event)) {
      this.unknown += 1;
      return null;
    }
    this.note(event);
    if (event.kind === 'record_began') {
      this.began = true;
      return null;
    }
    if (event.kind === 'ballot_announced') return this.announced(event, sequence);
    if (event.kind === 'edition_published') return this.published(event, entry);
    if ('signOn' in event) return this.signing.take(event, sequence);
    if (isAmending(event)) return this.amending.take(event, sequence);
    const ballot = this.ballots.get(event.ballot);
    if (!ballot) return 'is about a ballot that was never announced';
    if (event.kind === 'outcome_stated') return stated(ballot, event, this.whole);
    if (event.kind === 'block_withdrawn' || event.kind === 'objection_overridden') return this.reviewed(ballot, event, sequence);
    if (ballot.end) return `is about ballot ${ballot.announced.number}, which had ended before`;
    if (OVER_AT_THE_DEADLINE.has(event.kind) && event.at >= ballot.closesAt) return `comes after the deadline of ballot ${ballot.announced.number}, when it can only be counted`;
    return this.happened(ballot, event, sequence);
  }

  /** What is wrong with the whole, once every entry has been taken. */
  finish(): { readonly sequence: number; readonly sentence: string } | null {
    if (!this.began) return { sequence: 1, sentence: 'The record is empty: it has no beginning.' };
    if (!this.whole) return null;
    for (const { end, sequence, announced } of this.ballots.values()) {
      const next = end?.successor === undefined ? null : this.ballots.get(end.successor);
      if (next === undefined || (next !== null && !next.announced.texts.some(({ document }) => announced.texts.some((text) => text.document === document)))) return { sequence, sentence: `Ballot ${announced.number} (entry ${sequence}) is said to have been superseded by a ballot on the same text, which is not on record.` };
    }
    return null;
  }

  private note(event: RecordEvent): void {
    if (isAmending(event)) {
      for (const reference of referencesOfAmendment(event)) this.references.add(reference);
      return;
    }
    const here: (string | null)[] = 'signOn' in event ? referencesOf(event) : [];
    if ('by' in event) here.push(event.by);
    if ('reason' in event) here.push(event.reason);
    if ('proposedChange' in event) here.push(event.proposedChange);
    if (event.kind === 'proxy_given') here.push(event.person);
    if (event.kind === 'outcome_stated') here.push(event.body, event.nextSteps);
    if ('electorate' in event) here.push(event.title, ...event.electorate);
    for (const reference of here) if (reference !== null) this.references.add(reference);
  }

  private announced(event: EventOfKind<'ballot_announced'>, sequence: number): string | null {
    if (this.ballots.has(event.ballot)) return 'announces a ballot a second time';
    if (this.numbers.has(event.number)) return `gives the number ${event.number} to a second ballot`;
    if (event.electorate.length === 0 || new Set(event.electorate).size !== event.electorate.length) return 'names an organisation twice in the electorate, or none at all';
    if (event.texts.length === 0) return 'is about no text';
    if (event.closesAt <= event.opensAt) return 'has a deadline that is not after the opening';
    this.numbers.add(event.number);
    this.ballots.set(event.ballot, seen(event, sequence));
    return null;
  }

  private happened(ballot: BallotSeen, event: Exclude<RecordEvent, SignOnEvent | AmendmentEvent | ErratumEvent | { kind: 'record_began' | 'ballot_announced' | 'block_withdrawn' | 'objection_overridden' | 'outcome_stated' | 'edition_published' }>, sequence: number): string | null {
    switch (event.kind) {
      case 'ballot_opened': return event.at < ballot.announced.opensAt ? 'opens a ballot before its time' : null;
      case 'took_part': return this.tookPart(ballot, event, sequence);
      case 'ballot_box_opened': return opened(ballot, event);
      case 'position_taken': {
        const before = ballot.said.get(event.seat)?.event ?? null;
        return this.said(ballot, event, sequence) ?? wrongAnswer(ballot, event) ?? byProxy(ballot, event, before) ?? this.consents.take(ballot, event);
      }
      case 'proxy_given':
      case 'proxy_revoked': return changedProxy(ballot, event);
      case 'position_taken_back': {
        const wrong = this.said(ballot, event, sequence);
        ballot.gone.add(event.seat);
        ballot.left.set(event.seat, event.at);
        return wrong;
      }
      case 'organisation_left': {
        if (event.seat > ballot.announced.electorate.length) return 'is about a seat that the electorate does not have';
        if (ballot.gone.has(event.seat)) return 'lets an organisation leave a second time';
        ballot.gone.add(event.seat);
        if (event.effect === 'position_stands') return null;
        ballot.left.set(event.seat, event.at);
        return ballot.said.get(event.seat)?.event || ballot.took.has(event.seat) ? 'takes an organisation out of the count that had answered' : null;
      }
      case 'ballot_extended': {
        if (event.previousClosesAt !== ballot.closesAt || event.closesAt <= ballot.closesAt || event.at >= ballot.closesAt) return 'moves a deadline in a way that no deadline moves: before the close only, to a later time only';
        ballot.closesAt = event.closesAt;
        return null;
      }
      case 'ballot_withdrawn':
        ballot.end = { kind: 'withdrawn', at: event.at };
        return null;
      case 'ballot_superseded':
        ballot.end = { kind: 'superseded', at: event.at, successor: event.successor };
        return null;
      case 'ballot_closed': return this.closed(ballot, event);
    }
  }

  private said(ballot: BallotSeen, event: PositionOnRecord<string> | PositionTakenBack<string>, sequence: number): string | null {
    const before = ballot.said.get(event.seat);
    ballot.positions += 1;
    ballot.said.set(event.seat, { sequence, revision: event.revision, event: event.kind === 'position_taken' ? event : null });
    if (isSecret(ballot)) return `says by name in ballot ${ballot.announced.number} what is only said in secret there`;
    const untimely = outOfPlace(ballot, event);
    if (untimely !== null) return untimely;
    if (event.kind === 'position_taken' ? ballot.gone.has(event.seat) : ballot.left.has(event.seat)) return 'comes from an organisation that had left';
    if (this.whole && event.revision !== (before?.revision ?? 0) + 1) return 'is not the next position of its organisation: one before it is missing';
    if (!this.whole && before !== undefined && event.revision <= before.revision) return 'is not later than the position before it';
    return null;
  }

  private tookPart(ballot: BallotSeen, event: TookPart<string>, sequence: number): string | null {
    const before = ballot.took.has(event.seat);
    ballot.positions += 1;
    ballot.took.set(event.seat, sequence);
    if (!isSecret(ballot)) return `takes part in secret in ballot ${ballot.announced.number}, which is not secret`;
    const untimely = outOfPlace(ballot, event);
    if (untimely !== null) return untimely;
    if (ballot.box !== undefined) return 'takes part after the box was opened';
    if (ballot.gone.has(event.seat)) return 'comes from an organisation that had left';
    return before ? 'lets an organisation take part a second time' : null;
  }

  private closed(ballot: BallotSeen, event: BallotClosed): string | null {
    const { announced } = ballot;
    const result = event.result;
    ballot.end = { kind: 'closed', at: event.closedAt, result };
    const secret = isSecret(ballot);
    if (secret && ballot.box === undefined) return 'counts a secret ballot whose box was not opened';
    const last = (secret ? [...ballot.took.values()] : [...ballot.said.values()].map((said) => said.sequence)).sort((a, b) => a - b);
    const complete = ballot.positions === event.positions;
    if (ballot.positions > event.positions || (this.whole && !complete)) return `counts ${event.positions} entries with positions, and ${ballot.positions} are here`;
    const silent = [...ballot.gone].find((seat) => !ballot.left.has(seat) && !ballot.said.get(seat)?.event && !ballot.took.has(seat));
    if (silent !== undefined) return `counts seat ${silent}, which left without an answer`;
    if (canonical(event.counted) !== canonical(last)) return 'does not count the last position of each organisation';
    if (!isCountable(announced)) return null;
    const verdict = shouldClose(asBallot(ballot), secret ? [...ballot.took.keys()].map((seat) => ({ organisationId: String(seat) })) : positionsOf(ballot), electorsOf(ballot), event.closedAt);
    if (!verdict.close || verdict.closedAt !== event.closedAt) return 'closes a ballot at another time than its rule says';
    const counted = recount(ballot);
    return canonical(counted) === canonical(result) ? null : `says “${outcomeOf(result)}” and the positions on record come to “${outcomeOf(counted)}”, with other numbers: ${difference(result, counted)}`;
  }

  /** What happens after a close under objection: only there, and with the result that follows from it. */
  private reviewed(ballot: BallotSeen, event: BlockWithdrawn<string> | ObjectionOverridden<string>, sequence: number): string | null {
    const { announced, end } = ballot;
    if (end?.kind !== 'closed' || end.result?.outcome !== 'under_objection') return `is about an objection in ballot ${announced.number}, which is under none`;
    const decided: DecidedBallot = { ...asBallot(ballot), state: 'under_objection', closedAt: end.at, result: end.result };
    ballot.end = { ...end, result: event.result };
    if (event.kind === 'objection_overridden') {
      const overridden = isCountable(announced) ? overrideObjection(decided, { revised: false }, 'reasons', event.by, event.at) : null;
      return overridden === null || (overridden.ok && canonical(overridden.value.result) === canonical(event.result)) ? null : 'sets an objection aside that its rule does not let be set aside, or with another result';
    }
    const { kind: _kind, result, ...said } = event;
    const before = ballot.said.get(event.seat);
    const position: PositionOnRecord<string> = { ...said, kind: 'position_taken', proposedChange: null };
    ballot.said.set(event.seat, { sequence, revision: event.revision, event: position });
    if (before?.event?.answer.choice !== 'block' || event.revision !== before.revision + 1) return 'withdraws a block that is not on record';
    if (event.answer.choice === 'block') return 'puts a block in the place of a block';
    const wrong = wrongAnswer(ballot, position) ?? this.consents.take(ballot, event);
    if (wrong !== null || !isCountable(announced)) return wrong;
    const counted = recount(ballot);
    return canonical(counted) === canonical(result) ? null : `says “${outcomeOf(result)}” and the positions on record come to “${outcomeOf(counted)}”, with other numbers: ${difference(result, counted)}`;
  }

  /** What is wrong with a text that is said to have been carried, in the end of a sentence. */
  private notCarried(text: EditionPublished<string>['texts'][number], what: string): string | null {
    const ballot = this.ballots.get(text.ballot);
    if (!ballot) return 'names a ballot that is not on record';
    const { announced, end } = ballot;
    if (end?.kind !== 'closed' || end.result?.outcome !== 'carried' || end.result.advisory !== undefined) return `${what} a text that ballot ${announced.number} did not carry`;
    const same = announced.texts.some(({ document, version, hash }) => document === text.document && ((version === text.version && hash === text.hash) || this.amending.corrects(version, text.version, text.hash)));
    return same ? null : `${what} other words than ballot ${announced.number} was about`;
  }

  private published(event: EditionPublished<string>, { sequence, hash }: Head): string | null {
    for (const text of event.texts) {
      const wrong = this.notCarried(text, 'publishes');
      if (wrong !== null) return wrong;
    }
    this.editions.push({ published: event, sequence, hash });
    return null;
  }
}

const isAmending = (event: RecordEvent): event is AmendmentEvent | ErratumEvent => 'amendment' in event || 'erratum' in event;

/** What is wrong with when something was said, or from where, in the end of a sentence. */
function outOfPlace({ announced, closesAt }: BallotSeen, { seat, at }: { readonly seat: number; readonly at: number }): string | null {
  if (seat > announced.electorate.length) return 'is about a seat that the electorate does not have';
  if (at < announced.opensAt) return 'was received before the ballot opened';
  return at >= closesAt ? 'was received after the deadline' : null;
}

/** What is wrong with what was in the box of a secret ballot [R11]. */
function opened(ballot: BallotSeen, { answers }: BallotBoxOpened): string | null {
  const { announced, took } = ballot;
  const again = ballot.box !== undefined;
  ballot.box = answers;
  if (!isSecret(ballot)) return `opens a box in ballot ${announced.number}, which is not secret`;
  if (again) return `opens the box of ballot ${announced.number} a second time`;
  if (!isCountable(announced)) return null;
  if ((answers !== null) !== isOpened(announced.rule, took.size)) return answers === null ? 'keeps a box shut whose quorum was met' : 'opens a box whose quorum was missed';
  if (answers === null) return null;
  const sum = SECRET_ANSWERS.reduce((all, answer) => all + answers[answer], 0);
  const negative = SECRET_ANSWERS.some((answer) => answers[answer] < 0);
  return sum === took.size && !negative ? null : `takes ${sum} answers out of a box into which ${took.size} organisations put one each`;
}

/** A ballot as the rules of deciding know it. */
const asBallot = ({ announced, closesAt }: BallotSeen): OpenBallot => ({
  state: 'open', id: announced.ballot, texts: textsOf(announced), rule: announced.rule, opensAt: announced.opensAt, closesAt, timeZone: announced.timeZone, previousId: announced.previous,
});

const outcomeOf = (result: unknown): string => String((result as { outcome?: unknown } | null)?.outcome).replaceAll('_', ' ');

/** Which numbers differ. */
function difference(said: unknown, counted: unknown): string {
  const [a, b] = [said as Record<string, unknown>, counted as unknown as Record<string, unknown>];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => safely(a[name]) !== safely(b[name]));
  return names.map((name) => (typeof b[name] === 'object' || typeof a[name] === 'object' ? name : `${name} ${String(a[name])} instead of ${String(b[name])}`)).join(', ');
}

const safely = (value: unknown): string => (value === undefined ? '' : canonical(value));
