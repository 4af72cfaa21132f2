import { answerPoll, countsOf, openPoll, placesOf, stateOfPoll, withdrawPoll, type Poll } from './poll.js';

const NOW = Date.UTC(2026, 10, 30, 9);
const DAY = 86_400_000;
const poll = (given: Partial<Poll> = {}): Poll => ({ title: ' After the workshop ', introduction: '', questions: [{ text: 'Should we meet again?', choices: ['Yes', 'No ', 'I cannot say'] }, { text: 'Where?', choices: ['Here', 'There'] }], closesAt: NOW + DAY, timeZone: 'Europe/London', ...given });
const one = (text: string, ...choices: string[]) => ({ questions: [{ text, choices }] });

describe('opening', () => {
  test('[PL1] fixes questions and deadline', () => {
    expect(openPoll(poll(), 5, NOW)).toEqual({ ok: true, value: { ...poll(), title: 'After the workshop', questions: [{ text: 'Should we meet again?', choices: ['Yes', 'No', 'I cannot say'] }, { text: 'Where?', choices: ['Here', 'There'] }] } });
  });

  test.each<[string, Partial<Poll>, number, string, string | undefined]>([
    ['without a title', { title: ' ' }, 9, 'INVALID', 'title'], ['with an endless introduction', { introduction: 'x'.repeat(2_001) }, 9, 'INVALID', 'introduction'],
    ['without questions', { questions: [] }, 9, 'INVALID', 'questions'], ['with eleven', { questions: Array.from({ length: 11 }, () => poll().questions[0]!) }, 9, 'INVALID', 'questions'],
    ['with a question without words', one(' ', 'a', 'b'), 9, 'INVALID', 'questions'], ['with one choice', one('Well?', 'Yes'), 9, 'INVALID', 'questions'], ['with eleven choices', one('Well?', ...'abcdefghijk'), 9, 'INVALID', 'questions'],
    ['with an empty choice', one('Well?', 'a', ' '), 9, 'INVALID', 'questions'], ['with a choice twice', one('Well?', 'Yes', 'yes '), 9, 'INVALID', 'questions'],
    ['with a deadline now', { closesAt: NOW }, 9, 'INVALID', 'closesAt'], ['among four people', {}, 4, 'TOO_FEW_PEOPLE', undefined],
  ])('[PL1] [PL2] not %s', (_, given, people, code, field) => {
    expect(openPoll(poll(given), people, NOW)).toMatchObject({ ok: false, code, ...(field ? { field } : {}) });
  });
});

describe('answering', () => {
  const open = { ...poll(), open: true };
  const fresh = { answered: false };

  test('[PL3] gives one place for each question, and nothing else', () => {
    expect(answerPoll(open, fresh, [2, 1], NOW)).toEqual({ ok: true, value: [2, 4] });
    expect(placesOf(open.questions)).toBe(5);
    expect(countsOf(open.questions, [7, 0, 1, 3, 5])).toEqual([[7, 0, 1], [3, 5]]);
  });

  test.each<[string, Parameters<typeof answerPoll>, string]>([
    ['after the deadline', [open, fresh, [0, 0], NOW + DAY], 'CLOSED'], ['when it is withdrawn', [{ ...open, open: false }, fresh, [0, 0], NOW], 'CLOSED'], ['by somebody who was not asked', [open, null, [0, 0], NOW], 'NOT_ASKED'],
    ['twice', [open, { answered: true }, [0, 0], NOW], 'ANSWERED'], ['to one question of two', [open, fresh, [0], NOW], 'INVALID'], ['with a choice that is not there', [open, fresh, [0, 2], NOW], 'INVALID'], ['with half a choice', [open, fresh, [0.5, 0], NOW], 'INVALID'],
  ])('[PL3] not %s', (_, given, code) => {
    expect(answerPoll(...given)).toMatchObject({ ok: false, code });
  });
});

describe('ending', () => {
  test('[PL1] is withdrawn with a reason, until the deadline and once', () => {
    const open = { open: true, closesAt: NOW + 1 };
    expect(withdrawPoll(open, ' A mistake in question 2 ', NOW)).toEqual({ ok: true, value: 'A mistake in question 2' });
    expect(withdrawPoll(open, ' ', NOW)).toMatchObject({ ok: false, code: 'INVALID', field: 'reason' });
    expect([withdrawPoll(open, 'Why', NOW + 1), withdrawPoll({ ...open, open: false }, 'Why', NOW)].map((each) => !each.ok && each.code)).toEqual(['CLOSED', 'CLOSED']);
  });

  test('[PL3] [PL4] from the deadline on it is counted, until it is closed', () => {
    expect([stateOfPoll('open', NOW + 1, NOW), stateOfPoll('open', NOW, NOW), stateOfPoll('closed', NOW, NOW), stateOfPoll('withdrawn', NOW + 1, NOW)]).toEqual(['open', 'counting', 'closed', 'withdrawn']);
  });
});
