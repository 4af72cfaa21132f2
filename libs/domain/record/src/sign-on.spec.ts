import { editionPart, membersMayRead, sealed } from './disclose.js';
import { Replay } from './replay.js';
import { Chronicle, sha } from './testing/records.js';
import { verify } from './verify.js';

/** A ballot that carried, and a call for signatures under its text. `then`: what is written after it. */
function signing(then: (record: Chronicle, call: ReturnType<Chronicle['signOn']>) => void = () => undefined, change: object = {}): Chronicle {
  const record = new Chronicle();
  const text = record.ballot({ asked: 3, says: [[0, 'support'], [1, 'support']] });
  then(record, record.signOn(text, change));
  return record;
}
const report = (record: Chronicle) => {
  const found = verify(JSON.parse(JSON.stringify(record.file())), sha);
  return found.ok ? found.verified.at(-1) : found.sentence;
};
/** Writes one thing more under the same call. */
const more = (kind: string, given: object = {}) => signing((record, { signOn, version, closesAt }) => {
  const extra = { signature_given: { reservation: null }, signature_declined: { reason: null } }[kind] ?? {};
  record.write({ kind, at: closesAt - 1, signOn, seat: 1, version, revision: 3, by: record.entries[1]!.event.kind === 'ballot_announced' ? record.entries[1]!.event.by! : '', ...extra, ...given } as never);
});

describe('signatures on record', () => {
  test('[R9] follow the rules of signing, and the verifier says how many stand', () => {
    expect(report(signing())).toBe('Call 1 for signatures: 3 organisations were asked; 1 signature stands under 1 text that a ballot carried.');
    expect(report(more('signature_given'))).toBe('Call 1 for signatures: 3 organisations were asked; 2 signatures stand under 1 text that a ballot carried.');
    expect(report(more('signature_given', { seat: 3, revision: 2 }))).toMatch('2 signatures stand');
    expect(report(more('signature_withdrawn', { seat: 2, revision: 2, at: 9e12 }))).toMatch('0 signatures stand');
  });

  test.each([
    ['was received after the deadline', { seat: 1, late: true }], ['was received after the deadline', { seat: 1, at: 9e12 }],
    ['answers for an organisation whose signature stands already', { seat: 2, revision: 2 }], ['is not later than what the organisation had said about this text before', { revision: 2 }],
    ['comes from an organisation that was not asked to sign', { seat: 4 }], ['is about a text that was not to be signed', { version: 'version-9' }], ['is about a call for signatures that was never made', { signOn: 'x' }],
  ])('[R9] that break them are named: %s', (sentence, { late, ...given }: { late?: boolean } & object) => {
    const record = late ? signing((to, { signOn, version, closesAt }) => to.write({ kind: 'signature_given', at: closesAt, signOn, seat: 1, version, revision: 3, reservation: null, by: 'f'.repeat(64) } as never)) : more('signature_given', given);
    expect(report(record)).toBe(`Entry 12 ${sentence}.`);
  });

  test('[R9] are withdrawn only where they stand', () => {
    expect(report(more('signature_withdrawn'))).toBe('Entry 12 withdraws a signature that does not stand.');
    expect(report(more('signature_withdrawn', { seat: 3, revision: 2 }))).toBe('Entry 12 withdraws a signature that does not stand.');
  });

  test('[R9] are received until the deadline as it then was, and until the call is called off', () => {
    const conducted = (...steps: ((call: ReturnType<Chronicle['signOn']>, by: string) => object)[]) => report(signing((record, call) => {
      const by = (record.entries[1]!.event as { by: string }).by;
      for (const step of steps) record.write({ signOn: call.signOn, by, ...step(call, by) } as never);
    }));
    const moves = (from: number, to: number) => ({ closesAt }: { closesAt: number }, by: string) => ({ kind: 'sign_on_extended', at: closesAt - 1, previousClosesAt: closesAt + from, closesAt: closesAt + to, reason: by });
    const off = ({ closesAt }: { closesAt: number }, by: string) => ({ kind: 'sign_on_called_off', at: closesAt - 1, reason: by });
    const signed = (late: number) => ({ closesAt, version }: { closesAt: number; version: string }) => ({ kind: 'signature_given', at: closesAt + late, seat: 1, version, revision: 3, reservation: null });
    expect(conducted(moves(0, 9), signed(8))).toMatch('2 signatures stand');
    expect(conducted(moves(0, 9), signed(9))).toBe('Entry 13 was received after the deadline.');
    expect(conducted(off, signed(-1))).toBe('Entry 13 was received after the call was called off.');
    expect(conducted(off, off)).toBe('Entry 13 is about a call for signatures that was called off before.');
    for (const [from, to] of [[0, 0], [0, -2], [5, 9]] as const) expect(conducted(moves(from, to))).toBe('Entry 12 moves a deadline in a way that no deadline moves: to a later time only.');
    expect(conducted((call, by) => ({ ...moves(0, 9)(call, by), at: call.closesAt }))).toBe('Entry 12 comes after the deadline of a call for signatures.');
  });

  test('[R9] are asked for under words that a ballot carried, once, and by a deadline', () => {
    const text = (given: object) => ({ texts: [{ ballot: 'ballot-1', document: 'document-1', version: 'version-1', hash: sha('other words'), ...given }] });
    expect(report(signing(undefined, text({})))).toBe('Entry 6 asks to sign other words than ballot 1 was about.');
    expect(report(signing(undefined, text({ ballot: 'ballot-7' })))).toBe('Entry 6 names a ballot that is not on record.');
    expect(report(signing(undefined, { texts: [] }))).toBe('Entry 6 asks for signatures under no text.');
    expect(report(signing(undefined, { invited: [] }))).toBe('Entry 6 asks an organisation twice to sign, or none at all.');
    expect(report(signing(undefined, { closesAt: 1 }))).toBe('Entry 6 has a deadline that is not after the call.');
    const lost = new Chronicle();
    lost.signOn(lost.ballot({ asked: 2, says: [[0, 'oppose']] }));
    expect(report(lost)).toBe('Entry 5 asks to sign a text that ballot 1 did not carry.');
  });
});

describe('what is prepared inside an organisation', () => {
  test('[R9] is sealed for members and for the public, for good, and the chain holds', () => {
    const record = signing((to) => to.edition({ ballot: 'ballot-1', document: 'document-1', version: 'version-1', hash: to.texts[0]!.hash }));
    const replay = new Replay(true);
    for (const entry of record.entries) expect([entry.sequence, replay.take(entry)]).toEqual([entry.sequence, null]);
    const kept = record.entries.filter(({ event }) => !membersMayRead(event, replay.ballots)).map(({ event }) => event.kind);
    expect(kept).toEqual(['signature_prepared']);
    const part = editionPart('edition-1', replay.ballots, record.entries, () => true)!;
    expect(record.entries.filter(({ event }) => 'signOn' in event).some((entry) => part.mayRead(entry))).toBe(false);
    const open = record.entries.map((entry) => (membersMayRead(entry.event, replay.ballots) ? entry : sealed(entry)));
    const spoken = JSON.stringify(open);
    const file = record.file({ entries: open, references: record.references.filter(({ commitment }) => spoken.includes(commitment)) });
    expect(verify(file, sha)).toMatchObject({ ok: true, remarks: [expect.stringMatching(/^1 entry is sealed, because not everybody may read it: .* or what an organisation prepared to sign\./)] });
  });
});
