import { createHash } from 'node:crypto';
import { CHOICES, type Choice, closeBallot, closeSecretly, type Elector, isOpened, type OpenBallot, type Position, type Preference, ruleOf, type Rule, type SecretAnswer } from '@northstar/domain-voting';
import { canonical } from '../canonical.js';
import { EMPTY, type Entry, type Reference, type Sha256 } from '../entry.js';
import type { RecordEvent } from '../event.js';
import { type IncludedEdition, type IncludedText, type RecordFile, withChecksum } from '../file.js';
import { Mention, write, type Draft } from '../write.js';

export const sha: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
export const NETWORK = '5a3c1f0e-0000-4000-8000-000000000001';
const START = Date.UTC(2026, 9, 1, 9);
const HOUR = 3_600_000;

/** The same random numbers for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a ballot is to hold; positions in the order in which they come. */
export interface Story {
  rule?: Rule;
  asked: number;
  /** Seat (from 0) and what it says. `back`: it leaves and takes its position with it. `leaves`: it leaves. */
  says: readonly (readonly [seat: number, what: Choice | 'back' | 'leaves' | readonly Preference[]])[];
  /** How many texts it is about. */
  texts?: number;
  end?: 'closed' | 'withdrawn' | 'none';
}

/** A secret ballot: who takes part and with what, each once. `leaves`: it leaves. */
export interface SecretStory {
  rule: Rule;
  asked: number;
  says: readonly (readonly [seat: number, what: SecretAnswer | 'leaves'])[];
  end?: 'closed' | 'none';
}

/** Writes records as a server does, with everything invented. */
export class Chronicle {
  readonly entries: (Entry & { event: RecordEvent })[] = [];
  readonly references: Reference[] = [];
  readonly texts: IncludedText[] = [];
  readonly editions: IncludedEdition[] = [];
  private now = START;
  private ballots = 0;
  private calls = 0;
  private changes = 0;
  private salts = 0;

  constructor() {
    this.write({ kind: 'record_began', at: this.now, format: 1, reconstructed: 0 });
  }

  get head() {
    const last = this.entries.at(-1);
    return last ? { sequence: last.sequence, hash: last.hash } : EMPTY;
  }

  write(...drafts: Draft[]): void {
    const written = write(sha, () => sha(`salt ${(this.salts += 1)}`).slice(0, 32), NETWORK, this.head, drafts, new Map([['amina', 'Amina Diallo']]));
    this.entries.push(...written.entries);
    this.references.push(...written.references.map(({ commitment, salt, value }) => ({ commitment, salt, value })));
  }

  /** Announces a ballot. */
  private announce(rule: Rule, asked: number, count: number) {
    const number = (this.ballots += 1);
    const ids = { ballot: `ballot-${number}`, document: `document-${number}`, version: `version-${number}` };
    const words = canonical({ type: 'doc', content: [{ type: 'text', text: `What ballot ${number} is about. ☂` }] });
    const hash = sha(words);
    const texts = Array.from({ length: count }, (_, n) => ({ document: n === 0 ? ids.document : `${ids.document}-${n}`, version: n === 0 ? ids.version : `${ids.version}-${n}`, hash }));
    for (const { version } of texts) this.texts.push({ version, hash, canonical: words });
    const opensAt = (this.now += HOUR);
    const closesAt = opensAt + 7 * 24 * HOUR;
    const by = Mention.person('amina');
    this.write({
      kind: 'ballot_announced', at: opensAt, ballot: ids.ballot, number, title: Mention.text(`Ballot ${number}`), texts, rule, opensAt, closesAt,
      timeZone: 'Europe/London', electorate: Array.from({ length: asked }, (_, seat) => Mention.organisation(`org-${seat}`)), previous: null, by,
    });
    const frozen: OpenBallot = { state: 'open', id: ids.ballot, texts: texts.map(({ document, version }) => ({ documentId: document, versionId: version })), rule, opensAt, closesAt, timeZone: 'Europe/London', previousId: null };
    return { ids, hash, by, frozen };
  }

  /** Tells a ballot from its announcement to its end; answers its id and its text's fingerprint. */
  ballot({ texts: count = 1, rule = ruleOf({ template: 'simple_majority', basis: 'votes_cast', quorum: null, visibility: 'named' }), asked, says, end = 'closed' }: Story): { ballot: string; document: string; version: string; hash: string; outcome: string | null } {
    const { ids, hash, by, frozen } = this.announce(rule, asked, count);
    const { closesAt } = frozen;
    const held = new Map<number, { position: Position; sequence: number }>();
    const last = new Map<number, number>();
    const revisions = new Map<number, number>();
    const left = new Map<number, number>();
    const gone = new Set<number>();
    let positions = 0;
    for (const [seat, what] of says) {
      if (gone.has(seat)) continue;
      const at = (this.now += 60_000);
      const seated = { ballot: ids.ballot, seat: seat + 1, at };
      if (what === 'leaves' || (what === 'back' && !held.has(seat))) {
        gone.add(seat);
        if (!held.has(seat)) left.set(seat, at);
        this.write({ kind: 'organisation_left', ...seated, effect: held.has(seat) ? 'position_stands' : 'denominator_shrinks' });
        continue;
      }
      const revision = (revisions.get(seat) ?? 0) + 1;
      revisions.set(seat, revision);
      positions += 1;
      if (what === 'back') {
        gone.add(seat);
        left.set(seat, at);
        held.delete(seat);
        this.write({ kind: 'position_taken_back', ...seated, revision, by });
      } else {
        const position: Position = { organisationId: String(seat + 1), choice: typeof what === 'string' ? what : 'ranked', preferences: typeof what === 'string' ? null : what, reason: 'because', proposedChange: what === 'block' ? 'this' : null, shareDissent: false, takenBy: 'amina', takenAt: at, revision };
        this.write({ kind: 'position_taken', ...seated, revision, answer: typeof what === 'string' ? { choice: what } : { choice: 'ranked', preferences: what }, reason: Mention.text(`Because ${seat}.`), proposedChange: what === 'block' ? Mention.text('This.') : null, by });
        held.set(seat, { position, sequence: this.head.sequence });
      }
      last.set(seat, this.head.sequence);
    }
    let outcome: string | null = null;
    if (end === 'withdrawn') this.write({ kind: 'ballot_withdrawn', at: (this.now += HOUR), ballot: ids.ballot, reason: Mention.text('A new law.'), by });
    if (end === 'closed') {
      const electors: Elector[] = Array.from({ length: asked }, (_, seat) => ({ organisationId: String(seat + 1), leftAt: left.get(seat) ?? null }));
      const closed = closeBallot(frozen, [...held.values()].map(({ position }) => position), electors, closesAt);
      if (!closed.ok) throw new Error(closed.message);
      outcome = closed.value.result.outcome;
      this.now = closesAt;
      this.write({ kind: 'ballot_closed', at: closesAt, ballot: ids.ballot, closedAt: closesAt, positions, counted: [...last.values()].sort((a, b) => a - b), result: closed.value.result });
    }
    return { ...ids, hash, outcome };
  }

  /** A ballot that runs on a text of these letters, or on one that was made of another; the one before it ends by it. */
  running({ document, words, version, asked = 3, supersedes = null, rule = ruleOf({ template: 'consent', basis: 'votes_cast', quorum: null, visibility: 'named' }) }: { document: string; words: string; version: string; asked?: number; supersedes?: string | null; rule?: Rule }): { ballot: string; document: string; version: string; hash: string; closesAt: number } {
    const number = (this.ballots += 1);
    const ballot = `ballot-${number}`;
    const hash = this.text(version, words);
    const at = (this.now += HOUR);
    const closesAt = at + 7 * 24 * HOUR;
    if (supersedes !== null) this.write({ kind: 'ballot_superseded', at, ballot: supersedes, successor: ballot });
    this.write({
      kind: 'ballot_announced', at, ballot, number, title: Mention.text(`Ballot ${number}`), texts: [{ document, version, hash }], rule, opensAt: at, closesAt, timeZone: 'Europe/London',
      electorate: Array.from({ length: asked }, (_, seat) => Mention.organisation(`org-${seat}`)), previous: supersedes, by: Mention.person('amina'),
    });
    return { ballot, document, version, hash, closesAt };
  }

  /** Includes a text of one paragraph; answers its fingerprint. */
  text(version: string, words: string): string {
    const form = canonical({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
    if (!this.texts.some((each) => each.version === version)) this.texts.push({ version, hash: sha(form), canonical: form });
    return sha(form);
  }

  /** What an amendment or an erratum says of the words that it changes: `at` is where they begin in a text of one paragraph. */
  change({ document, version, hash }: { document: string; version: string; hash: string }, at: number, out: string, coming: string) {
    return { document, version, hash, from: at + 1, to: at + 1 + out.length, size: coming.length, offset: at, replaced: Mention.text(out), proposed: Mention.text(coming) };
  }

  /** The next moment, and the next number of an amendment or an erratum. */
  tick(later = 60_000): number {
    return (this.now += later);
  }
  next(): number {
    return (this.changes += 1);
  }

  /** Tells a secret ballot from its announcement to its end. */
  secret({ rule, asked, says, end = 'closed' }: SecretStory): { ballot: string; document: string; version: string; hash: string; outcome: string | null } {
    const { ids, hash, by, frozen } = this.announce(rule, asked, 1);
    const took = new Map<number, { sequence: number; answer: SecretAnswer }>();
    const left = new Map<number, number>();
    const gone = new Set<number>();
    for (const [seat, what] of says) {
      if (gone.has(seat) || (what !== 'leaves' && took.has(seat))) continue;
      const seated = { ballot: ids.ballot, seat: seat + 1, at: (this.now += 60_000) };
      if (what === 'leaves') {
        gone.add(seat);
        if (!took.has(seat)) left.set(seat, seated.at);
        this.write({ kind: 'organisation_left', ...seated, effect: took.has(seat) ? 'position_stands' : 'denominator_shrinks' });
      } else {
        this.write({ kind: 'took_part', ...seated, by });
        took.set(seat, { sequence: this.head.sequence, answer: what });
      }
    }
    if (end === 'none') return { ...ids, hash, outcome: null };
    const said = (wanted: SecretAnswer) => [...took.values()].filter(({ answer }) => answer === wanted).length;
    const answers = isOpened(rule, took.size) ? { support: said('support'), against: said('against'), abstain: said('abstain') } : null;
    const electors: Elector[] = Array.from({ length: asked }, (_, seat) => ({ organisationId: String(seat + 1), leftAt: left.get(seat) ?? null }));
    const closed = closeSecretly(frozen, [...took.keys()].map((seat) => ({ organisationId: String(seat + 1) })), answers, electors, frozen.closesAt);
    if (!closed.ok) throw new Error(closed.message);
    this.now = frozen.closesAt;
    this.write({ kind: 'ballot_box_opened', at: this.now, ballot: ids.ballot, answers });
    this.write({ kind: 'ballot_closed', at: this.now, ballot: ids.ballot, closedAt: this.now, positions: took.size, counted: [...took.values()].map(({ sequence }) => sequence), result: closed.value.result });
    return { ...ids, hash, outcome: closed.value.result.outcome };
  }

  /** Calls three organisations to sign a text: one signs and withdraws, one prepares and signs with a reservation, one declines. `change` says what is otherwise in the call. */
  signOn(text: { ballot: string; document: string; version: string; hash: string }, change: object = {}): { signOn: string; version: string; closesAt: number } {
    const signOn = `sign-on-${(this.calls += 1)}`;
    const at = (this.now += HOUR);
    const by = Mention.person('amina');
    const { ballot, document, version, hash } = text;
    const closesAt = at + 24 * HOUR;
    this.write({
      kind: 'sign_on_called', at, signOn, number: this.calls, title: Mention.text('Sign what was agreed'), texts: [{ ballot, document, version, hash }], scope: 'each_text', closesAt, timeZone: 'Europe/London',
      invited: [0, 1, 2].map((seat) => Mention.organisation(`org-${seat}`)), by, ...change,
    });
    const under = (seat: number, revision = 1) => ({ signOn, seat, version, revision, by, at: (this.now += 60_000) });
    this.write({ kind: 'signature_given', ...under(1), reservation: null });
    this.write({ kind: 'signature_prepared', signOn, seat: 2, answers: [{ version, answer: 'sign_with_reservation', words: Mention.text('If it is paid for.') }], by, at: (this.now += 60_000) });
    this.write({ kind: 'signature_given', ...under(2), reservation: Mention.text('If it is paid for.') });
    this.write({ kind: 'signature_declined', ...under(3), reason: null });
    this.now = closesAt + HOUR;
    this.write({ kind: 'signature_withdrawn', ...under(1, 2) });
    return { signOn, version, closesAt };
  }

  edition(...texts: { ballot: string; document: string; version: string; hash: string }[]): string {
    const number = this.editions.length + 1;
    const content = canonical({ number, texts: texts.map(({ hash }) => hash) });
    this.editions.push({ edition: `edition-${number}`, canonical: content });
    this.write({ kind: 'edition_published', at: (this.now += HOUR), edition: `edition-${number}`, strategy: 'strategy', number, hash: sha(content), texts: texts.map(({ ballot, document, version, hash }) => ({ ballot, document, version, hash })), by: Mention.person('amina') });
    return `edition-${number}`;
  }

  file(given: Partial<RecordFile> = {}): RecordFile {
    return withChecksum(sha, {
      format: 'northstar-record', formatVersion: 1, scope: 'network', network: { id: NETWORK, name: 'Lantern Coalition' }, exportedAt: this.now,
      entries: this.entries, references: this.references, texts: this.texts, editions: this.editions, head: this.head, ...given,
    });
  }
}

export const someChoice = (random: () => number): Choice => CHOICES[Math.floor(random() * CHOICES.length)]!;
