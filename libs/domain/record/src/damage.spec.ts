import { ruleOf } from '@northstar/domain-voting';
import { type RecordFile, withChecksum } from './file.js';
import { chance, Chronicle, sha, someChoice } from './testing/records.js';
import { verify } from './verify.js';
import { Mention } from './write.js';

const SEED = 20261130;

function record(random: () => number): RecordFile {
  const chronicle = new Chronicle();
  const texts = [];
  for (let ballot = 0; ballot < 6; ballot += 1) {
    const rule = ruleOf({ template: ballot % 2 ? 'consent' : 'simple_majority', basis: 'votes_cast', quorum: 2, visibility: ballot % 3 ? 'named' : 'counts_until_close' });
    texts.push(chronicle.ballot({ rule, asked: 5, says: Array.from({ length: 7 }, (_, n) => [n % 5, n === 6 ? 'leaves' : someChoice(random)] as const), end: ballot === 4 ? 'withdrawn' : ballot === 5 ? 'none' : 'closed' }));
    if (texts.at(-1)!.outcome === 'carried') chronicle.edition(texts.at(-1)!);
  }
  const amended = chronicle.running({ document: 'document-20', words: 'Act soon.', version: 'version-20' });
  const about = { amendment: 'amendment-1', by: Mention.person('amina') };
  chronicle.write({ kind: 'amendment_proposed', at: chronicle.tick(), ...about, number: 1, ballot: amended.ballot, seat: 1, ...chronicle.change(amended, 4, 'soon', 'now'), reason: Mention.text('Soon is no date.') });
  chronicle.write({ kind: 'amendment_sponsored', at: chronicle.tick(), ...about, seat: 2 }, { kind: 'amendment_noted', at: chronicle.tick(), ...about, reason: Mention.text('Noted.') });
  const by = Mention.person('amina');
  const { ballot } = amended;
  chronicle.write({ kind: 'amendment_proposed', at: chronicle.tick(), amendment: 'amendment-2', by, number: 2, ballot, seat: 2, ...chronicle.change(amended, 0, 'Act', 'Do'), reason: Mention.text('Shorter.') });
  chronicle.write({ kind: 'amendment_sponsored', at: chronicle.tick(), amendment: 'amendment-2', by, seat: 3 }, { kind: 'amendment_sponsorship_ended', at: chronicle.tick(), amendment: 'amendment-2', by, seat: 3 }, { kind: 'amendment_withdrawn', at: chronicle.tick(), amendment: 'amendment-2', by });
  chronicle.write({ kind: 'proxy_given', at: chronicle.tick(), ballot, seat: 1, holder: 2, person: null, by }, { kind: 'proxy_revoked', at: chronicle.tick(), ballot, seat: 1, by }, { kind: 'proxy_given', at: chronicle.tick(), ballot, seat: 3, holder: null, person: by, by });
  chronicle.write({ kind: 'position_taken', at: chronicle.tick(), ballot, seat: 1, revision: 1, answer: { choice: 'oppose' }, reason: Mention.text('No.'), proposedChange: null, by, share: false });
  const marked = chronicle.tick();
  chronicle.write({ kind: 'erratum_marked', at: marked, erratum: 'erratum-1', number: 1, ...chronicle.change(amended, 8, '.', '!'), until: marked + 48 * 3_600_000, reason: Mention.text('A slip.'), by });
  chronicle.write({ kind: 'erratum_objected', at: chronicle.tick(), erratum: 'erratum-1', document: amended.document, organisation: Mention.organisation('org-1'), reason: Mention.text('It is none.'), by });
  chronicle.write({ kind: 'ballot_extended', at: chronicle.tick(), ballot, previousClosesAt: amended.closesAt, closesAt: amended.closesAt + 3_600_000, reason: Mention.text('A holiday.'), by });
  chronicle.write({ kind: 'outcome_stated', at: chronicle.tick(), ballot: texts[0]!.ballot, revision: 1, body: Mention.text('So it is.'), nextSteps: null, by });
  chronicle.secret({ rule: ruleOf({ template: 'two_thirds', basis: 'votes_cast', quorum: 5, visibility: 'secret' }), asked: 7, says: [[0, 'support'], [1, 'against'], [2, 'support'], [3, 'support'], [4, 'abstain'], [6, 'leaves']] });
  texts.push(chronicle.ballot({ asked: 1, says: [[0, 'support']] }));
  chronicle.signOn(texts.at(-1)!);
  chronicle.edition(texts.at(-1)!);
  return JSON.parse(JSON.stringify(chronicle.file())) as RecordFile;
}

type Holder = Record<string | number, unknown>;
interface Field {
  readonly path: readonly (string | number)[];
  readonly holder: Holder;
  readonly key: string | number;
}

/** Every value that is not made of others, with where it is. */
function fields(value: unknown, path: (string | number)[] = []): Field[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const inner = (value as Holder)[key];
    return typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 ? fields(inner, [...path, key]) : [{ path: [...path, key], holder: value as Holder, key }];
  });
}

function change(field: Field, random: () => number): void {
  const value = field.holder[field.key];
  if (random() < 0.1) {
    if (Array.isArray(field.holder)) field.holder.splice(field.key as number, 1);
    else delete field.holder[field.key];
  } else if (typeof value === 'string' && value !== '') {
    const at = Math.floor(random() * value.length);
    const other = value[at] === '7' ? '3' : '7';
    field.holder[field.key] = value.slice(0, at) + other + value.slice(at + 1);
  } else if (typeof value === 'number') field.holder[field.key] = value + (random() < 0.5 ? 1 : -1);
  else if (typeof value === 'boolean') field.holder[field.key] = !value;
  else field.holder[field.key] = 'something';
}

/** The number that people know the place by: that of the entry, if the change is in one. */
const entryOf = ({ path }: Field): number | null => (path[0] === 'entries' ? (path[1] as number) + 1 : null);

describe(`a thousand changes of single fields (seed ${SEED})`, () => {
  const random = chance(SEED);
  const sound = record(random);
  const text = JSON.stringify(sound);

  test('[R6] every one is found in the file, and the entry that was changed is the one that is named', () => {
    expect(verify(sound, sha)).toMatchObject({ ok: true });
    const missed: unknown[] = [];
    for (let round = 0; round < 1_000; round += 1) {
      const file = JSON.parse(text) as RecordFile;
      const all = fields(file);
      const field = all[Math.floor(random() * all.length)]!;
      change(field, random);
      const report = verify(file, sha);
      if (report.ok || (entryOf(field) !== null && report.entry !== entryOf(field))) missed.push([round, field.path, report]);
    }
    expect(missed).toEqual([]);
  });

  test('[R6] so is every one that comes with a fresh checksum, except in what is no part of the record', () => {
    const missed: unknown[] = [];
    for (let round = 0; round < 300; round += 1) {
      const { checksum: _, ...file } = JSON.parse(text) as RecordFile;
      const all = fields(file).filter(({ path }) => path[0] !== 'exportedAt' && path.join('.') !== 'network.name');
      const field = all[Math.floor(random() * all.length)]!;
      change(field, random);
      const report = verify(withChecksum(sha, file), sha);
      if (report.ok) missed.push([round, field.path]);
    }
    expect(missed).toEqual([]);
  });

  test('[R6] and so is a change of every field of one entry of each kind', () => {
    const missed: unknown[] = [];
    for (const kind of new Set(sound.entries.map(({ event }) => event!.kind))) {
      const index = sound.entries.findIndex(({ event }) => event!.kind === kind);
      const inside = fields(sound).filter(({ path }) => path[0] === 'entries' && path[1] === index && path[2] === 'event');
      for (const { path } of inside) {
        const file = JSON.parse(text) as RecordFile;
        change(fields(file).find((field) => field.path.join() === path.join())!, random);
        const report = verify(file, sha);
        if (report.ok || report.entry !== index + 1) missed.push([path, report]);
      }
    }
    expect(missed).toEqual([]);
    expect(new Set(sound.entries.map(({ event }) => event!.kind)).size).toBeGreaterThanOrEqual(25);
  });

  test('[R6] entries that are missing, doubled or exchanged are named', () => {
    const broken = (change: (file: { -readonly [K in keyof RecordFile]: RecordFile[K] }) => void) => {
      const file = JSON.parse(text) as RecordFile;
      change(file);
      const report = verify(file, sha);
      return report.ok || report.entry;
    };
    expect(broken((file) => { file.entries = file.entries.toSpliced(6, 1); })).toBe(7);
    expect(broken((file) => { file.entries = file.entries.toSpliced(6, 0, file.entries[5]!); })).toBe(7);
    expect(broken((file) => { file.entries = [...file.entries.slice(0, 5), file.entries[6]!, file.entries[5]!, ...file.entries.slice(7)]; })).toBe(6);
    expect(broken((file) => { file.entries = file.entries.slice(0, -1); })).toBe(sound.entries.length);
  });
});
