import { explainSteps, headline, ruleOf, tally } from '@northstar/domain-voting';
import { safeCell } from '@northstar/api-core';
import { type Ended, outcomeFile } from './ballot-export.js';

const at = new Date('2026-11-30T17:00:00.000Z');
const result = { ...tally(ruleOf({ template: 'simple_majority', basis: 'votes_cast', quorum: 1, visibility: 'named' }), [], [{ organisationId: 'a', leftAt: null }], []), headline: 'Carried.', ruleSentence: 'Carried if …' };
const ended: Ended = {
  ballot: { number: 4, title: '=HYPERLINK("http://evil")', introduction: '', state: 'carried', template: 'simple_majority', basis: 'votes_cast', quorum: 1, visibility: 'named', opensAt: at, closesAt: at, closedAt: at, timeZone: 'Europe/London' },
  result, texts: [{ documentId: 'd', title: '@ask', askNumber: null, version: 3, hash: 'ab' }], statement: { body: '-1+1', nextSteps: '', at },
  changes: [
    { kind: 'amendment', number: 2, state: 'taken_in', organisation: '=Weir', sponsors: ['Orchard'], documentId: 'd', replaced: 'soon', proposed: 'now', reason: 'Soon is no date.', decision: 'It is precise.', at, endedAt: at },
    { kind: 'erratum', number: 1, state: 'objected', organisation: 'Orchard', sponsors: [], documentId: 'd', replaced: 'a', proposed: 'b', reason: 'A slip.', decision: 'No slip.', at, endedAt: at },
  ],
  positions: [
    { organisation: '+Harbour', choice: 'oppose', preferences: null, reason: 'Kept inside', proposedChange: null, shareDissent: false, takenAt: at, answeredBy: null },
    { organisation: 'Orchard', choice: 'oppose', preferences: null, reason: 'Said "aloud"', proposedChange: null, shareDissent: true, takenAt: at, answeredBy: '=Weir' },
    { organisation: 'Weir', choice: 'support_with_reservation', preferences: null, reason: 'Too slow', proposedChange: null, shareDissent: false, takenAt: at, answeredBy: 'Weir' },
  ],
};

test.each([['=1+1', `"'=1+1"`], ['+1', `"'+1"`], ['-1', `"'-1"`], ['@x', `"'@x"`], ['\t=1', `"'\t=1"`], [' =1', `"' =1"`], ['＝1', `"'＝1"`], ['a"b', '"a""b"'], [-3, '"-3"'], [null, '""'], ['plain', '"plain"']])('no cell of a spreadsheet runs: %j', (value, cell) => {
  expect(safeCell(value)).toBe(cell);
});

test('[D2.6] the reason of a dissent is in the file only with consent; a reservation always', () => {
  const { content, name } = outcomeFile('csv', ended);
  expect(name).toBe('ballot-4.csv');
  expect(content).toContain('"Said ""aloud"""');
  expect(content).toContain('"Too slow"');
  expect(content).not.toContain('Kept inside');
  for (const line of content.trimEnd().split('\r\n')) expect(line.match(/"(?:[^"]|"")*"/g)).toHaveLength(7);
  const data = JSON.parse(outcomeFile('json', ended).content) as { positions: { organisation: string; reason: string | null }[] };
  expect(data.positions.map(({ reason }) => reason)).toEqual([null, 'Said "aloud"', 'Too slow']);
});

test('of the row of a ballot the file holds what was fixed, and nothing that may be beside it', () => {
  const row = { ...ended.ballot, networkId: 'n', result: { yes: 0 }, openedBy: 'p' };
  const data = JSON.parse(outcomeFile('json', { ...ended, ballot: row }).content) as { ballot: object };
  expect(Object.keys(data.ballot)).toEqual([...Object.keys(ended.ballot), 'rule']);
});

test('[D1.11] who answered for whom is in the file, safe for spreadsheets', () => {
  const { content } = outcomeFile('csv', ended);
  expect(content).toContain('"answered by","Orchard","\'=Weir"');
  expect(content).toContain('"answered by","Weir","an alternate for this ballot"');
  const data = JSON.parse(outcomeFile('json', ended).content) as { positions: { answeredBy: string | null }[] };
  expect(data.positions.map(({ answeredBy }) => answeredBy)).toEqual([null, '=Weir', 'Weir']);
});

test('[D4.10] the table, the data and the page hold the same numbers and sentences, whatever the rule and the answers', () => {
  const CHOICES = ['support', 'oppose', 'abstain'] as const;
  for (const template of ['consent', 'simple_majority', 'two_thirds', 'unanimity', 'sense_check'] as const) for (const basis of ['votes_cast', 'all_eligible'] as const) for (const eligible of [7, 12, 23]) {
    for (const [yes, no, abstain, quorum] of [[0, 0, 0, null], [0, 0, eligible, null], [4, 2, 0, null], [5, 2, 0, 7], [5, 2, 0, 8], [3, 3, 1, 7]] as const) {
      const said = [yes, no, abstain].flatMap((count, n) => Array.from({ length: count }, () => CHOICES[n]!)).slice(0, eligible);
      const positions = said.map((choice, n) => ({ organisationId: `o${n}`, choice, preferences: null, reason: null, proposedChange: null, shareDissent: false, takenBy: 'p', takenAt: 0, revision: 1 }));
      const counted = tally(ruleOf({ template, basis, quorum, visibility: 'named' }), [], Array.from({ length: eligible }, (_, n) => ({ organisationId: `o${n}`, leftAt: null })), positions);
      const of: Ended = { ...ended, result: { ...counted, headline: headline(counted), ruleSentence: 'As fixed.' }, positions: [] };
      const rows = outcomeFile('csv', of).content.trimEnd().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"')));
      const cell = (what: string) => Number(rows.find(([part, name]) => part === 'count' && name === what)![3]);
      const data = (JSON.parse(outcomeFile('json', of).content) as { outcome: typeof counted & { headline: string } }).outcome;
      expect([cell('yes'), cell('no'), cell('abstain'), cell('answered'), cell('eligible')]).toEqual([counted.yes, counted.no, counted.abstain, counted.answered, counted.eligible]);
      expect([data.yes, data.no, data.outcome, data.headline]).toEqual([counted.yes, counted.no, counted.outcome, headline(counted)]);
      expect(rows.filter(([part]) => part === 'step').map(([, name, passed, , sentence]) => [name, passed === 'yes', sentence])).toEqual(explainSteps(counted).map(({ name, passed, sentence }) => [name, passed, sentence]));
      expect(rows.find(([part]) => part === 'ballot')![4]).toBe(headline(counted));
    }
  }
});

test('amendments and errata go along, in words', () => {
  const table = outcomeFile('csv', ended).content;
  expect(table).toContain(`"amendment","'=Weir","taken in","2","“soon” becomes “now”","It is precise.","2026-11-30T17:00:00.000Z"`);
  expect(table).toContain('"erratum","Orchard","objected","1","“a” becomes “b”","No slip."');
  expect(JSON.parse(outcomeFile('json', ended).content)).toMatchObject({ amendments: [{ number: 2, sponsors: ['Orchard'], decision: 'It is precise.' }], errata: [{ number: 1, objectedBy: 'Orchard', objection: 'No slip.' }] });
});
