import type { AmendmentEvent, AmendmentSeen, BallotSeen, ErratumEvent, ErratumSeen, MadeOf, EditionSeen, RecordEvent, Referred, SignatureEvent, SignOnSeen } from '@northstar/domain-record';

export type PositionEvent = Extract<RecordEvent, { kind: 'position_taken' | 'position_taken_back' | 'block_withdrawn' }>;

export type ParticipationEvent = Extract<RecordEvent, { kind: 'took_part' }>;
export type StatementEvent = Extract<RecordEvent, { kind: 'outcome_stated' }>;
export type ProxyEvent = Extract<RecordEvent, { kind: 'proxy_given' | 'proxy_revoked' }>;

/** What a record that is in order by itself says, for comparing. */
export interface Said {
  ballots: ReadonlyMap<string, BallotSeen>;
  editions: readonly EditionSeen[];
  positions: readonly { sequence: number; event: PositionEvent }[];
  participations: readonly { sequence: number; event: ParticipationEvent }[];
  proxies: readonly { sequence: number; event: ProxyEvent }[];
  statements: readonly { sequence: number; event: StatementEvent }[];
  amendments: ReadonlyMap<string, AmendmentSeen>;
  errata: ReadonlyMap<string, ErratumSeen>;
  /** Texts that came of them. */
  made: readonly MadeOf[];
  /** What ended an amendment or an erratum, by its id; what it was that happened last to a sponsor, by both. */
  ends: ReadonlyMap<string, { sequence: number; event: AmendmentEvent | ErratumEvent }>;
  signOns: ReadonlyMap<string, SignOnSeen>;
  signatures: readonly { sequence: number; event: SignatureEvent }[];
  references: ReadonlyMap<string, Referred>;
}
export interface Difference {
  sequence: number;
  sentence: string;
}

/** Whether somebody is who is on record; who was erased cannot be compared. */
export function person(commitment: string | null, stored: string | null, references: Said['references']): boolean {
  const value = commitment === null ? undefined : references.get(commitment);
  return (commitment === null) === (stored === null) && (!value || ('person' in value && value.person === stored));
}

/** Whether words are those on record; what was erased cannot be compared. */
export function words(commitment: string | null, stored: string | null, references: Said['references']): boolean {
  if (commitment === null || stored === null) return commitment === stored;
  const value = references.get(commitment);
  return value === undefined || ('text' in value && value.text === stored);
}
