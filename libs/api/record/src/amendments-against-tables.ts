import type { AmendmentSeen, ErratumSeen } from '@northstar/domain-record';
import type { StoredAmendment, StoredErratum, Tables } from './record-tables.js';
import { type Difference, person, type Said, words } from './said.js';

/** Where amendments, errata and the texts that came of them read otherwise in their tables than on record [R10]. */
export function* amendments(said: Said, tables: Tables): Generator<Difference> {
  yield* eachOf('amendment', said.amendments, tables.amendments, (seen, row) => sameChange(seen.proposed, row, said) && seen.proposed.seat === row.seat && seen.vote === row.vote && sameEnd(seen, row, said) && sameSponsors(seen, row, said));
  yield* eachOf('erratum', said.errata, tables.errata, (seen, row) => sameChange(seen.marked, row, said) && seen.marked.until === row.until.getTime() && sameEnd(seen, row, said) && sameObjector(row, said));
  const stored = new Map(tables.made.map((row) => [row.change, row]));
  for (const { id, kind, number, sequence, baseVersionId, resultVersionId, from, to, size, hash } of said.made) {
    const row = stored.get(id);
    stored.delete(id);
    const same = row?.base === baseVersionId && row.version === resultVersionId && row.from === from && row.to === to && row.size === size && row.hash === hash && row.sound;
    if (!same) yield { sequence, sentence: `Entry ${sequence} makes a text by ${kind} ${number}, and the database now holds another one.` };
  }
  for (const _ of stored.values()) yield { sequence: 1, sentence: 'The database holds a text that is said to come of an amendment or an erratum, which is not on record.' };
}

function* eachOf<Seen extends AmendmentSeen | ErratumSeen, Row extends StoredAmendment | StoredErratum>(what: string, all: ReadonlyMap<string, Seen>, rows: readonly Row[], same: (seen: Seen, row: Row) => boolean): Generator<Difference> {
  const stored = new Map(rows.map((row) => [row.id, row]));
  for (const [id, seen] of all) {
    const row = stored.get(id);
    stored.delete(id);
    const { number } = 'proposed' in seen ? seen.proposed : seen.marked;
    if (!row || !same(seen, row)) yield { sequence: seen.sequence, sentence: `Entry ${seen.sequence} is ${what === 'erratum' ? 'an erratum' : 'an amendment'} with the number ${number}, and the database now says something else about it.` };
  }
  for (const row of stored.values()) yield { sequence: 1, sentence: `The database holds ${what === 'erratum' ? 'an erratum' : 'an amendment'} with the number ${row.number} that is not on record.` };
}

function sameChange(event: AmendmentSeen['proposed'] | ErratumSeen['marked'], row: StoredAmendment | StoredErratum, { references }: Said): boolean {
  return event.number === row.number && event.at === row.at.getTime() && event.document === row.document && event.version === row.version && event.from === row.from && event.to === row.to && event.size === row.size && event.offset === row.offset
    && ('ballot' in event ? event.ballot === row.ballot : true)
    && words(event.replaced, row.replaced, references) && words(event.proposed, row.proposed, references) && words(event.reason, row.reason, references) && person(event.by, row.by, references);
}

/** How it ended, when, by whom and in which words; what ends by the clock is by nobody. */
function sameEnd({ end }: AmendmentSeen | ErratumSeen, row: StoredAmendment | StoredErratum, { ends, references }: Said): boolean {
  const last = ends.get(row.id);
  if (end === null || last === undefined) return end === null && (row.state === 'proposed' || row.state === 'waiting') && row.endedAt === null;
  const { event } = last;
  return row.state === end && row.endedAt?.getTime() === event.at && person('by' in event ? event.by : null, row.endedBy, references) && words('reason' in event ? event.reason : null, row.words, references);
}

const sameObjector = (row: StoredErratum, { ends, references }: Said): boolean => {
  const event = ends.get(row.id)?.event;
  if (event?.kind !== 'erratum_objected') return row.objector === null;
  const value = references.get(event.organisation);
  return row.objector !== null && (!value || ('organisation' in value && value.organisation === row.objector));
};

function sameSponsors({ sponsors }: AmendmentSeen, row: StoredAmendment, { ends, references }: Said): boolean {
  return row.sponsors.length === sponsors.size && row.sponsors.every(({ seat, by }) => {
    const event = ends.get(`${row.id} ${seat}`)?.event;
    return sponsors.has(seat) && event !== undefined && 'by' in event && person(event.by, by, references);
  });
}
