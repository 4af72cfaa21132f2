import { type Difference, person, type Said, words } from './said.js';
import type { Tables } from './record-tables.js';

/** Where what the coordinator said of outcomes reads otherwise in its table than on record [R12]. */
export function* statements({ statements, ballots, references }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.statements.map((row) => [`${row.ballot} ${row.revision}`, row]));
  for (const { sequence, event } of statements) {
    const key = `${event.ballot} ${event.revision}`;
    const row = stored.get(key);
    stored.delete(key);
    const same = row?.at.getTime() === event.at && words(event.body, row.body, references) && words(event.nextSteps, row.nextSteps === '' ? null : row.nextSteps, references) && person(event.by, row.by, references);
    if (!same) yield { sequence, sentence: `Entry ${sequence} is what was said of the outcome of ballot ${ballots.get(event.ballot)?.announced.number ?? '?'}, and the database now says something else.` };
  }
  for (const row of stored.values()) {
    const ballot = ballots.get(row.ballot);
    if (ballot) yield { sequence: ballot.sequence, sentence: `In ballot ${ballot.announced.number} (entry ${ballot.sequence}) the database holds something about its outcome that is not on record.` };
  }
}
