import { show } from '@northstar/domain-polls';
import { pollFile, type Told } from './poll-export.js';

const told = (questions: Told['questions'], counts: readonly (readonly number[])[], more: Partial<Told> = {}): string[][] => {
  const answered = counts[0]!.reduce((all, one) => all + one, 0);
  const { content } = pollFile({ number: 3, title: 'After the workshop', introduction: '', questions, asked: 40, closesAt: new Date('2026-11-30T17:00:00Z'), result: { answered, questions: counts.map(show) }, ...more });
  return content.trimEnd().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"')));
};
const about = (rows: string[][], ...parts: string[]): string[][] => rows.filter(([part]) => parts.includes(part!)).map((row) => row.slice(1));

test('[PL9] the table holds what may be told of each question, in the words of the page, and no other number', () => {
  const questions = [{ text: 'Again?', choices: ['Yes', 'No'] }, { text: 'Where?', choices: ['Here', 'There', 'Nowhere'] }, { text: 'Most?', choices: ['A', 'B'] }, { text: 'None?', choices: ['A', 'B', 'C', 'D', 'E'] }];
  const rows = told(questions, [[12, 8], [13, 4, 3], [18, 2], [4, 4, 4, 4, 4]]);
  expect(rows[0]).toEqual(['part', 'question', 'choice', 'number', 'words']);
  for (const row of rows) expect(row).toHaveLength(5);
  expect(about(rows, 'poll', 'closed', 'asked', 'answered')).toEqual([['After the workshop', '', '3', ''], ['', '', '', '2026-11-30T17:00:00.000Z'], ['', '', '40', ''], ['', '', '20', '']]);
  expect(about(rows, 'choice', 'together')).toEqual([
    ['1. Again?', 'Yes', '12', ''], ['1. Again?', 'No', '8', ''],
    ['2. Where?', 'Here', '13', ''], ['2. Where?', 'There', '', 'told together'], ['2. Where?', 'Nowhere', '', 'told together'], ['2. Where?', 'There; Nowhere', '7', 'people chose one of these'],
    ['3. Most?', 'A', '', 'most often'], ['3. Most?', 'B', '', 'not told'],
    ...['A', 'B', 'C', 'D', 'E'].map((choice) => ['4. None?', choice, '', 'not told']),
  ]);
});

test('[PL5] [PL9] whatever was answered, no number of answers stands for fewer than five', () => {
  for (let a = 0; a <= 12; a += 1) for (let b = 0; b <= 12; b += 1) for (let c = 0; c <= 12; c += 1) {
    if (a + b + c < 5) continue;
    const rows = told([{ text: 'Well?', choices: ['A', 'B', 'C'] }], [[a, b, c]]);
    for (const [, , number] of about(rows, 'choice', 'together', 'answered')) if (number !== '') expect(Number(number)).toBeGreaterThanOrEqual(5);
  }
});

test('[PL9] no cell is a formula, whatever people were asked', () => {
  const hostile = ['=HYPERLINK("http://evil")', '+1', '-1+1', '@SUM(A1)', '\t=1', '＝1', 'a"b\r\n=c', 'plain'];
  const { content } = pollFile({ number: 1, title: hostile[0]!, introduction: hostile[2]!, questions: [{ text: hostile[3]!, choices: hostile }], asked: 9, closesAt: new Date(0), result: { answered: 9, questions: [show([9, 0, 0, 0, 0, 0, 0, 0])] } });
  const cells = [...content.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!);
  expect(cells.filter((cell) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
  for (const cell of [`'=HYPERLINK(""http://evil"")`, "'+1", "'-1+1", "'@SUM(A1)", "'＝1", 'plain']) expect(cells).toContain(cell);
});
