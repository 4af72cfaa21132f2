import type { DemoProgress } from './types.js';

/** What became of the asks that were published or agreed. Invented like everything here. */
export const progress: DemoProgress = {
  steps: [
    { document: 'national-strategy', by: 'amina', daysAgo: 58, kind: 'response', response: 'sent', shown: true, words: 'Sent to the addressee with the first edition and a covering letter signed by the coordinator.', links: [{ url: 'https://lantern-row.example/letters/national-strategy', label: 'The covering letter' }] },
    { document: 'national-strategy', by: 'amina', daysAgo: 44, kind: 'response', response: 'acknowledged', shown: true, words: 'The addressee’s office confirmed that it has the letter and passed it to the team that prepares cross-government strategies.' },
    { document: 'national-strategy', by: 'marcus', daysAgo: 30, kind: 'meeting', words: 'Forty minutes with two officials. They asked how a strategy would be reviewed, and by whom; we left a page on that.', contact: 'The head of the strategy team, and a colleague from the legal directorate' },
    { document: 'national-strategy', by: 'amina', daysAgo: 16, kind: 'response', response: 'partly_accepted', shown: true, words: 'A written answer agrees that there should be one published strategy, and does not yet agree to a yearly report.', links: [{ url: 'https://parliament.example/written-answers/1184', label: 'The written answer' }] },
    { document: 'national-strategy', by: 'hannah', daysAgo: 12, kind: 'delivery', delivery: 'in_progress', shown: true, words: 'A drafting team has been named and has invited comments until spring.', links: [{ url: 'https://government.example/strategy-drafting', label: 'The invitation' }] },
    { document: 'early-warning', by: 'greta', daysAgo: 57, kind: 'response', response: 'sent', shown: true, words: 'Sent to the addressee with the first edition.' },
    { document: 'early-warning', by: 'edmund', daysAgo: 41, kind: 'question', shown: true, words: 'A member of the committee that follows foreign affairs asked in writing which warnings reached ministers in the last year.', links: [{ url: 'https://parliament.example/questions/20417', label: 'The question' }] },
    { document: 'early-warning', by: 'edmund', daysAgo: 34, kind: 'response', response: 'accepted', words: 'The reply says that the proposal is welcome.' },
    { document: 'early-warning', by: 'greta', daysAgo: 33.5, kind: 'correction', corrects: 'The reply says that the proposal is welcome.', words: 'The reply welcomes the debate, not the proposal. It was read too kindly.' },
    { document: 'early-warning', by: 'greta', daysAgo: 33, kind: 'response', response: 'noted', shown: true, words: 'The reply notes the proposal and names no next step.' },
    { document: 'embassies', by: 'priya', daysAgo: 21, kind: 'response', response: 'sent', words: 'Handed over at a round table, ahead of the next edition.' },
    { document: 'embassies', by: 'priya', daysAgo: 9, kind: 'delivery', delivery: 'in_progress', words: 'A first course for staff who are about to be posted has been announced.', links: [{ url: 'https://government.example/training/embassies', label: 'The announcement' }] },
    { document: 'embassies', by: 'edmund', daysAgo: 3, kind: 'delivery', delivery: 'delivered', words: 'The course is part of the preparation for every posting from January on.', links: [{ url: 'https://government.example/training/embassies#january', label: 'The new timetable' }] },
  ],
  reviews: [
    { document: 'national-strategy', by: 'amina', daysAgo: 11, dueDaysAgo: -40 },
    { document: 'early-warning', by: 'greta', daysAgo: 32, dueDaysAgo: 6 },
  ],
  plans: [
    { document: 'national-strategy', by: 'marcus', daysAgo: 10, target: 'The Cabinet Secretary', way: 'meeting', dueDaysAgo: -8, note: 'With the page on yearly reports.' },
    { document: 'national-strategy', by: 'owen', daysAgo: 9, target: 'The chair of the Liaison Committee', way: 'letter', dueDaysAgo: -20, note: '' },
    { document: 'early-warning', by: 'greta', daysAgo: 8, target: 'The Minister for Europe', way: 'meeting', dueDaysAgo: -6, note: 'Ask for a date by which the reply is turned into a plan.' },
    { document: 'embassies', by: 'edmund', daysAgo: 5, target: 'Minister for Europe', way: 'letter', dueDaysAgo: -12, note: 'Thanks for the course, and what is still missing.', evenSo: true },
  ],
  scoreboardShown: { by: 'ines', daysAgo: 15 },
};
