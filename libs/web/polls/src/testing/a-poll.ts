import type { Poll, Question } from '../lib/types.js';

export const DAY = 86_400_000;
export const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** A question with choices, and their numbers where they are told. */
export const aQuestion = (text: string, choices: readonly (string | readonly [string, number])[], given: Partial<Question> & { readonly most?: string } = {}): Question => ({
  __typename: 'PollQuestion', text, together: given.together ?? null,
  choices: choices.map((choice) => ({ __typename: 'PollChoice', text: typeof choice === 'string' ? choice : choice[0], count: typeof choice === 'string' ? null : choice[1], most: choice === given.most })),
});

/** A poll that waits for the person who looks. */
export const aPoll = (given: Partial<Poll> = {}): Poll => ({
  __typename: 'Poll', id: 'poll-1', number: 3, title: 'After the workshop', introduction: '', state: 'OPEN', mine: 'WAITING', asked: 23, answered: null, tooFew: false, openedAt: later(-DAY), closesAt: later(DAY), timeZone: 'Europe/London', can: [],
  openedBy: { __typename: 'Person', id: 'person-3', name: 'Marcus Oyelaran' }, withdrawal: null,
  questions: [aQuestion('Should we meet again?', ['Yes', 'No', 'I would rather not say']), aQuestion('Where?', ['Here', 'There'])], ...given,
});
