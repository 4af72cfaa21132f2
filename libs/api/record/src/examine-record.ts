import type { Transaction } from '@northstar/api-core';
import { type AmendmentEvent, brokenLink, commitmentOf, EMPTY, type Entry, type ErratumEvent, eventShape, type Head, type RecordEvent, type Reference, type Referred, Replay, type SignatureEvent } from '@northstar/domain-record';
import { canonicalOrNull, firstDifference } from './record-against-tables.js';
import type { RecordRepository, StoredEntry } from './record.repository.js';
import { tablesOf } from './record-tables.js';
import type { Difference, ParticipationEvent, Said } from './said.js';
import { sha256 } from './sha256.js';

/** What organisations said, in the order in which they said it. */
interface Heard {
  positions: { sequence: number; event: Said['positions'][number]['event'] }[];
  participations: { sequence: number; event: ParticipationEvent }[];
  proxies: { sequence: number; event: Said['proxies'][number]['event'] }[];
  statements: { sequence: number; event: Said['statements'][number]['event'] }[];
  signatures: { sequence: number; event: SignatureEvent }[];
  ends: Map<string, { sequence: number; event: AmendmentEvent | ErratumEvent }>;
}

/** How many entries are read at a time. */
const STRETCH = 500;

/** What came of a look at a record. */
export type Finding = { ok: true; sentences: string[] } | ({ ok: false } & Difference);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Goes through a stored record from its first entry: chain, references, whether the events follow the rules, every count; then compares
 * it with the tables. `tx` sees one moment (REPEATABLE READ), so that what is decided meanwhile does not look like a fault.
 */
export async function examine(records: RecordRepository, tx: Transaction, networkId: string, progress: (checked: number) => Promise<void>): Promise<Finding> {
  const replay = new Replay(true);
  const said = { ballots: replay.ballots, editions: replay.editions, signOns: replay.signOns, amendments: replay.amendments, errata: replay.errata, made: replay.made, ends: new Map() as Heard['ends'], positions: [] as Said['positions'][number][], participations: [] as Said['participations'][number][], proxies: [] as Said['proxies'][number][], statements: [] as Said['statements'][number][], signatures: [] as Said['signatures'][number][], references: new Map<string, Referred>() };
  const head = await records.head(networkId, tx);
  let last: Head = EMPTY;
  for (;;) {
    const entries = await records.entries(networkId, last.sequence, STRETCH, tx);
    if (entries.length === 0) break;
    const references = await records.references(networkId, last.sequence, entries.at(-1)!.sequence, tx);
    for (const stored of entries) {
      const wrong = examineEntry(networkId, last, stored, replay, said) ?? examineReferences(references.filter(({ sequence }) => sequence === stored.sequence), replay, said.references);
      if (wrong !== null) return { ok: false, sequence: last.sequence + 1, sentence: `Entry ${last.sequence + 1} ${wrong}.` };
      last = { sequence: stored.sequence, hash: stored.hash };
    }
    await progress(last.sequence);
  }
  if (head.sequence !== last.sequence || head.hash !== last.hash) return { ok: false, sequence: last.sequence + 1, sentence: `The record is said to end with entry ${head.sequence}, and ends with entry ${last.sequence}: entries at the end are missing, or the end was changed.` };
  if (last.sequence === 0) return { ok: true, sentences: ['Nothing is on record yet.'] };
  const unfinished = replay.finish() ?? firstDifference(said, await tablesOf(tx, networkId));
  return unfinished ? { ok: false, ...unfinished } : { ok: true, sentences: inWords(last.sequence, said) };
}

function examineEntry(networkId: string, before: Head, stored: StoredEntry, replay: Replay, { positions, participations, proxies, statements, signatures, ends }: Heard): string | null {
  const event = parsed(stored.event);
  if (event === undefined || canonicalOrNull(event) !== stored.event) return 'is not written down as entries are';
  const entry: Entry = { ...stored, event: event as RecordEvent };
  const misshapen = brokenLink(sha256, networkId, before, entry) ?? eventShape(event, 'content');
  if (misshapen !== null) return misshapen;
  const known = entry.event!;
  if (known.kind === 'position_taken' || known.kind === 'position_taken_back' || known.kind === 'block_withdrawn') positions.push({ sequence: stored.sequence, event: known });
  if (known.kind === 'took_part') participations.push({ sequence: stored.sequence, event: known });
  if (known.kind === 'proxy_given' || known.kind === 'proxy_revoked') proxies.push({ sequence: stored.sequence, event: known });
  noteEnd(ends, known, stored.sequence);
  if (known.kind === 'outcome_stated') statements.push({ sequence: stored.sequence, event: known });
  if (known.kind === 'signature_given' || known.kind === 'signature_declined' || known.kind === 'signature_withdrawn') signatures.push({ sequence: stored.sequence, event: known });
  return replay.take(entry);
}

/** What ended an amendment or an erratum, and what was last said of a sponsor. */
function noteEnd(ends: Heard['ends'], event: RecordEvent, sequence: number): void {
  if (event.kind === 'amendment_sponsored' || event.kind === 'amendment_sponsorship_ended') ends.set(`${event.amendment} ${event.seat}`, { sequence, event });
  else if ('amendment' in event && event.kind !== 'amendment_proposed' && event.kind !== 'amendment_put_to_vote') ends.set(event.amendment, { sequence, event });
  else if ('erratum' in event && event.kind !== 'erratum_marked') ends.set(event.erratum, { sequence, event });
}

function examineReferences(rows: readonly (Omit<Reference, 'value'> & { value: string })[], replay: Replay, known: Map<string, Referred>): string | null {
  for (const { commitment, salt, value: text } of rows) {
    const value = parsed(text) as Referred;
    if (value === undefined || canonicalOrNull(value) !== text || commitmentOf(sha256, { salt, value }) !== commitment) return 'speaks of a name or of words that were changed since';
    if (!replay.references.has(commitment)) return 'has a name or words beside it that it does not speak of';
    known.set(commitment, value);
  }
  return null;
}

function inWords(entries: number, { ballots, editions, positions, participations, signOns, signatures }: Said): string[] {
  const counted = [...ballots.values()].filter(({ end }) => end?.kind === 'closed').length;
  const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  return [
    `${number(entries, 'entry', 'entries')}, numbered without a gap, each carrying the fingerprint of the one before.`,
    `${number(ballots.size, 'ballot', 'ballots')} with ${number(positions.length, 'position', 'positions')}${participations.length > 0 ? ` and ${number(participations.length, 'secret answer', 'secret answers')}` : ''}; ${counted === ballots.size && counted > 0 ? 'every count' : number(counted, 'count', 'counts')} made again with the same result.`,
    ...(signOns.size > 0 ? [`${number(signOns.size, 'call', 'calls')} for signatures, answered ${number(signatures.length, 'time', 'times')}; every signature was given in time under words that were agreed.`] : []),
    ...(editions.length > 0 ? [`${number(editions.length, 'edition holds', 'editions hold')} exactly what was published.`] : []),
    'What people are shown is what is on record.',
  ];
}
