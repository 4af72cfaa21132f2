import { scoreboardFile } from './scoreboard-file.js';

test('[G1.10] one row for each ask, and no cell is a formula', () => {
  const ask = (number: number, title: string) => ({ number, title, addressee: '+44 Foreign Office', theme: '@sanctions', steps: [{ id: 's', number: 1, kind: 'response' as const, on: '2026-11-05', organisationId: 'o', response: 'noted' as const, delivery: null, corrects: null, confirmedBy: [] }] });
  const lines = scoreboardFile([ask(1, '=HYPERLINK("https://evil.example")'), ask(2, 'Say "no", twice')]).split('\r\n');
  expect(lines[1]).toBe('"1","\'=HYPERLINK(""https://evil.example"")","\'+44 Foreign Office","\'@sanctions","Noted","Not started","no","2026-11-05","1"');
  expect(lines[2]).toContain('"Say ""no"", twice"');
  expect(lines).toHaveLength(4);
});
