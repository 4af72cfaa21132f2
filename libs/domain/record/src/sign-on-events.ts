interface Happened {
  /** When it happened, on the server's clock: milliseconds since 1970, UTC. */
  readonly at: number;
}
/** What an organisation said about one text of a call, as the how-manieth word of it about that text. */
interface UnderText<R> extends Happened {
  readonly signOn: string;
  /** Its place among those that were asked, from 1. */
  readonly seat: number;
  readonly version: string;
  readonly revision: number;
  readonly by: R;
}

/** A call for signatures; everything in it is fixed from here on. */
export interface SignOnCalled<R> extends Happened {
  readonly kind: 'sign_on_called';
  readonly signOn: string;
  readonly number: number;
  readonly title: R;
  /** What is signed, each text in its exact words, with the ballot that carried them. */
  readonly texts: readonly { readonly document: string; readonly version: string; readonly hash: string; readonly ballot: string }[];
  readonly scope: string;
  readonly closesAt: number;
  readonly timeZone: string;
  /** The organisations that are asked, in an order that says nothing. The first has seat 1. */
  readonly invited: readonly R[];
  readonly by: R;
}

/** An answer was prepared inside an organisation, or taken back again (no answers). Nobody else ever reads it [R9]. */
export interface SignaturePrepared<R> extends Happened {
  readonly kind: 'signature_prepared';
  readonly signOn: string;
  readonly seat: number;
  readonly answers: readonly { readonly version: string; readonly answer: string; readonly words: R | null }[];
  readonly by: R;
}

export interface SignatureGiven<R> extends UnderText<R> {
  readonly kind: 'signature_given';
  readonly reservation: R | null;
}
export interface SignatureDeclined<R> extends UnderText<R> {
  readonly kind: 'signature_declined';
  readonly reason: R | null;
}
/** The deadline moved, to a later time. */
export interface SignOnExtended<R> extends Happened {
  readonly kind: 'sign_on_extended';
  readonly signOn: string;
  readonly previousClosesAt: number;
  readonly closesAt: number;
  readonly reason: R;
  readonly by: R;
}
/** Nobody signs by it any more; what was signed stands. */
export interface SignOnCalledOff<R> extends Happened {
  readonly kind: 'sign_on_called_off';
  readonly signOn: string;
  readonly reason: R;
  readonly by: R;
}
/** At any time, and without a reason. `signOn` and `seat` are those by which the signature was given. */
export interface SignatureWithdrawn<R> extends UnderText<R> {
  readonly kind: 'signature_withdrawn';
}

export type SignOnEvent<R = string> = SignOnCalled<R> | SignOnExtended<R> | SignOnCalledOff<R> | SignaturePrepared<R> | SignatureGiven<R> | SignatureDeclined<R> | SignatureWithdrawn<R>;
