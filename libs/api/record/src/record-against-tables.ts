import { type BallotSeen, canonical } from '@northstar/domain-record';
import { canonicalJson } from '@northstar/engine-editor-schema';
import { type Difference, type PositionEvent, type Said, words } from './said.js';
import { amendments } from './amendments-against-tables.js';
import { proxies } from './proxies-against-tables.js';
import { sha256 } from './sha256.js';
import { statements } from './statements-against-tables.js';
import { signatures, signOns } from './signatures-against-tables.js';
import type { StoredBallot, StoredPosition, StoredSeat, Tables } from './record-tables.js';

const key = (ballot: string, seat: number, revision?: number): string => `${ballot} ${seat} ${revision ?? ''}`;
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Where the tables say something else than the record: the place in the record that comes first. Null: nowhere. */
export function firstDifference(said: Said, tables: Tables): Difference | null {
  const all = [...ballots(said, tables), ...seats(said, tables), ...positions(said, tables), ...participations(said, tables), ...proxies(said, tables), ...statements(said, tables), ...amendments(said, tables), ...editions(said, tables), ...signOns(said, tables), ...signatures(said, tables)];
  return all.reduce<Difference | null>((first, one) => (first === null || one.sequence < first.sequence ? one : first), null);
}

function* ballots({ ballots }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.ballots.map((row) => [row.id, row]));
  for (const [id, ballot] of ballots) {
    const { announced, sequence } = ballot;
    const row = stored.get(id);
    const what = row ? otherwise(ballot, row) : 'the whole ballot';
    if (what) yield { sequence, sentence: `Entry ${sequence} announced ballot ${announced.number}, and the database now says something else about ${what}.` };
  }
  for (const row of tables.ballots) if (!ballots.has(row.id)) yield { sequence: 1, sentence: `The database holds a ballot with the number ${row.number} that is not on record.` };
}

/** What differs about a ballot, in words. */
function otherwise({ announced, closesAt, end }: BallotSeen, row: StoredBallot): string | null {
  const { rule } = announced;
  if (row.number !== announced.number) return 'its number';
  if (!same(row.texts.map(({ document, version }) => [document, version]), announced.texts.map(({ document, version }) => [document, version]))) return 'which text it is about';
  if (!same(row.texts.map(({ hash, sound }) => sound && hash), announced.texts.map(({ hash }) => hash))) return 'the words of its text';
  const quorum = rule.quorum?.kind === 'count' ? rule.quorum.count : null;
  if (row.template !== rule.template || row.basis !== rule.basis || row.visibility !== rule.visibility || row.quorum !== quorum || row.dots !== (rule.dots ?? null) || row.override !== (rule.override ?? 'none')) return 'its rule';
  if (row.opensAt.getTime() !== announced.opensAt || row.closesAt.getTime() !== closesAt || row.timeZone !== announced.timeZone) return 'its times';
  const { headline: _headline, ruleSentence: _sentence, ...result } = row.result ?? {};
  if (end === null) return ['notice', 'open'].includes(row.state) ? null : 'its end';
  if (row.closedAt?.getTime() !== end.at) return 'the time of its end';
  if (end.kind === 'closed') return row.state === end.result?.outcome && same(result, end.result) ? null : 'its result';
  return row.state === end.kind && (end.successor === undefined || row.supersededById === end.successor) ? null : 'its end';
}

function* seats({ ballots, references }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.seats.map((row) => [key(row.ballot, row.seat), row]));
  for (const [id, ballot] of ballots) {
    const { announced, sequence } = ballot;
    for (const [index, commitment] of announced.electorate.entries()) {
      const row = stored.get(key(id, index + 1));
      stored.delete(key(id, index + 1));
      const organisation = references.get(commitment);
      if (!row || (organisation && 'organisation' in organisation && organisation.organisation !== row.organisation)) yield { sequence, sentence: `Entry ${sequence} names who decides ballot ${announced.number}, and the database now names others.` };
      else yield* held(ballot, index + 1, row, references);
    }
  }
  for (const row of stored.values()) {
    const ballot = ballots.get(row.ballot);
    if (ballot) yield { sequence: ballot.sequence, sentence: `Entry ${ballot.sequence} names who decides ballot ${ballot.announced.number}, and the database now names others.` };
  }
}

function* held({ announced, said, left, sequence }: BallotSeen, seat: number, row: StoredSeat, references: Said['references']): Generator<Difference> {
  if ((row.leftAt?.getTime() ?? null) !== (left.get(seat) ?? null)) yield { sequence, sentence: `In ballot ${announced.number} (entry ${sequence}) the database says something else than the record about an organisation that left.` };
  const last = said.get(seat);
  const event = last?.event ?? null;
  const differs = event === null ? row.choice !== null : !same(answerOf(row), event.answer) || row.revision !== event.revision || !words(event.reason, row.reason, references) || !words(event.proposedChange, row.proposedChange, references) || row.holder !== (event.holder ?? null) || !consents(event, row.share);
  if (differs) yield { sequence: last?.sequence ?? sequence, sentence: last ? `Entry ${last.sequence} is a position in ballot ${announced.number}, and the database now holds another one.` : `In ballot ${announced.number} (entry ${sequence}) the database holds a position that is not on record.` };
}

const answerOf = ({ choice, preferences }: Pick<StoredSeat, 'choice' | 'preferences'>): unknown => (preferences === null ? { choice } : { choice, preferences });

/** Whether the reason of a dissent may leave is what is on record. Entries from before that was written down do not say it [R13]. */
const consents = (event: PositionEvent, share: boolean | null): boolean => event.kind === 'position_taken_back' || event.share === undefined || event.share === share;

function* positions({ positions, references, ballots }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.positions.map((row) => [key(row.ballot, row.seat, row.revision), row]));
  for (const { sequence, event } of positions) {
    const row = stored.get(key(event.ballot, event.seat, event.revision));
    stored.delete(key(event.ballot, event.seat, event.revision));
    if (!row || !isSaid(event, row, references)) yield { sequence, sentence: `Entry ${sequence} is a position in ballot ${ballots.get(event.ballot)?.announced.number ?? '?'}, and its trail in the database now says something else.` };
  }
  for (const row of stored.values()) {
    const ballot = ballots.get(row.ballot);
    if (ballot) yield { sequence: ballot.sequence, sentence: `In ballot ${ballot.announced.number} (entry ${ballot.sequence}) the database holds a position that is not on record.` };
  }
}

function* participations({ participations, references, ballots }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.participations.map((row) => [key(row.ballot, row.seat), row]));
  for (const { sequence, event } of participations) {
    const row = stored.get(key(event.ballot, event.seat));
    stored.delete(key(event.ballot, event.seat));
    const by = references.get(event.by);
    if (row?.at.getTime() !== event.at || (by && 'person' in by && by.person !== row.by)) yield { sequence, sentence: `Entry ${sequence} says that an organisation took part in ballot ${ballots.get(event.ballot)?.announced.number ?? '?'}, and the database now says something else.` };
  }
  for (const row of stored.values()) {
    const ballot = ballots.get(row.ballot);
    if (ballot) yield { sequence: ballot.sequence, sentence: `In ballot ${ballot.announced.number} (entry ${ballot.sequence}) the database says that an organisation took part which is not on record.` };
  }
}

function isSaid(event: PositionEvent, row: StoredPosition, references: Said['references']): boolean {
  const by = references.get(event.by);
  if (row.at.getTime() !== event.at || (by && 'person' in by && by.person !== row.by)) return false;
  if (event.kind === 'position_taken_back') return row.choice === 'taken_back';
  return consents(event, row.share) && row.holder === (event.kind === 'position_taken' ? event.holder ?? null : null) && same(answerOf(row), event.answer) && words(event.reason, row.reason, references) && words(event.kind === 'block_withdrawn' ? null : event.proposedChange, row.proposedChange, references);
}

function* editions({ editions }: Said, tables: Tables): Generator<Difference> {
  const stored = new Map(tables.editions.map((row) => [row.id, row]));
  for (const { published, sequence } of editions) {
    const row = stored.get(published.edition);
    stored.delete(published.edition);
    if (!row || row.number !== published.number || row.hash !== published.hash || sha256(canonicalJson(row.content)) !== published.hash) yield { sequence, sentence: `Entry ${sequence} published edition ${published.number}, and the database now holds another one.` };
  }
  for (const row of stored.values()) yield { sequence: 1, sentence: `The database holds an edition with the number ${row.number} that is not on record.` };
}

/** The canonical form of stored JSON; null where it has none. */
export function canonicalOrNull(value: unknown): string | null {
  try {
    return canonical(value);
  } catch {
    return null;
  }
}
