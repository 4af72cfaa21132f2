import { type BallotSeen, hidesPositions } from './ballot-seen.js';
import type { Entry } from './entry.js';
import { INTERNAL_KINDS, SEALED_KINDS, type RecordEvent } from './event.js';

/** An entry without what happened: the chain holds over it, and nothing can be learnt from it [R7]. */
export const sealed = (entry: Entry): Entry => ({ ...entry, salt: null, event: null });

/** Whether members of the network may know of an event now, given the ballots as all events tell them. */
export function membersMayRead(event: RecordEvent, ballots: ReadonlyMap<string, BallotSeen>): boolean {
  if (INTERNAL_KINDS.includes(event.kind)) return false;
  if (!SEALED_KINDS.includes(event.kind) || !('ballot' in event)) return true;
  const ballot = ballots.get(event.ballot);
  return ballot !== undefined && !hidesPositions(ballot);
}

/** What the public may know of the record because of an edition [R8]. */
export interface EditionPart {
  /** The last entry that belongs to it: its publication. */
  readonly sequence: number;
  mayRead(entry: Pick<Entry, 'sequence'> & { readonly event: RecordEvent }): boolean;
  /** References that may be opened: who supported, and with which reservation, as it is printed; nobody else, and no person. */
  readonly references: ReadonlySet<string>;
}

/** The part of a record that belongs to an edition. `named`: whether an organisation is printed in it now as one that supported in the ballot of this number. Null: it is not on record. */
export function editionPart(editionId: string, ballots: ReadonlyMap<string, BallotSeen>, events: readonly (Pick<Entry, 'sequence'> & { readonly event: RecordEvent })[], named: (commitment: string, ballotNumber: number) => boolean): EditionPart | null {
  const published = events.find(({ event }) => event.kind === 'edition_published' && event.edition === editionId);
  if (published?.event.kind !== 'edition_published') return null;
  const behind = new Set(published.event.texts.map((text) => text.ballot));
  const documents = new Set(published.event.texts.map((text) => text.document));
  // What counted at the close; what took the place of a block later has a kind of its own.
  const counted = new Set(events.flatMap(({ event }) => (event.kind === 'ballot_closed' && behind.has(event.ballot) ? event.counted : [])));
  const gaveWay = new Set(events.flatMap(({ event }) => (event.kind === 'block_withdrawn' ? [`${event.ballot} ${event.seat}`] : [])));
  const references = new Set<string>();
  for (const id of behind) {
    for (const [seat, { event }] of ballots.get(id)?.said ?? []) {
      // Whoever had blocked before is not named here: what it had said before would be read beside its name.
      if (gaveWay.has(`${id} ${seat}`)) continue;
      const { electorate, number } = ballots.get(id)!.announced;
      const organisation = electorate[seat - 1]!;
      if (event === null || !['support', 'support_with_reservation'].includes(String(event.answer.choice)) || !named(organisation, number)) continue;
      references.add(organisation);
      if (event.answer.choice === 'support_with_reservation' && event.reason !== null) references.add(event.reason);
    }
  }
  return {
    sequence: published.sequence,
    references,
    mayRead: ({ sequence, event }) => {
      if (event.kind === 'record_began') return true;
      if (event.kind === 'edition_published') return event.edition === editionId;
      // What was only proposed is nobody's business outside; of errata, those to the texts that are in it.
      if ('amendment' in event) return false;
      if ('erratum' in event) return documents.has(event.document) && sequence <= published.sequence;
      if (!('ballot' in event) || !behind.has(event.ballot) || sequence > published.sequence) return false;
      // What an organisation had said before it made up its mind is nobody's business outside.
      return SEALED_KINDS.includes(event.kind) ? counted.has(sequence) : true;
    },
  };
}
