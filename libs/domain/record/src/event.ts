import type { Result, Rule, SecretCounts } from '@northstar/domain-voting';
import type { AmendmentEvent, ErratumEvent } from './amendment-events.js';
import type { SignOnEvent } from './sign-on-events.js';

/**
 * What can be on record [R4]. `R` is how people, organisations and what they wrote are referred to: on record by the fingerprint of
 * something kept elsewhere, which may be withheld or erased; before it is written, by what shall be kept there.
 */
export type RecordEvent<R = string> =
  | RecordBegan | BallotAnnounced<R> | BallotOpened | PositionOnRecord<R> | PositionTakenBack<R> | ProxyGiven<R> | ProxyRevoked<R> | OrganisationLeft
  | TookPart<R> | BallotBoxOpened | BallotExtended<R> | BallotWithdrawn<R> | BallotSuperseded | BallotClosed | BlockWithdrawn<R> | ObjectionOverridden<R> | OutcomeStated<R> | EditionPublished<R> | SignOnEvent<R>
  | AmendmentEvent<R> | ErratumEvent<R>;
export type EventKind = RecordEvent['kind'];
export type EventOfKind<K extends EventKind> = Extract<RecordEvent, { kind: K }>;

interface Happened {
  /** When it happened, on the server's clock: milliseconds since 1970, UTC. */
  readonly at: number;
}

/** The first entry of every network. */
export interface RecordBegan extends Happened {
  readonly kind: 'record_began';
  readonly format: 1;
  /** How many of the entries that follow were put together from tables, because they happened before there was a record. */
  readonly reconstructed: number;
}

/** Everything that is frozen when a ballot is announced, which is also its opening unless there is a notice. */
export interface BallotAnnounced<R> extends Happened {
  readonly kind: 'ballot_announced';
  readonly ballot: string;
  readonly number: number;
  readonly title: R;
  /** What it is about, each document in its exact words. */
  readonly texts: readonly { readonly document: string; readonly version: string; readonly hash: string }[];
  readonly rule: Rule;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly timeZone: string;
  /** The organisations that may answer, in an order that says nothing. The first has seat 1. */
  readonly electorate: readonly R[];
  readonly previous: string | null;
  readonly by: R | null;
}

/** The end of a notice. Positions count from `opensAt` on, written down or not. */
export interface BallotOpened extends Happened {
  readonly kind: 'ballot_opened';
  readonly ballot: string;
}

export interface PositionOnRecord<R> extends Happened {
  readonly kind: 'position_taken';
  readonly ballot: string;
  readonly seat: number;
  readonly revision: number;
  /** What the template asks for: `{ choice }` where organisations choose among the six positions. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly reason: R | null;
  readonly proposedChange: R | null;
  readonly by: R;
  /** The seat of the organisation that answered for it by the right it was given; its own where an alternate for this ballot did. Not there where it answered by its own mandate. */
  readonly holder?: number;
  /** With a dissent: whether its reason may leave the network with the outcome [R13]. Not there in other answers, nor in entries from before it was written down. */
  readonly share?: boolean;
}

/** An organisation gives the right to answer for it in this ballot to another seat, or to one of its own people: one of the two. */
export interface ProxyGiven<R> extends Happened {
  readonly kind: 'proxy_given';
  readonly ballot: string;
  readonly seat: number;
  readonly holder: number | null;
  readonly person: R | null;
  readonly by: R;
}

export interface ProxyRevoked<R> extends Happened {
  readonly kind: 'proxy_revoked';
  readonly ballot: string;
  readonly seat: number;
  readonly by: R;
}

/** An organisation that leaves takes its position with it; it is outside the count from then on. */
export interface PositionTakenBack<R> extends Happened {
  readonly kind: 'position_taken_back';
  readonly ballot: string;
  readonly seat: number;
  readonly revision: number;
  readonly by: R;
}

export interface OrganisationLeft extends Happened {
  readonly kind: 'organisation_left';
  readonly ballot: string;
  readonly seat: number;
  readonly effect: 'position_stands' | 'denominator_shrinks';
}

/** An organisation took part in a secret ballot. What it said is on no record [R11]. */
export interface TookPart<R> extends Happened {
  readonly kind: 'took_part';
  readonly ballot: string;
  readonly seat: number;
  readonly by: R;
}

/** The close of a secret ballot: how many said what, or null where its quorum was missed and nothing is told. */
export interface BallotBoxOpened extends Happened {
  readonly kind: 'ballot_box_opened';
  readonly ballot: string;
  readonly answers: SecretCounts | null;
}

export interface BallotExtended<R> extends Happened {
  readonly kind: 'ballot_extended';
  readonly ballot: string;
  readonly previousClosesAt: number;
  readonly closesAt: number;
  readonly reason: R;
  readonly by: R;
}

export interface BallotWithdrawn<R> extends Happened {
  readonly kind: 'ballot_withdrawn';
  readonly ballot: string;
  readonly reason: R;
  readonly by: R | null;
}

export interface BallotSuperseded extends Happened {
  readonly kind: 'ballot_superseded';
  readonly ballot: string;
  readonly successor: string;
}

export interface BallotClosed extends Happened {
  readonly kind: 'ballot_closed';
  readonly ballot: string;
  readonly closedAt: number;
  /** How many entries of this ballot took or took back a position, or took part in secret. */
  readonly positions: number;
  /** The entries that count: the last of each organisation that had said something, or those by which organisations took part in secret. */
  readonly counted: readonly number[];
  readonly result: Result;
}

/** After a close under objection: an organisation says something else in the place of its block, and the count goes on. */
export interface BlockWithdrawn<R> extends Happened {
  readonly kind: 'block_withdrawn';
  readonly ballot: string;
  readonly seat: number;
  readonly revision: number;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly reason: R | null;
  readonly by: R;
  readonly result: Result;
  /** As with a position. */
  readonly share?: boolean;
}

/** After a close under objection: blocks are set aside by the rule that the opening fixed. */
export interface ObjectionOverridden<R> extends Happened {
  readonly kind: 'objection_overridden';
  readonly ballot: string;
  readonly reason: R;
  readonly by: R;
  readonly result: Result;
}

/** What the coordinator says of an outcome. It changes no number; a correction is the next revision [R12]. */
export interface OutcomeStated<R> extends Happened {
  readonly kind: 'outcome_stated';
  readonly ballot: string;
  readonly revision: number;
  readonly body: R;
  /** What happens next; null where nothing was said of it. */
  readonly nextSteps: R | null;
  readonly by: R;
}

export interface EditionPublished<R> extends Happened {
  readonly kind: 'edition_published';
  readonly edition: string;
  readonly strategy: string;
  readonly number: number;
  /** SHA-256 of the canonical JSON of everything in it. */
  readonly hash: string;
  readonly texts: readonly { readonly document: string; readonly version: string; readonly hash: string; readonly ballot: string }[];
  readonly by: R;
}

/** What is on record and never leaves the organisation that it is about [R9]. */
export const INTERNAL_KINDS: readonly EventKind[] = ['signature_prepared'];

/** What stays sealed while a ballot hides its positions [R7]: how an organisation answered, and that it changed its answer. */
export const SEALED_KINDS: readonly EventKind[] = ['position_taken', 'position_taken_back'];
