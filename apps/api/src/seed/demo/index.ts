import { asksOneToFive } from './asks/one-to-five.js';
import { asksSixToEleven } from './asks/six-to-eleven.js';
import { definition } from './texts/definition.js';
import { goal } from './texts/goal.js';
import { polls } from './polls.js';
import { progress } from './progress.js';
import { organisations } from './organisations.js';
import { people } from './people.js';
import { signing } from './signing.js';
import { threadsOneToFive } from './threads/one-to-five.js';
import { threadsSixToEleven } from './threads/six-to-eleven.js';
import type { DemoNetwork } from './types.js';
import { wordings } from './wordings.js';

/** The demo network: an invented coalition that drafts, decides and publishes. */
export const demo: DemoNetwork = {
  name: 'Northstar Demo Network',
  strategyTitle: 'Before the first blow: preventing mass atrocities',
  organisations,
  people,
  documents: [goal, definition, ...asksOneToFive, ...asksSixToEleven],
  threads: [...threadsOneToFive, ...threadsSixToEleven],
  wordings,
  progress,
  signing,
  polls,
  edition: {
    by: 'ines', daysAgo: 60, title: 'Before the first blow: what we ask of government',
    note: 'The first asks on which our organisations agree. Others are being drafted and will follow when they have been decided. Each organisation supports the texts under which it is named, and no others.',
    contact: 'press@lantern-row.example', licence: 'cc_by_4_0',
  },
};
