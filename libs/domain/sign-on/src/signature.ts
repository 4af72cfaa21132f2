/** What an organisation can say to a call under one text. Saying nothing is none of them [S1.5]. */
export const ANSWERS = ['sign', 'sign_with_reservation', 'decline'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Where an organisation stands with one text. An approval inside the organisation is nobody else's business: for others it is invited until somebody signs. */
export const SIGNATURE_STATES = ['invited', 'signed', 'signed_with_reservation', 'declined', 'withdrawn'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** What may follow what: a signature that stands is taken back before anything else is said. */
export const NEXT: Readonly<Record<SignatureState, readonly (Answer | 'withdraw')[]>> = {
  invited: ['sign', 'sign_with_reservation', 'decline'],
  signed: ['withdraw'],
  signed_with_reservation: ['withdraw'],
  declined: ['sign', 'sign_with_reservation'],
  withdrawn: ['sign', 'sign_with_reservation'],
};

/** Who said something, when, and as the how-manieth word of the organisation about this text. */
interface Said {
  readonly by: string;
  readonly at: number;
  readonly revision: number;
}
export interface Invited {
  readonly state: 'invited';
}
export interface Signed extends Said {
  readonly state: 'signed';
}
export interface SignedWithReservation extends Said {
  readonly state: 'signed_with_reservation';
  /** Printed word for word beside the name. */
  readonly reservation: string;
}
export interface Declined extends Said {
  readonly state: 'declined';
  readonly reason: string | null;
}
export interface Withdrawn extends Said {
  readonly state: 'withdrawn';
}

/** What an organisation says about exactly one version of a text. No signature without its reservation, none that was never given. */
export type Signature = Invited | Signed | SignedWithReservation | Declined | Withdrawn;
export type Answered = Signed | SignedWithReservation | Declined;

export const INVITED: Invited = { state: 'invited' };

/** Whether the organisation's name stands under the text. */
export const stands = (signature: Signature): signature is Signed | SignedWithReservation => signature.state === 'signed' || signature.state === 'signed_with_reservation';

/** How many times the organisation has said something about the text. */
export const revisionOf = (signature: Signature): number => (signature.state === 'invited' ? 0 : signature.revision);
