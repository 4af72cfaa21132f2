interface Happened {
  /** When it happened, on the server's clock: milliseconds since 1970, UTC. */
  readonly at: number;
}

/** A passage of an exact text and what takes its place. `from`, `to`, `size`: positions, by which collisions are found; `offset`: letters of the text before it. */
interface Change<R> {
  readonly document: string;
  readonly version: string;
  readonly hash: string;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly offset: number;
  /** The letters that go and those that come. */
  readonly replaced: R;
  readonly proposed: R;
}

/** An exact text made of another by one change and nothing else. */
export interface Made {
  readonly base: string;
  readonly version: string;
  readonly hash: string;
  /** Where the change lies in the text that it was made to. */
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** An organisation of a ballot proposes to change the text that it is about [AM1, AM4]. Seats are those of that ballot, here and below. */
export interface AmendmentProposed<R> extends Happened, Change<R> {
  readonly kind: 'amendment_proposed';
  readonly amendment: string;
  readonly number: number;
  readonly ballot: string;
  readonly seat: number;
  readonly reason: R;
  readonly by: R;
}
export interface AmendmentWithdrawn<R> extends Happened {
  readonly kind: 'amendment_withdrawn';
  readonly amendment: string;
  readonly by: R;
}
/** Another organisation stands beside the one that proposed it, or does so no longer [AM5]. */
export interface AmendmentSponsored<R> extends Happened {
  readonly kind: 'amendment_sponsored' | 'amendment_sponsorship_ended';
  readonly amendment: string;
  readonly seat: number;
  readonly by: R;
}
/** Whether it should be taken in is asked first, in a ballot that only advises [AM10]. */
export interface AmendmentPutToVote<R> extends Happened {
  readonly kind: 'amendment_put_to_vote';
  readonly amendment: string;
  readonly vote: string;
  readonly by: R;
}
/** A new exact text, and a ballot on it that superseded the one before [AM8]. */
export interface AmendmentTakenIn<R> extends Happened, Made {
  readonly kind: 'amendment_taken_in';
  readonly amendment: string;
  readonly successor: string;
  readonly reason: R;
  readonly by: R;
}
export interface AmendmentNoted<R> extends Happened {
  readonly kind: 'amendment_noted';
  readonly amendment: string;
  readonly reason: R;
  readonly by: R;
}

/** A coordinator marks a small correction of an exact text that is agreed or under ballot [ER1]. */
export interface ErratumMarked<R> extends Happened, Change<R> {
  readonly kind: 'erratum_marked';
  readonly erratum: string;
  readonly number: number;
  /** Until when anybody can object. */
  readonly until: number;
  readonly reason: R;
  readonly by: R;
}
export interface ErratumObjected<R> extends Happened {
  readonly kind: 'erratum_objected';
  readonly erratum: string;
  readonly document: string;
  readonly organisation: R;
  readonly reason: R;
  readonly by: R;
}
/** Nobody had objected [ER3]. */
export interface ErratumStands extends Happened, Made {
  readonly kind: 'erratum_stands';
  readonly erratum: string;
  readonly document: string;
}
/** Its words had been replaced by then [ER5]. */
export interface ErratumVoid extends Happened {
  readonly kind: 'erratum_void';
  readonly erratum: string;
  readonly document: string;
}

export type AmendmentEvent<R = string> = AmendmentProposed<R> | AmendmentWithdrawn<R> | AmendmentSponsored<R> | AmendmentPutToVote<R> | AmendmentTakenIn<R> | AmendmentNoted<R>;
export type ErratumEvent<R = string> = ErratumMarked<R> | ErratumObjected<R> | ErratumStands | ErratumVoid;
