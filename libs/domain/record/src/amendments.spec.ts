import { closeBallot, type OpenBallot, ruleOf } from '@northstar/domain-voting';
import { editionPart } from './disclose.js';
import type { RecordFile } from './file.js';
import { Replay } from './replay.js';
import { Chronicle, sha } from './testing/records.js';
import { verify } from './verify.js';
import { type Draft, Mention } from './write.js';

const HOUR = 3_600_000;
const BEFORE = 'Act soon, and report to parliament.';
const AFTER = 'Act by 2030, and report to parliament.';
const by = Mention.person('amina');
type Begun = ReturnType<typeof begun>;

/** A running ballot, and an amendment to its text by the first organisation that the second sponsors. */
function begun() {
  const record = new Chronicle();
  const text = record.running({ document: 'document-1', words: BEFORE, version: 'version-1' });
  propose(record, text, 'amendment-1', 4, 'soon', 'by 2030');
  record.write({ kind: 'amendment_sponsored', at: record.tick(), amendment: 'amendment-1', seat: 2, by });
  return { record, text };
}
function propose(record: Chronicle, text: Begun['text'], amendment: string, at: number, out: string, coming: string, given: object = {}): void {
  record.write({ kind: 'amendment_proposed', at: record.tick(), amendment, number: record.next(), ballot: text.ballot, seat: 1, ...record.change(text, at, out, coming), reason: Mention.text('Soon is no date.'), by, ...given } as Draft);
}
/** Takes the amendment in, with a new ballot on the words that come of it. */
function takeIn({ record, text }: Begun, given: object = {}, words = AFTER, amendment = 'amendment-1'): Begun['text'] {
  const next = record.running({ document: 'document-1', words, version: 'version-2', supersedes: text.ballot });
  record.write({ kind: 'amendment_taken_in', at: record.tick(), amendment, base: 'version-1', version: 'version-2', hash: next.hash, from: 5, to: 9, offset: 4, successor: next.ballot, reason: Mention.text('It is precise.'), by, ...given } as Draft);
  return next;
}
/** Closes a ballot with the support of all. */
function carries(record: Chronicle, { ballot, document, version, closesAt }: Begun['text']): void {
  const rule = ruleOf({ template: 'consent', basis: 'votes_cast', quorum: null, visibility: 'named' });
  record.write({ kind: 'position_taken', at: record.tick(), ballot, seat: 1, revision: 1, answer: { choice: 'support' }, reason: null, proposedChange: null, by });
  const sequence = record.head.sequence;
  const frozen: OpenBallot = { state: 'open', id: ballot, texts: [{ documentId: document, versionId: version }], rule, opensAt: closesAt - 168 * HOUR, closesAt, timeZone: 'Europe/London', previousId: null };
  const position = { organisationId: '1', choice: 'support', preferences: null, reason: null, proposedChange: null, shareDissent: false, takenBy: 'amina', takenAt: 0, revision: 1 } as const;
  const closed = closeBallot(frozen, [position], ['1', '2', '3'].map((organisationId) => ({ organisationId, leftAt: null })), closesAt);
  if (!closed.ok) throw new Error(closed.message);
  record.write({ kind: 'ballot_closed', at: closesAt, ballot, closedAt: closesAt, positions: 1, counted: [sequence], result: closed.value.result });
}
/** Marks an erratum; answers when its window is over. */
function mark(record: Chronicle, text: { document: string; version: string; hash: string }, given: object = {}): number {
  const at = record.tick();
  record.write({ kind: 'erratum_marked', at, erratum: 'erratum-1', number: 1, ...record.change(text, BEFORE.indexOf('parliament'), 'parliament', 'Parliament'), until: at + 48 * HOUR, reason: Mention.text('A name.'), by, ...given } as Draft);
  return at + 48 * HOUR;
}
function stand(record: Chronicle, at: number, given: object = {}, words = BEFORE.replace('parliament', 'Parliament')): string {
  const hash = record.text('version-9', words);
  const offset = BEFORE.indexOf('parliament');
  record.write({ kind: 'erratum_stands', at, erratum: 'erratum-1', document: 'document-1', base: 'version-1', version: 'version-9', hash, from: offset + 1, to: offset + 11, offset, ...given });
  return hash;
}
const report = (record: Chronicle, given: Partial<RecordFile> = {}) => {
  const found = verify(JSON.parse(JSON.stringify(record.file(given))), sha);
  return found.ok ? found.verified.slice(1).join('\n') : found.sentence;
};
const last = (record: Chronicle, sentence: string): string => `Entry ${record.entries.length} ${sentence}.`;

describe('[R10] amendments on record', () => {
  test('are proposed, sponsored and taken in, and the verifier compares the two texts', () => {
    const story = begun();
    expect(report(story.record)).toMatch('Amendment 1 to the text of ballot 1, with 1 sponsor: not decided about.');
    takeIn(story);
    expect(report(story.record)).toMatch('Ballot 1: 3 organisations were asked. It was superseded and decided nothing.');
    expect(report(story.record)).toMatch('Amendment 1 to the text of ballot 1, with 1 sponsor: taken in; the new text differs from the one before by it alone.');
    expect(report(story.record, { references: [] })).toMatch(/sponsor: taken in\.$/);
  });

  test('a text that differs by anything else is found', () => {
    const story = begun();
    takeIn(story, {}, `${AFTER} Or not.`);
    expect(report(story.record)).toBe(`Entry ${story.record.entries.length} makes a text by amendment 1, and that text differs from the one before by something else.`);
  });

  test.each<[string, (story: Begun) => void]>([
    ['sponsors an amendment that its organisation stands behind already', ({ record }) => record.write({ kind: 'amendment_sponsored', at: record.tick(), amendment: 'amendment-1', seat: 1, by })],
    ['sponsors an amendment that its organisation stands behind already', ({ record }) => record.write({ kind: 'amendment_sponsored', at: record.tick(), amendment: 'amendment-1', seat: 2, by })],
    ['ends a sponsorship that there was not', ({ record }) => record.write({ kind: 'amendment_sponsorship_ended', at: record.tick(), amendment: 'amendment-1', seat: 3, by })],
    ['comes from a seat that the electorate does not have', ({ record }) => record.write({ kind: 'amendment_sponsored', at: record.tick(), amendment: 'amendment-1', seat: 4, by })],
    ['is about an amendment that was never proposed', ({ record }) => record.write({ kind: 'amendment_withdrawn', at: record.tick(), amendment: 'amendment-7', by })],
    ['amends other words than ballot 1 is about', ({ record, text }) => propose(record, { ...text, hash: sha('other') }, 'amendment-2', 0, 'Act', 'Do')],
    ['amends the text of a ballot that was never announced', ({ record, text }) => propose(record, { ...text, ballot: 'ballot-7' }, 'amendment-2', 0, 'Act', 'Do')],
    ['comes from a seat that the electorate does not have', ({ record, text }) => propose(record, text, 'amendment-2', 0, 'Act', 'Do', { seat: 4 })],
    ['is about a passage that there cannot be', ({ record, text }) => propose(record, text, 'amendment-2', 0, 'Act', 'Do', { from: 9, to: 2 })],
    ['proposes an amendment a second time, or gives its number to a second one', ({ record, text }) => propose(record, text, 'amendment-2', 0, 'Act', 'Do', { number: 1 })],
    ['amends the text of ballot 1, which had ended before', ({ record, text }) => propose(record, text, 'amendment-2', 0, 'Act', 'Do', { at: text.closesAt })],
    ['takes in an amendment without a ballot on the new words', (story) => takeIn(story, { successor: 'ballot-1' })],
    ['changes the text at another place than it says', (story) => takeIn(story, { from: 6, to: 10 })],
    ['makes a text of other words than the newest', (story) => takeIn(story, { base: 'version-0' })],
    ['puts an amendment to a vote that there is not', ({ record }) => record.write({ kind: 'amendment_put_to_vote', at: record.tick(), amendment: 'amendment-1', vote: 'ballot-1', by })],
  ])('that break their rules are named: %s', (sentence, then) => {
    const story = begun();
    then(story);
    expect(report(story.record)).toBe(last(story.record, sentence));
  });

  test('are decided about once', () => {
    for (const end of ['amendment_withdrawn', 'amendment_noted'] as const) {
      const { record } = begun();
      record.write({ kind: end, at: record.tick(), amendment: 'amendment-1', by, ...(end === 'amendment_noted' ? { reason: Mention.text('Noted.') } : {}) } as Draft);
      expect(report(record)).toMatch(end === 'amendment_noted' ? 'with 1 sponsor: noted.' : 'with 1 sponsor: withdrawn.');
      record.write({ kind: 'amendment_withdrawn', at: record.tick(), amendment: 'amendment-1', by });
      expect(report(record)).toBe(last(record, 'is about amendment 1, which was decided about before'));
    }
  });

  test('two that collide are not both taken in', () => {
    const story = begun();
    const { record, text } = story;
    propose(record, text, 'amendment-2', 0, 'Act soon', 'Hurry');
    const second = takeIn(story);
    const third = record.running({ document: 'document-1', words: 'Hurry, and report to parliament.', version: 'version-3', supersedes: second.ballot });
    record.write({ kind: 'amendment_taken_in', at: record.tick(), amendment: 'amendment-2', base: 'version-2', version: 'version-3', hash: third.hash, from: 1, to: 12, offset: 0, successor: third.ballot, reason: Mention.text('Why not.'), by });
    expect(report(record)).toBe(last(record, 'collides with amendment 1, which was taken in before'));
  });

  test('what is put to a vote waits for it, and is taken in only if the vote carries it', () => {
    const asked = (): Begun => {
      const story = begun();
      const rule = ruleOf({ template: 'sense_check', basis: 'votes_cast', quorum: null, visibility: 'named' });
      story.record.running({ document: 'document-1', words: AFTER, version: 'version-5', rule });
      story.record.write({ kind: 'amendment_put_to_vote', at: story.record.tick(), amendment: 'amendment-1', vote: 'ballot-2', by });
      return story;
    };
    const early = asked();
    takeIn(early);
    expect(report(early.record)).toBe(last(early.record, 'is about amendment 1, which was being voted on'));
    const lost = asked();
    lost.record.write({ kind: 'ballot_withdrawn', at: lost.record.tick(), ballot: 'ballot-2', reason: Mention.text('No time.'), by });
    takeIn(lost);
    expect(report(lost.record)).toBe(last(lost.record, 'takes in amendment 1, which the vote on it did not carry'));
  });

  test('are sealed for the public; the ballot that came of one is not', () => {
    const story = begun();
    const text = takeIn(story);
    carries(story.record, text);
    story.record.edition(text);
    const replay = new Replay(true);
    for (const entry of story.record.entries) expect(replay.take(entry)).toBeNull();
    const part = editionPart('edition-1', replay.ballots, story.record.entries, () => true)!;
    expect(story.record.entries.filter((entry) => part.mayRead(entry)).map(({ event }) => event.kind)).toEqual(['record_began', 'ballot_announced', 'position_taken', 'ballot_closed', 'edition_published']);
  });
});

describe('[R10] errata on record', () => {
  test('stand after 48 hours, and an edition holds what was carried with them', () => {
    const { record, text } = begun();
    const until = mark(record, text);
    const hash = stand(record, until);
    carries(record, text);
    record.edition({ ...text, version: 'version-9', hash });
    expect(report(record)).toMatch('Erratum 1: stands, because nobody objected within 48 hours; the text differs from the one before by it alone.');
    const replay = new Replay(true);
    for (const entry of record.entries) replay.take(entry);
    const part = editionPart('edition-1', replay.ballots, record.entries, () => true)!;
    const entries = record.entries.map((entry) => (part.mayRead(entry) ? entry : { ...entry, salt: null, event: null }));
    expect(entries.filter(({ event }) => event).map(({ event }) => event!.kind)).toEqual(expect.arrayContaining(['erratum_marked', 'erratum_stands']));
    expect(verify(JSON.parse(JSON.stringify(record.file({ scope: 'edition', entries, references: [] }))), sha)).toMatchObject({ ok: true, verified: expect.arrayContaining(['Erratum 1: stands, because nobody objected within 48 hours.']) });
  });

  test('other words than those are not in an edition', () => {
    const { record, text } = begun();
    stand(record, mark(record, text));
    carries(record, text);
    record.edition({ ...text, version: 'version-9', hash: sha('other') });
    expect(report(record)).toBe(last(record, 'publishes other words than ballot 1 was about'));
  });

  test('one to which an organisation objected falls', () => {
    const { record, text } = begun();
    mark(record, text);
    record.write({ kind: 'erratum_objected', at: record.tick(), erratum: 'erratum-1', document: 'document-1', organisation: Mention.organisation('org-2'), reason: Mention.text('It changes whom.'), by });
    expect(report(record)).toMatch('Erratum 1: fell, because an organisation objected.');
    stand(record, record.tick(48 * HOUR));
    expect(report(record)).toBe(last(record, 'is about erratum 1, which was over before'));
  });

  test('one whose words an amendment replaced is void', () => {
    const story = begun();
    const until = mark(story.record, story.text, story.record.change(story.text, 4, 'soon', 'soon,'));
    takeIn(story);
    story.record.write({ kind: 'erratum_void', at: until, erratum: 'erratum-1', document: 'document-1' });
    expect(report(story.record)).toMatch('Erratum 1: void, because its words were replaced meanwhile.');
  });

  test.each<[string, (story: Begun) => void]>([
    ['ends an erratum before its 48 hours', ({ record, text }) => stand(record, mark(record, text) - 1)],
    ['objects to an erratum after its 48 hours', ({ record, text }) => record.write({ kind: 'erratum_objected', at: mark(record, text), erratum: 'erratum-1', document: 'document-1', organisation: Mention.organisation('org-2'), reason: Mention.text('No.'), by })],
    ['lets people object for another time than 48 hours', ({ record, text }) => mark(record, text, { until: 5 })],
    ['corrects words that were in no ballot', ({ record, text }) => mark(record, { ...text, hash: sha('other') })],
    ['is about an erratum that was never marked', ({ record }) => record.write({ kind: 'erratum_void', at: record.tick(), erratum: 'erratum-4', document: 'document-1' })],
    ['makes an erratum void whose words are still there', ({ record, text }) => record.write({ kind: 'erratum_void', at: mark(record, text), erratum: 'erratum-1', document: 'document-1' })],
    ['is about an erratum of another text', ({ record, text }) => record.write({ kind: 'erratum_void', at: mark(record, text), erratum: 'erratum-1', document: 'document-2' })],
    ['changes the text at another place than it says', ({ record, text }) => stand(record, mark(record, text), { from: 1, to: 11 })],
  ])('that break their rules are named: %s', (sentence, then) => {
    const story = begun();
    then(story);
    expect(report(story.record)).toBe(last(story.record, sentence));
  });

  test('the text that came of one has to be in the file', () => {
    const { record, text } = begun();
    stand(record, mark(record, text));
    expect(report(record, { texts: record.texts.filter(({ version }) => version !== 'version-9') })).toBe(`The text that came of erratum 1 (entry ${record.entries.length}) is not in the file.`);
  });
});
