import type { DemoWording } from './types.js';

const passage = 'a crisis is declared by the regulator on published criteria, never by a minister; it lapses after thirty days unless renewed;';

/** Two organisations would have one passage of a draft read differently. */
export const wordings: DemoWording[] = [
  {
    document: 'platforms', passage, by: 'hannah', daysAgo: 2.4,
    words: 'a crisis is declared by the regulator on published criteria, never by a minister; it lapses after fourteen days unless a committee of parliament renews it;',
    supported: [{ by: 'lena', daysAgo: 1.9 }, { by: 'owen', daysAgo: 0.7 }],
  },
  {
    document: 'platforms', passage, by: 'samir', daysAgo: 1.6,
    words: 'a crisis is declared by the regulator on published criteria, after hearing organisations of the people concerned, and never by a minister; it lapses after thirty days unless renewed for reasons that are published;',
    supported: [{ by: 'farida', daysAgo: 1.2 }],
  },
];
