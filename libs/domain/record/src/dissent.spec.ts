import { ruleOf } from '@northstar/domain-voting';
import type { RecordEvent } from './event.js';
import { Chronicle, sha } from './testing/records.js';
import { verify } from './verify.js';
import { Mention } from './write.js';

const by = Mention.person('amina');
const sentence = (chronicle: Chronicle): string => {
  const report = verify(chronicle.file(), sha);
  return report.ok ? report.verified.join(' ') : report.sentence;
};
const consent = ruleOf({ template: 'consent', basis: 'votes_cast', quorum: null, visibility: 'named' });

describe('what is said of an outcome [R12]', () => {
  const states = (chronicle: Chronicle, ballot: string, revision: number) => chronicle.write({ kind: 'outcome_stated', at: chronicle.tick(), ballot, revision, body: Mention.text('It is agreed.'), nextSteps: revision === 1 ? null : Mention.text('We publish.'), by });

  test('comes after the close, each correction as the next, and says nothing of the count', () => {
    const chronicle = new Chronicle();
    const { ballot } = chronicle.ballot({ asked: 2, says: [[0, 'support']] });
    const before = sentence(chronicle);
    states(chronicle, ballot, 1);
    states(chronicle, ballot, 2);
    expect(sentence(chronicle)).toContain('what its outcome means was said after the close and corrected 1 time.');
    expect(sentence(chronicle)).toContain(before.split('. ').find((line) => line.includes('counted again'))!);
    const erased = chronicle.file({ references: chronicle.references.filter(({ value }) => !('text' in value)) });
    expect(verify(erased, sha)).toMatchObject({ ok: true, remarks: [expect.stringContaining('withheld or erased')] });
  });

  test.each([
    ['of a ballot that has none', 'none' as const, [1], /means, which has none/],
    ['of one that was withdrawn', 'withdrawn' as const, [1], /means, which has none/],
    ['twice under one number', 'closed' as const, [1, 1], /not the next thing that was said/],
    ['with one before it missing', 'closed' as const, [2], /not the next thing that was said/],
  ])('is found where it is said %s', (_, end, revisions, wrong) => {
    const chronicle = new Chronicle();
    const { ballot } = chronicle.ballot({ asked: 2, says: [[0, 'support']], end });
    for (const revision of revisions) states(chronicle, ballot, revision);
    expect(sentence(chronicle)).toMatch(wrong);
  });
});

describe('whether the reason of a dissent may leave [R13]', () => {
  const opposes = (chronicle: Chronicle, ballot: string, seat: number, share?: boolean, choice = 'oppose') =>
    chronicle.write({ kind: 'position_taken', at: chronicle.tick(), ballot, seat, revision: 1, answer: { choice }, reason: Mention.text('No.'), proposedChange: null, by, ...(share === undefined ? {} : { share }) });

  test('is not said in records from before, and by every dissent from the first that says it on', () => {
    const chronicle = new Chronicle();
    const { ballot } = chronicle.running({ document: 'd', words: 'Words.', version: 'v', asked: 4, rule: consent });
    opposes(chronicle, ballot, 1);
    expect(sentence(chronicle)).toContain('It is not counted yet');
    opposes(chronicle, ballot, 2, false);
    opposes(chronicle, ballot, 3, true);
    expect(sentence(chronicle)).toContain('It is not counted yet');
    opposes(chronicle, ballot, 4);
    expect(sentence(chronicle)).toMatch(/does not say whether the reason of a dissent may leave/);
  });

  test('is said of a dissent alone', () => {
    const chronicle = new Chronicle();
    const { ballot } = chronicle.running({ document: 'd', words: 'Words.', version: 'v', asked: 4, rule: consent });
    opposes(chronicle, ballot, 1, true, 'support');
    expect(sentence(chronicle)).toMatch(/says of an answer that is no dissent/);
  });

  test('can be neither taken out nor turned round unseen', () => {
    const chronicle = new Chronicle();
    const { ballot } = chronicle.running({ document: 'd', words: 'Words.', version: 'v', asked: 4, rule: consent });
    opposes(chronicle, ballot, 1, false);
    for (const change of [(event: { share?: boolean }) => { event.share = true; }, (event: { share?: boolean }) => { delete event.share; }]) {
      const file = JSON.parse(JSON.stringify(chronicle.file())) as ReturnType<Chronicle['file']>;
      change(file.entries.at(-1)!.event as RecordEvent & { share?: boolean });
      expect(verify(file, sha)).toMatchObject({ ok: false, entry: file.entries.length });
    }
  });
});
