import type { DemoPoll } from './types.js';

const RATHER_NOT = 'I would rather not say';

/** Anonymous polls: one that is over and tells what may be told, and one that runs. Who answered and what was answered stand apart here as they do in the database. */
export const polls: DemoPoll[] = [
  {
    by: 'ines', daysAgo: 30.3, closesDaysAgo: 23.2, title: 'After the workshop',
    introduction: 'Thank you for two long sessions. Three questions, so that we know whether to hold them again. I read the result when you do.',
    questions: [
      { text: 'Before the workshop, did you think of your own work as prevention?', choices: ['Yes', 'In part', 'No'] },
      { text: 'Shall we hold such a workshop again?', choices: ['Yes, every year', 'Yes, once more', 'No', RATHER_NOT] },
      { text: 'Shall Lantern Row go on hosting the secretariat?', choices: ['Yes', 'No', RATHER_NOT] },
    ],
    people: ['amina', 'callum', 'clare', 'dev', 'edmund', 'farida', 'greta', 'hannah', 'ines', 'iris', 'josephine', 'lena', 'marcus', 'noah', 'owen', 'peter', 'priya', 'ruth', 'samir', 'tobias'],
    answers: [[0, 0, 0], [1, 0, 0], [2, 0, 0], [1, 1, 0], [0, 0, 0], [1, 0, 2], [2, 0, 0], [1, 3, 0], [0, 0, 0], [1, 0, 0], [1, 1, 0], [2, 0, 1], [0, 0, 0], [1, 0, 0], [0, 2, 0], [1, 1, 0], [2, 0, 0], [1, 0, 2], [2, 3, 0], [0, 1, 0]],
  },
  {
    by: 'ines', daysAgo: 2.2, closesDaysAgo: -5, title: 'How shall we meet next year?', introduction: 'One minute. It helps me to plan; when there is something to decide, there will be a ballot.',
    questions: [
      { text: 'When can you take part in a meeting of ninety minutes?', choices: ['On a weekday morning', 'On a weekday evening', 'On a Saturday', 'It makes no difference to me'] },
      { text: 'Would you come to a meeting in person?', choices: ['Yes', 'If the journey is paid for', 'No', RATHER_NOT] },
    ],
    people: ['callum', 'dev', 'edmund', 'greta', 'peter', 'ruth', 'tobias', 'zofia'], answers: [[0, 0], [0, 1], [3, 1], [1, 0], [0, 1], [1, 2], [0, 0], [3, 3]],
  },
];
