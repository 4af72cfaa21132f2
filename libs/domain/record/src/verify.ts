import { headline } from '@northstar/domain-voting';
import { type BallotSeen, isCountable, isSecret } from './ballot-seen.js';
import { isExactly, lettersOf } from './amendment-seen.js';
import { canonical } from './canonical.js';
import { brokenLink, commitmentOf, EMPTY, type Entry, type Head, type Sha256 } from './entry.js';
import { EDITION, ENTRY, FILE, REFERENCE, TEXT, type RecordFile } from './file.js';
import { Replay } from './replay.js';
import { standing } from './sign-on-seen.js';
import { entries as entryCount, things } from './words.js';

/** What came of checking a record. */
export type Report =
  | { readonly ok: true; readonly head: Head; /** What was verified, a sentence each. */ readonly verified: readonly string[]; /** What is withheld or could not be judged. */ readonly remarks: readonly string[] }
  | { readonly ok: false; /** The first entry that is wrong; null when it is not an entry. */ readonly entry: number | null; readonly sentence: string };

const wrong = (sentence: string, entry: number | null = null): Report => ({ ok: false, entry, sentence });

/** Checks an exported record with nothing but the file, and says in words what holds, or the first thing that does not [R5]. */
export function verify(file: unknown, sha: Sha256): Report {
  try {
    return check(file, sha);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return wrong(`The file holds something that no record holds: ${error.message}.`);
    throw error;
  }
}

function check(given: unknown, sha: Sha256): Report {
  const badFile = FILE(given, 'The file');
  if (badFile !== null) return wrong(`This is not an exported record. ${badFile}.`);
  const file = given as RecordFile;
  const replay = new Replay(file.scope === 'network');
  const broken = checkEntries(file, replay, sha) ?? checkReferences(file, replay, sha) ?? checkTexts(file, replay, sha) ?? checkMade(file, replay) ?? checkEditions(file, replay, sha);
  if (broken) return broken;
  const { checksum, ...contents } = file;
  if (sha(canonical(contents)) !== checksum) return wrong('Every entry is in order, but what stands around them in the file was changed: the name of the network, the time of the export, or something that was left out of it.');
  return { ok: true, head: file.head, verified: verified(file, replay), remarks: remarks(file, replay) };
}

function checkEntries({ entries, network, head, scope }: RecordFile, replay: Replay, sha: Sha256): Report | null {
  let last: Head = EMPTY;
  for (const [index, given] of entries.entries()) {
    const number = index + 1;
    const misshapen = ENTRY(given, `Entry ${number}`);
    if (misshapen !== null) return wrong(`${misshapen}.`, number);
    const entry = given as Entry;
    const problem = brokenLink(sha, network.id, last, entry) ?? replay.take(entry);
    if (problem !== null) return wrong(`Entry ${number} ${problem}.`, number);
    last = { sequence: entry.sequence, hash: entry.hash };
  }
  if (last.sequence !== head.sequence || last.hash !== head.hash) return wrong(`The record is said to end with entry ${head.sequence}, and ends with entry ${last.sequence}: entries at the end are missing, or the end was changed.`, Math.min(last.sequence, head.sequence) + 1);
  const unfinished = replay.finish();
  if (unfinished) return wrong(unfinished.sentence, unfinished.sequence);
  const ends = replay.editions.at(-1);
  if (scope === 'edition' && (!ends || ends.sequence !== head.sequence)) return wrong('This is said to be the part of an edition, and does not end with its publication.', head.sequence);
  return null;
}

function checkReferences({ references }: RecordFile, replay: Replay, sha: Sha256): Report | null {
  const before = new Set<string>();
  for (const [index, reference] of references.entries()) {
    const name = `Reference ${index + 1}`;
    const misshapen = REFERENCE(reference, name);
    if (misshapen !== null) return wrong(`${misshapen}.`);
    if (commitmentOf(sha, reference) !== reference.commitment) return wrong(`${name} is not what was recorded: the name or words in it were changed.`);
    if (!replay.references.has(reference.commitment) || before.has(reference.commitment)) return wrong(`${name} belongs to no entry, or is there twice.`);
    before.add(reference.commitment);
  }
  return null;
}

function checkTexts({ texts }: RecordFile, replay: Replay, sha: Sha256): Report | null {
  const known = new Map<string, string>();
  for (const [index, included] of texts.entries()) {
    const name = `Text ${index + 1}`;
    const misshapen = TEXT(included, name);
    if (misshapen !== null) return wrong(`${misshapen}.`);
    if (sha(included.canonical) !== included.hash) return wrong(`${name} does not have its fingerprint: its words were changed.`);
    known.set(included.version, included.hash);
  }
  for (const { announced, sequence } of replay.ballots.values()) {
    for (const { version, hash } of announced.texts) {
      const found = known.get(version);
      if (found === undefined) return wrong(`A text of ballot ${announced.number} (entry ${sequence}) is not in the file.`, sequence);
      if (found !== hash) return wrong(`A text of ballot ${announced.number} is another one than entry ${sequence} names.`, sequence);
    }
  }
  for (const { resultVersionId, hash, kind, number, sequence } of replay.made) {
    const found = known.get(resultVersionId);
    if (found === undefined) return wrong(`The text that came of ${kind} ${number} (entry ${sequence}) is not in the file.`, sequence);
    if (found !== hash) return wrong(`The text that came of ${kind} ${number} is another one than entry ${sequence} names.`, sequence);
  }
  const used = new Set([...[...replay.ballots.values()].flatMap(({ announced }) => announced.texts.map(({ version }) => version)), ...replay.made.map(({ resultVersionId }) => resultVersionId)]);
  const stray = texts.findIndex(({ version }) => !used.has(version));
  return stray < 0 && known.size === texts.length ? null : wrong(`Text ${stray + 1} belongs to no ballot and no erratum, or is there twice.`);
}

/** Whether each text that came of an amendment or an erratum is the one before with that passage changed, and nothing else [R10]. */
function checkMade(file: RecordFile, replay: Replay): Report | null {
  const { texts, words } = lookUp(file);
  for (const step of replay.made) {
    const [before, after, out, coming] = [texts.get(step.baseVersionId), texts.get(step.resultVersionId), words.get(step.replaced), words.get(step.proposed)];
    if (before === undefined || after === undefined || out === undefined || coming === undefined) continue;
    if (!isExactly(before, after, step, out, coming)) return wrong(`Entry ${step.sequence} makes a text by ${step.kind} ${step.number}, and that text differs from the one before by something else.`, step.sequence);
  }
  return null;
}

/** The letters of the texts in a file, and the words that its references open. */
function lookUp({ texts, references }: RecordFile): { texts: ReadonlyMap<string, string>; words: ReadonlyMap<string, string> } {
  return {
    texts: new Map(texts.flatMap(({ version, canonical: form }) => { const letters = lettersOf(form); return letters === null ? [] : [[version, letters] as const]; })),
    words: new Map(references.flatMap(({ commitment, value }) => ('text' in value ? [[commitment, value.text] as const] : []))),
  };
}

function checkEditions({ editions }: RecordFile, replay: Replay, sha: Sha256): Report | null {
  for (const [index, included] of editions.entries()) {
    const name = `Edition ${index + 1} of the file`;
    const misshapen = EDITION(included, name);
    if (misshapen !== null) return wrong(`${misshapen}.`);
    const seen = replay.editions.find(({ published }) => published.edition === included.edition);
    if (!seen) return wrong(`${name} is not on record.`);
    if (sha(included.canonical) !== seen.published.hash) return wrong(`${name} is another one than entry ${seen.sequence} names: what it holds was changed.`, seen.sequence);
  }
  return null;
}

/** How many of them were taken by the right that their organisation had given [D1.11]. */
function byOthers(said: BallotSeen['said']): string {
  const count = [...said.values()].filter(({ event }) => event?.holder !== undefined).length;
  return count === 0 ? '' : `, ${count} of them taken by a proxy`;
}

function verified(file: RecordFile, replay: Replay): string[] {
  const lines = [`${entryCount(file.entries.length)}, numbered without a gap, each carrying the fingerprint of the one before.`];
  if (file.texts.length > 0) lines.push(`${things(file.texts.length, 'text has its fingerprint', 'texts have their fingerprints')}, word for word.`);
  if (file.references.length > 0) lines.push(`${things(file.references.length, 'name or reason is', 'names and reasons are')} what was recorded.`);
  for (const { announced, end, said, took, box } of replay.ballots.values()) {
    const asked = things(announced.electorate.length, 'organisation was asked', 'organisations were asked');
    if (end?.kind !== 'closed') lines.push(`Ballot ${announced.number}: ${asked}. ${end ? `It was ${end.kind} and decided nothing.` : 'It is not counted yet.'}`);
    else if (isSecret({ announced })) lines.push(`Ballot ${announced.number}, secret: ${asked}; ${things(took.size, 'one took part', 'took part')}, ${box ? `and ${things(took.size, 'answer was', 'answers were')} in the box, counted again` : 'and the box stayed shut'}. ${headline(end.result!)}`);
    else if (isCountable(announced)) lines.push(`Ballot ${announced.number}: ${asked}; ${things(said.size, 'position', 'positions')} counted again${byOthers(said)}. ${headline(end.result!)}`);
  }
  for (const { announced, statements } of replay.ballots.values()) {
    if (statements > 0) lines.push(`Ballot ${announced.number}: what its outcome means was said after the close${statements > 1 ? ` and corrected ${things(statements - 1, 'time', 'times')}` : ''}. It changes no number.`);
  }
  const { words } = lookUp(file);
  for (const { proposed, sponsors, end } of replay.amendments.values()) {
    const ballot = replay.ballots.get(proposed.ballot)!.announced.number;
    const open = words.has(proposed.replaced) && words.has(proposed.proposed);
    lines.push(`Amendment ${proposed.number} to the text of ballot ${ballot}, with ${things(sponsors.size, 'sponsor', 'sponsors')}: ${end === null ? 'not decided about' : end === 'taken_in' ? `taken in${open ? '; the new text differs from the one before by it alone' : ''}` : end.replaceAll('_', ' ')}.`);
  }
  for (const { marked, end } of replay.errata.values()) {
    lines.push(`Erratum ${marked.number}: ${end === null ? 'organisations can still object' : end === 'stands' ? `stands, because nobody objected within 48 hours${words.has(marked.replaced) && words.has(marked.proposed) ? '; the text differs from the one before by it alone' : ''}` : end === 'objected' ? 'fell, because an organisation objected' : 'void, because its words were replaced meanwhile'}.`);
  }
  for (const call of replay.signOns.values()) {
    const { number, invited, texts } = call.called;
    lines.push(`Call ${number} for signatures: ${things(invited.length, 'organisation was asked', 'organisations were asked')}; ${things(standing(call), 'signature stands', 'signatures stand')} under ${things(texts.length, 'text that a ballot', 'texts that ballots')} carried.`);
  }
  for (const { published, sequence } of replay.editions) {
    const whole = file.editions.some(({ edition }) => edition === published.edition) ? 'has its fingerprint and ' : '';
    lines.push(`Edition ${published.number} (entry ${sequence}) ${whole}holds ${things(published.texts.length, 'text', 'texts')} that ballots carried, in exactly these words.`);
  }
  return lines;
}

function remarks(file: RecordFile, replay: Replay): string[] {
  const lines: string[] = [];
  if (replay.sealed > 0) {
    lines.push(file.scope === 'edition'
      ? `${entryCount(replay.sealed)} of the network ${replay.sealed === 1 ? 'is' : 'are'} sealed: they do not belong to this edition. The chain runs through them.`
      : `${entryCount(replay.sealed)} ${replay.sealed === 1 ? 'is' : 'are'} sealed, because not everybody may read ${replay.sealed === 1 ? 'it' : 'them'}: positions that are not to be seen before the count, or what an organisation prepared to sign. The chain runs through them.`);
  }
  const withheld = replay.references.size - file.references.length;
  if (withheld > 0) lines.push(`${things(withheld, 'name or reason was', 'names and reasons were')} withheld or erased. That changes no count.`);
  if (replay.unknown > 0) lines.push(`${entryCount(replay.unknown)} ${replay.unknown === 1 ? 'is' : 'are'} of a kind that this program does not know. They are part of the chain; use a newer one to check what they say.`);
  for (const { announced, end } of replay.ballots.values()) {
    if (end?.kind === 'closed' && !isCountable(announced)) lines.push(`Ballot ${announced.number} was decided by a rule that this program does not know, so its count was not checked. Use a newer one.`);
  }
  const missing = replay.editions.filter(({ published }) => !file.editions.some(({ edition }) => edition === published.edition));
  if (missing.length > 0) lines.push(`${things(missing.length, 'edition is', 'editions are')} not in the file as a whole, so the fingerprint over everything in it was not checked.`);
  return lines;
}
