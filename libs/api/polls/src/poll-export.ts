import { safeCell } from '@northstar/api-core';
import { FEWEST_ANSWERS } from '@northstar/domain-voting';
import type { PollRow } from './polls.repository.js';

/** A closed poll of which something may be told. */
export type Told = Pick<PollRow, 'number' | 'title' | 'introduction' | 'questions' | 'asked' | 'closesAt'> & { readonly result: NonNullable<PollRow['result']> };

/** What its page shows, as a table, and no more: where no number is told there, the cell is empty here. No cell is a formula. */
export function pollFile({ number, title, introduction, questions, asked, closesAt, result }: Told): { name: string; type: string; content: string } {
  const row = (...cells: [part: string, question: string | null, choice: string | null, count: number | string | null, words: string | null]): string => `${cells.map(safeCell).join(',')}\r\n`;
  const lines = [
    row('part', 'question', 'choice', 'number', 'words'),
    row('poll', title, null, number, introduction),
    row('closed', null, null, null, closesAt.toISOString()),
    row('asked', null, null, asked, null),
    row('answered', null, null, result.answered, null),
    row('rule', null, null, FEWEST_ANSWERS, `No number of answers here stands for fewer than ${FEWEST_ANSWERS} people. Where the cell is empty it is not told, so that nobody’s answer can be worked out.`),
    ...questions.flatMap(({ text, choices }, n) => {
      const { counts, together, most } = result.questions[n]!;
      const question = questions.length > 1 ? `${n + 1}. ${text}` : text;
      const untold = (place: number): string => (most === place ? 'most often' : together === null ? 'not told' : 'told together');
      const hidden = choices.filter((_, place) => counts[place] === null);
      return [
        ...choices.map((choice, place) => row('choice', question, choice, counts[place] ?? null, counts[place] === null ? untold(place) : null)),
        ...(together === null ? [] : [row('together', question, hidden.join('; '), together, 'people chose one of these')]),
      ];
    }),
  ];
  return { name: `poll-${number}.csv`, type: 'text/csv; charset=utf-8', content: lines.join('') };
}
