import { type Choice, ruleOf, tally } from '@northstar/domain-voting';
import { editionPart, membersMayRead, sealed } from './disclose.js';
import { type RecordFile, withChecksum } from './file.js';
import { Replay } from './replay.js';
import { Chronicle, sha } from './testing/records.js';
import { verify } from './verify.js';

const HIDDEN = ruleOf({ template: 'consent', basis: 'votes_cast', quorum: 2, visibility: 'counts_until_close' });

function network(): Chronicle {
  const record = new Chronicle();
  const goal = record.ballot({ asked: 5, says: [[0, 'support'], [1, 'oppose'], [1, 'support_with_reservation'], [2, 'oppose'], [3, 'leaves'], [4, 'support'], [4, 'back']] });
  record.ballot({ rule: HIDDEN, asked: 3, says: [[0, 'support'], [2, 'leaves']], end: 'none' });
  record.ballot({ rule: HIDDEN, asked: 3, says: [[0, 'block']], end: 'withdrawn' });
  const ask = record.ballot({ rule: HIDDEN, asked: 3, says: [[0, 'support'], [0, 'stand_aside'], [1, 'support']] });
  record.edition(goal, ask);
  return record;
}
const ballotsOf = (record: Chronicle) => {
  const replay = new Replay(true);
  for (const entry of record.entries) expect([entry.sequence, replay.take(entry)]).toEqual([entry.sequence, null]);
  return replay.ballots;
};
const again = ({ checksum: _, ...contents }: RecordFile): RecordFile => withChecksum(sha, contents);

describe('a record that is in order', () => {
  test('[R5] says in words what was verified', () => {
    expect(verify(JSON.parse(JSON.stringify(network().file())), sha)).toMatchObject({
      ok: true, head: { sequence: 22 }, remarks: [],
      verified: [
        '22 entries, numbered without a gap, each carrying the fingerprint of the one before.', '4 texts have their fingerprints, word for word.', '47 names and reasons are what was recorded.',
        'Ballot 1: 5 organisations were asked; 4 positions counted again. Carried: 2 yes, 1 no, 3 of 3 organisations answered.',
        'Ballot 2: 3 organisations were asked. It is not counted yet.', 'Ballot 3: 3 organisations were asked. It was withdrawn and decided nothing.',
        'Ballot 4: 3 organisations were asked; 2 positions counted again. Carried: 1 yes, 0 no, 2 of 3 organisations answered.',
        'Edition 1 (entry 22) has its fingerprint and holds 2 texts that ballots carried, in exactly these words.',
      ],
    });
  });

  test('[R3] stays so when a person is erased, and says that names are missing', () => {
    const file = network().file();
    const without = again({ ...file, references: file.references.filter(({ value }) => !('person' in value)) });
    expect(verify(without, sha)).toMatchObject({ ok: true, remarks: [`${file.references.length - without.references.length} names and reasons were withheld or erased. That changes no count.`] });
    expect(JSON.stringify(without)).not.toMatch(/amina/i);
  });

  test('[R3] two mentions of one person or organisation cannot be told to be the same', () => {
    const { references } = network();
    expect(new Set(references.map(({ commitment }) => commitment)).size).toBe(references.length);
    expect(new Set(references.map(({ salt }) => salt)).size).toBe(references.length);
  });

  test('[R4] carries along kinds of entries to come, and says that it does not know them', () => {
    const record = network();
    record.write({ kind: 'petition_handed_over', at: 1, by: 'x' } as never);
    expect(verify(record.file(), sha)).toMatchObject({ ok: true, remarks: ['1 entry is of a kind that this program does not know. They are part of the chain; use a newer one to check what they say.'] });
  });
});

describe('an objection', () => {
  /** One supports, one blocks and then says something else. */
  const reviewed = (choice: Choice, change: object = {}): unknown => {
    const record = new Chronicle();
    const rule = ruleOf({ template: 'consent', basis: 'votes_cast', quorum: null, visibility: 'named' });
    const { ballot, outcome, document, version, hash } = record.ballot({ rule, asked: 2, says: [[0, 'support'], [1, 'block']] });
    expect(outcome).toBe('under_objection');
    const at = record.entries.at(-1)!.event.at + 1;
    const says = (seat: number, what: Choice, revision: number) => ({ organisationId: String(seat), choice: what, preferences: null, reason: 'x', proposedChange: null, shareDissent: false, takenBy: 'x', takenAt: at, revision });
    const result = tally(rule, [{ documentId: document, versionId: version }], [1, 2].map((seat) => ({ organisationId: String(seat), leftAt: null })), [says(1, 'support', 1), says(2, choice, 2)]);
    record.write({ kind: 'block_withdrawn', at, ballot, seat: 2, revision: 2, answer: { choice }, reason: null, by: record.entries[1]!.event.kind === 'ballot_announced' ? record.entries[1]!.event.by! : '', result, ...change } as never);
    if (choice === 'support') record.edition({ ballot, document, version, hash });
    const report = verify(record.file(), sha);
    return report.ok ? report.verified.at(-1) : report.sentence;
  };

  test('[R4] that gives way after the close is on record, and the count that follows is made again', () => {
    expect(reviewed('support')).toBe('Edition 1 (entry 7) has its fingerprint and holds 1 text that ballots carried, in exactly these words.');
    expect(reviewed('abstain')).toBe('Ballot 1: 2 organisations were asked; 2 positions counted again. Carried: 1 yes, 0 no, 2 of 2 organisations answered.');
  });

  test('[R5] does not give way for somebody else, out of turn, to another block, or to a count that nobody made', () => {
    expect(reviewed('abstain', { seat: 1 })).toBe('Entry 6 withdraws a block that is not on record.');
    expect(reviewed('abstain', { revision: 3 })).toBe('Entry 6 withdraws a block that is not on record.');
    expect(reviewed('abstain', { answer: { choice: 'block' } })).toBe('Entry 6 puts a block in the place of a block.');
    expect(reviewed('abstain', { answer: { choice: 'support' } })).toMatch('Entry 6 says “carried” and the positions on record come to “carried”, with other numbers');
  });
});

describe('what is sealed', () => {
  test('[R7] positions of ballots that hide them are not in what members read, and the chain holds', () => {
    const record = network();
    const ballots = ballotsOf(record);
    const entries = record.entries.map((entry) => (membersMayRead(entry.event, ballots) ? entry : sealed(entry)));
    const open = new Set(JSON.stringify(entries).match(/[0-9a-f]{64}/g));
    const file = record.file({ entries, references: record.references.filter(({ commitment }) => open.has(commitment)) });
    expect(entries.filter(({ event }) => event === null)).toHaveLength(2);
    expect(verify(file, sha)).toMatchObject({ ok: true, remarks: ['2 entries are sealed, because not everybody may read them: positions that are not to be seen before the count, or what an organisation prepared to sign. The chain runs through them.'] });
    const withheld = record.entries.filter((_, index) => entries[index]!.event === null).map(({ salt }) => salt);
    for (const salt of withheld) expect(JSON.stringify(file)).not.toContain(salt);
  });

  test('[R8] the part of an edition shows its ballots, who supported, and nobody else; it verifies by itself', () => {
    const record = network();
    record.ballot({ asked: 2, says: [[0, 'support']] });
    const part = editionPart('edition-1', ballotsOf(record), record.entries, () => true)!;
    const entries = record.entries.slice(0, part.sequence).map((entry) => (part.mayRead(entry) ? entry : sealed(entry)));
    const used = new Set(entries.flatMap(({ event }) => (event?.kind === 'ballot_announced' ? event.texts.map(({ version }) => version) : [])));
    const file = again(record.file({ scope: 'edition', entries, head: { sequence: part.sequence, hash: entries.at(-1)!.hash }, references: record.references.filter(({ commitment }) => part.references.has(commitment)), texts: record.texts.filter(({ version }) => used.has(version)) }));
    expect(verify(file, sha)).toMatchObject({ ok: true, verified: expect.arrayContaining(['Ballot 4: 3 organisations were asked; 2 positions counted again. Carried: 1 yes, 0 no, 2 of 3 organisations answered.']) });
    expect(file.references.map(({ value }) => value)).toEqual([{ organisation: 'org-0', name: '' }, { organisation: 'org-1', name: '' }, { text: 'Because 1.' }, { organisation: 'org-1', name: '' }]);
    // Organisation 1 had opposed before it supported with a reservation: that it had is nobody's business outside.
    expect(file.entries.filter(({ event }) => event?.kind === 'position_taken' && event.ballot === 'ballot-1' && event.seat === 2)).toHaveLength(1);
    expect(editionPart('edition-1', ballotsOf(record), record.entries, () => false)!.references.size).toBe(0);
    expect(editionPart('edition-2', ballotsOf(record), record.entries, () => true)).toBeNull();
  });
});

describe('whoever writes a false record from the start', () => {
  const told = (write: (record: Chronicle) => void): unknown => {
    const record = new Chronicle();
    write(record);
    const report = verify(record.file(), sha);
    return report.ok || report.sentence;
  };
  const announced = (record: Chronicle) => record.ballot({ asked: 3, says: [[0, 'support'], [1, 'oppose']], end: 'none' });
  /** Closes the ballot with a changed closing. */
  const closes = (change: (closed: Record<string, unknown>) => void) => told((record) => {
    record.ballot({ asked: 3, says: [[0, 'support'], [1, 'oppose'], [1, 'support']] });
    const { event } = record.entries.pop()!;
    const closed = structuredClone(event) as unknown as Record<string, unknown>;
    change(closed);
    record.write(closed as never);
  });

  test('[R5] is caught at a count that the positions do not give', () => {
    expect(closes((closed) => Object.assign(closed.result as object, { no: 1, yes: 1 }))).toBe('Entry 6 says “carried” and the positions on record come to “carried”, with other numbers: yes 1 instead of 2, no 1 instead of 0.');
    expect(closes((closed) => { (closed.result as { outcome: string }).outcome = 'tied'; })).toMatch('Entry 6 says “tied” and the positions on record come to “carried”');
    expect(closes((closed) => { closed.counted = [3, 4]; })).toBe('Entry 6 does not count the last position of each organisation.');
    expect(closes((closed) => { closed.positions = 2; })).toBe('Entry 6 counts 2 entries with positions, and 3 are here.');
    expect(closes((closed) => { closed.closedAt = (closed.closedAt as number) - 1; })).toBe('Entry 6 closes a ballot at another time than its rule says.');
  });

  test('[R5] is caught at positions that could not be', () => {
    const says = (change: object) => told((record) => {
      const { ballot } = announced(record);
      const { event } = record.entries.at(-1)!;
      record.write({ ...event, ballot, revision: 2, ...change } as never);
    });
    expect(says({})).toBe(true);
    expect(says({ seat: 4 })).toBe('Entry 5 is about a seat that the electorate does not have.');
    expect(says({ revision: 3 })).toBe('Entry 5 is not the next position of its organisation: one before it is missing.');
    expect(says({ at: 0 })).toBe('Entry 5 was received before the ballot opened.');
    expect(says({ at: 2e12 })).toBe('Entry 5 was received after the deadline.');
    expect(says({ answer: { choice: 'maybe' } })).toBe('Entry 5 takes a position that there is not.');
    expect(says({ answer: { choice: 'oppose' }, reason: null })).toBe('Entry 5 has no reason for a no.');
    expect(says({ ballot: 'another' })).toBe('Entry 5 is about a ballot that was never announced.');
  });

  test('[R5] is caught when an organisation that had answered is taken out of the count', () => {
    expect(told((record) => {
      const { ballot } = announced(record);
      record.write({ kind: 'organisation_left', at: record.entries.at(-1)!.event.at + 1, ballot, seat: 2, effect: 'denominator_shrinks' });
    })).toBe('Entry 5 takes an organisation out of the count that had answered.');
  });

  test('[R5] is caught when an organisation leaves, or a ballot is called off or replaced, at the deadline or later', () => {
    const after = (ms: number, event: object) => told((record) => {
      const { ballot } = announced(record);
      const opening = record.entries[1]!.event as { closesAt: number };
      record.write({ at: opening.closesAt + ms, ballot, ...event } as never);
    });
    const leaves = { kind: 'organisation_left', seat: 3, effect: 'denominator_shrinks' };
    expect(after(-1, leaves)).toBe(true);
    expect(after(0, leaves)).toBe('Entry 5 comes after the deadline of ballot 1, when it can only be counted.');
    expect(after(1, { ...leaves, seat: 1, effect: 'position_stands' })).toMatch('comes after the deadline of ballot 1');
    expect(after(0, { kind: 'ballot_withdrawn', reason: sha('x'), by: null })).toMatch('comes after the deadline of ballot 1');
    expect(after(0, { kind: 'ballot_superseded', successor: 'ballot-2' })).toMatch('comes after the deadline of ballot 1');
  });

  test('[R5] is caught when words are published that no ballot carried', () => {
    const publishes = (change: object) => told((record) => {
      const carried = record.ballot({ asked: 1, says: [[0, 'support']] });
      record.edition({ ...carried, ...change });
    });
    expect(publishes({})).toBe(true);
    expect(publishes({ hash: sha('other words') })).toBe('Entry 5 publishes other words than ballot 1 was about.');
    expect(publishes({ ballot: 'none' })).toBe('Entry 5 names a ballot that is not on record.');
    expect(told((record) => record.edition(record.ballot({ asked: 2, says: [[0, 'oppose']] })))).toBe('Entry 5 publishes a text that ballot 1 did not carry.');
  });

  test('[R5] is caught when a ballot goes on after its end, or is announced twice', () => {
    expect(told((record) => {
      const { ballot } = record.ballot({ asked: 1, says: [] });
      record.write({ kind: 'ballot_opened', at: 1, ballot });
    })).toBe('Entry 4 is about ballot 1, which had ended before.');
    expect(told((record) => {
      announced(record);
      record.write(record.entries[1]!.event as never);
    })).toBe('Entry 5 announces a ballot a second time.');
  });
});

test.each([[null], [[]], ['x'], [{}], [{ format: 'northstar-record' }], [0]])('[R5] what is no record is said to be none: %j', (file) => {
  expect(verify(file, sha)).toMatchObject({ ok: false, sentence: expect.stringMatching(/^This is not an exported record\./) });
});
