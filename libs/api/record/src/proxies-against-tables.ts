import { type Difference, person as isPerson, type Said } from './said.js';
import type { StoredProxy, Tables } from './record-tables.js';

/** Where the rights to answer for others say something else in their table than in the record: each was given once, and ends where it was taken back or replaced. */
export function* proxies({ proxies, ballots, references }: Said, tables: Tables): Generator<Difference> {
  const person = (commitment: string | null, stored: string | null): boolean => isPerson(commitment, stored, references);
  const waiting = [...tables.proxies];
  const standing = new Map<string, StoredProxy>();
  for (const { sequence, event } of proxies) {
    const key = `${event.ballot} ${event.seat}`;
    const before = standing.get(key);
    const ended = before === undefined || (before.endedAt?.getTime() === event.at && person(event.by, before.endedBy));
    const index = event.kind === 'proxy_given' ? waiting.findIndex((row) => row.ballot === event.ballot && row.seat === event.seat && row.at.getTime() === event.at && row.holder === event.holder && person(event.person, row.person) && person(event.by, row.by)) : -1;
    standing.delete(key);
    if (index >= 0) standing.set(key, waiting.splice(index, 1)[0]!);
    if (!ended || (event.kind === 'proxy_given' && index < 0)) yield { sequence, sentence: `Entry ${sequence} says who may answer for whom in ballot ${ballots.get(event.ballot)?.announced.number ?? '?'}, and the database now says something else.` };
  }
  for (const row of [...waiting, ...[...standing.values()].filter(({ endedAt }) => endedAt !== null)]) {
    const ballot = ballots.get(row.ballot);
    if (ballot) yield { sequence: ballot.sequence, sentence: `In ballot ${ballot.announced.number} (entry ${ballot.sequence}) the database says something else than the record about who may answer for whom.` };
  }
}
