import { follow, headOf, OBJECTION_WINDOW_MS, type Step, stepsFrom } from '@northstar/domain-amendments';
import type { AmendmentEvent, AmendmentProposed, AmendmentTakenIn, ErratumEvent, ErratumMarked, Made } from './amendment-events.js';
import type { BallotSeen } from './ballot-seen.js';

/** An amendment as its entries tell it. */
export interface AmendmentSeen {
  readonly proposed: AmendmentProposed<string>;
  readonly sequence: number;
  readonly sponsors: Set<number>;
  vote: string | null;
  end: 'withdrawn' | 'taken_in' | 'noted' | null;
}

/** An erratum as its entries tell it. */
export interface ErratumSeen {
  readonly marked: ErratumMarked<string>;
  readonly sequence: number;
  end: 'objected' | 'stands' | 'void' | null;
}

/** A text that was made of another on record, for comparing the two. */
export interface MadeOf extends Step {
  readonly sequence: number;
  readonly hash: string;
  readonly offset: number;
  readonly replaced: string;
  readonly proposed: string;
}

/** Who and what an event about amendments and errata speaks of. */
export function referencesOfAmendment(event: AmendmentEvent | ErratumEvent): string[] {
  switch (event.kind) {
    case 'amendment_proposed': case 'erratum_marked': return [event.replaced, event.proposed, event.reason, event.by];
    case 'amendment_taken_in': case 'amendment_noted': return [event.reason, event.by];
    case 'erratum_objected': return [event.organisation, event.reason, event.by];
    case 'erratum_stands': case 'erratum_void': return [];
    default: return [event.by];
  }
}

/** Goes through what happens to amendments and errata and says where it contradicts itself or their rules [R10]. */
export class AmendmentReplay {
  readonly amendments = new Map<string, AmendmentSeen>();
  readonly errata = new Map<string, ErratumSeen>();
  readonly made: MadeOf[] = [];

  /** `whole`: nothing is missing. In a part of a record, what came of amendments is known by the ballots on it alone. */
  constructor(private readonly ballots: ReadonlyMap<string, BallotSeen>, private readonly whole: boolean) {}

  take(event: AmendmentEvent | ErratumEvent, sequence: number): string | null {
    if ('erratum' in event) return this.erratum(event, sequence);
    if (event.kind === 'amendment_proposed') return this.proposed(event, sequence);
    const amendment = this.amendments.get(event.amendment);
    if (!amendment) return 'is about an amendment that was never proposed';
    const { proposed: { number, seat } } = amendment;
    if (amendment.end !== null) return `is about amendment ${number}, which was decided about before`;
    if (event.kind === 'amendment_sponsored' || event.kind === 'amendment_sponsorship_ended') return this.sponsored(amendment, event.seat, event.kind === 'amendment_sponsored', seat);
    if (this.votes(amendment)) return `is about amendment ${number}, which was being voted on`;
    if (event.kind === 'amendment_put_to_vote') return this.putToVote(amendment, event.vote);
    amendment.end = event.kind === 'amendment_taken_in' ? 'taken_in' : event.kind === 'amendment_noted' ? 'noted' : 'withdrawn';
    return event.kind === 'amendment_taken_in' ? this.takenIn(amendment, event, sequence) : null;
  }

  /** Whether these words are those of a version that was carried, with the errata that stand. */
  corrects(carried: string, version: string, hash: string): boolean {
    for (const step of stepsFrom(carried, this.made)) {
      if (step.kind === 'amendment') return false;
      if (step.resultVersionId === version) return step.hash === hash;
    }
    return false;
  }

  private votes({ vote }: AmendmentSeen): boolean {
    return vote !== null && (this.ballots.get(vote)?.end ?? null) === null;
  }

  private proposed(event: AmendmentProposed<string>, sequence: number): string | null {
    if (this.amendments.has(event.amendment) || [...this.amendments.values()].some(({ proposed }) => proposed.number === event.number)) return 'proposes an amendment a second time, or gives its number to a second one';
    const ballot = this.ballots.get(event.ballot);
    if (!ballot) return 'amends the text of a ballot that was never announced';
    this.amendments.set(event.amendment, { proposed: event, sequence, sponsors: new Set(), vote: null, end: null });
    if (ballot.end || event.at >= ballot.closesAt) return `amends the text of ballot ${ballot.announced.number}, which had ended before`;
    if (event.seat > ballot.announced.electorate.length) return 'comes from a seat that the electorate does not have';
    if (!ballot.announced.texts.some(({ document, version, hash }) => document === event.document && version === event.version && hash === event.hash)) return `amends other words than ballot ${ballot.announced.number} is about`;
    return wrongPassage(event);
  }

  private sponsored({ sponsors, proposed }: AmendmentSeen, seat: number, begins: boolean, own: number): string | null {
    if (seat > (this.ballots.get(proposed.ballot)?.announced.electorate.length ?? seat)) return 'comes from a seat that the electorate does not have';
    if (seat === own || sponsors.has(seat) === begins) return begins ? 'sponsors an amendment that its organisation stands behind already' : 'ends a sponsorship that there was not';
    if (begins) sponsors.add(seat);
    else sponsors.delete(seat);
    return null;
  }

  private putToVote(amendment: AmendmentSeen, vote: string): string | null {
    const ballot = this.ballots.get(vote);
    const again = amendment.vote !== null;
    amendment.vote = vote;
    if (again) return 'puts an amendment to a vote a second time';
    return ballot?.announced.texts.some(({ document }) => document === amendment.proposed.document) && ballot.announced.rule.template === 'sense_check' ? null : 'puts an amendment to a vote that there is not';
  }

  private takenIn({ proposed, vote }: AmendmentSeen, event: AmendmentTakenIn<string>, sequence: number): string | null {
    if (vote !== null && this.ballots.get(vote)?.end?.result?.outcome !== 'carried') return `takes in amendment ${proposed.number}, which the vote on it did not carry`;
    const successor = this.ballots.get(event.successor);
    const wrong = this.make(event, { kind: 'amendment', id: event.amendment, number: proposed.number, change: proposed }, sequence);
    if (wrong !== null) return wrong;
    const voted = successor?.announced.texts.some(({ document, version, hash }) => document === proposed.document && version === event.version && hash === event.hash);
    return voted ? null : 'takes in an amendment without a ballot on the new words';
  }

  private erratum(event: ErratumEvent, sequence: number): string | null {
    if (event.kind === 'erratum_marked') return this.marked(event, sequence);
    const erratum = this.errata.get(event.erratum);
    if (!erratum) return 'is about an erratum that was never marked';
    const { marked } = erratum;
    if (marked.document !== event.document) return 'is about an erratum of another text';
    if (erratum.end !== null) return `is about erratum ${marked.number}, which was over before`;
    if (event.kind === 'erratum_objected') {
      erratum.end = 'objected';
      return event.at < marked.until ? null : 'objects to an erratum after its 48 hours';
    }
    erratum.end = event.kind === 'erratum_stands' ? 'stands' : 'void';
    if (event.at < marked.until) return 'ends an erratum before its 48 hours';
    if (event.kind === 'erratum_stands') return this.make(event, { kind: 'erratum', id: event.erratum, number: marked.number, change: marked }, sequence);
    return !this.whole || follow(marked, stepsFrom(marked.version, this.made)).is === 'replaced' ? null : 'makes an erratum void whose words are still there';
  }

  private marked(event: ErratumMarked<string>, sequence: number): string | null {
    if (this.errata.has(event.erratum) || [...this.errata.values()].some(({ marked }) => marked.number === event.number)) return 'marks an erratum a second time, or gives its number to a second one';
    this.errata.set(event.erratum, { marked: event, sequence, end: null });
    if (event.until !== event.at + OBJECTION_WINDOW_MS) return 'lets people object for another time than 48 hours';
    if (!this.isKnown(event)) return 'corrects words that were in no ballot';
    return wrongPassage(event);
  }

  private isKnown({ document, version, hash }: { document: string; version: string; hash: string }): boolean {
    const inBallot = [...this.ballots.values()].some(({ announced }) => announced.texts.some((text) => text.document === document && text.version === version && text.hash === hash));
    return inBallot || this.made.some((step) => step.resultVersionId === version && step.hash === hash);
  }

  /** Adds a text that was made of another, at the place where the change belongs by then. */
  private make(made: Made, { change, ...what }: { kind: Step['kind']; id: string; number: number; change: AmendmentProposed<string> | ErratumMarked<string> }, sequence: number): string | null {
    const before = [...this.made];
    this.made.push({ ...what, baseVersionId: made.base, resultVersionId: made.version, from: made.from, to: made.to, size: change.size, sequence, hash: made.hash, offset: made.offset, replaced: change.replaced, proposed: change.proposed });
    if (before.some(({ resultVersionId, baseVersionId }) => resultVersionId === made.version || baseVersionId === made.base)) return 'makes a text that was made before, or of words that were changed before';
    if (!this.whole) return null;
    if (headOf(change.version, before) !== made.base) return 'makes a text of other words than the newest';
    const found = follow(change, stepsFrom(change.version, before));
    if (found.is === 'replaced') return `collides with ${found.by.kind} ${found.by.number}, which was taken in before`;
    return found.at.from === made.from && found.at.to === made.to ? null : 'changes the text at another place than it says';
  }
}

const wrongPassage = (passage: { from: number; to: number; size: number; offset: number }): string | null => (passage.from >= 0 && passage.from <= passage.to && passage.size >= 0 && passage.offset >= 0 ? null : 'is about a passage that there cannot be');

/** The letters of a text in its canonical form, in reading order; null for what is no text. */
export function lettersOf(canonical: string): string | null {
  const letters = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return '';
    const { text, content } = node as { text?: unknown; content?: unknown };
    return (typeof text === 'string' ? text : '') + (Array.isArray(content) ? content.map(letters).join('') : '');
  };
  try {
    return letters(JSON.parse(canonical));
  } catch {
    return null;
  }
}

/** Whether one text is another with these letters in the place of those, and nothing else. */
export function isExactly(before: string, after: string, { offset }: Pick<MadeOf, 'offset'>, out: string, coming: string): boolean {
  return before.startsWith(out, offset) && after === before.slice(0, offset) + coming + before.slice(offset + out.length);
}
