import type { DemoDocument } from '../types.js';

export const embassies: DemoDocument = {
  key: 'embassies',
  kind: 'ask',
  title: 'Embassies that see it coming: risk assessment and training',
  ask: { addresseeKind: 'department', addressee: 'The department responsible for foreign affairs', theme: 'Diplomacy and embassies', lead: 'thornfield' },
  history: [
    {
      do: 'write', by: 'priya', daysAgo: 131.5, blocks: [
        { type: 'paragraph', text: 'In an embassy the danger of atrocities is seen first and overlooked most easily. Staff are trained to report on governments, elections and trade. Few are told which changes in daily life have gone before mass violence elsewhere, or whom to ask about them outside the capital.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the department, for every country that it considers at risk, to:' },
        { type: 'ordered_item', text: '**Assess.** Write a joint assessment of atrocity risk once a year, and a fresh one within two weeks of a coup, a disputed election or an attack on a minority.' },
        { type: 'ordered_item', text: '**Train.** Give all staff who are posted there five days on recognising and preventing mass violence.' },
        { type: 'ordered_item', text: '**Plan.** Keep with the assessment a page on what the embassy itself would do in the first seventy-two hours: whom to ring, whom to shelter, what to say in public.' },
      ],
    },
    { do: 'version', by: 'priya', daysAgo: 130.9, name: 'First draft' },
    {
      do: 'insert', by: 'josephine', daysAgo: 119.6, at: 4, blocks: [
        { type: 'ordered_item', text: '**Listen beyond the capital.** Base it on conversations with local organisations from every community, those of women and young people among them, where it is safe for *them* to meet.' },
      ],
    },
    {
      do: 'insert', by: 'greta', daysAgo: 106.8, at: 7, blocks: [
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'An ambassador can do things that no ministry can: receive a threatened editor in daylight, sit in a courtroom, tell a general across a dinner table that he is being watched. Such acts are cheap and depend on the day. Training makes nobody braver, but it helps people to see that the day has come, and a plan spares them asking permission on it.' },
      ],
    },
    {
      do: 'replace', by: 'priya', daysAgo: 95.4, at: 5,
      block: { type: 'ordered_item', text: '**Train.** Give heads of mission, political officers and defence attachés two days’ training before they are posted, and local staff the same, in their own language and in working time.' },
    },
    { do: 'version', by: 'priya', daysAgo: 94.7, name: 'Second draft', note: 'Two days for those who report and decide, in place of five for everybody. We have taught both; people stay awake in the first.' },
    {
      do: 'insert', by: 'amina', daysAgo: 71.3, at: 7, blocks: [
        { type: 'ordered_item', text: '**Hand over.** Pass assessment and plan to a successor in person. With every posting, an embassy forgets.' },
      ],
    },
    {
      do: 'insert', by: 'amina', daysAgo: 58.2, at: 10, blocks: [
        { type: 'heading', level: 2, text: 'Cost and measure' },
        { type: 'paragraph', text: 'Two days of training and one assessment a year fit into what is already spent on postings. Interpreters and paid time for local staff do not, and should be added.' },
        { type: 'paragraph', text: 'After two years we would ask three things. Is every assessment less than a year old? Can an officer, chosen by lot, say what is in it? Do local organisations report being asked, and being none the worse for it?' },
      ],
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 44.9, at: 11,
      block: { type: 'paragraph', text: 'Two days of training and one assessment a year fit into what is already spent on postings. Interpreters and paid time for local staff do not, and should be added. One of our members offers such training. We therefore ask that any contract be tendered openly, and the training evaluated by somebody else.' },
    },
    {
      do: 'replace', by: 'priya', daysAgo: 37.6, at: 2,
      block: { type: 'paragraph', text: 'We ask the department, within eighteen months and for every country that it considers at risk, to:' },
    },
    { do: 'version', by: 'ines', daysAgo: 34.3, name: 'Text for the ballot', note: 'The interest that Thornfield has in training is now declared in the text itself.' },
    {
      do: 'ballot', by: 'ines', daysAgo: 33.6, closesDaysAgo: 25.3,
      introduction: 'Thornfield leads this ask and also teaches such courses. So that nobody can say it was waved through, it needs the support of two thirds of all organisations that may answer, and not only of those that do: ten of fourteen. To stay silent counts against it.',
      template: 'two_thirds', basis: 'all_eligible', quorum: null, visibility: 'named',
      positions: [
        { organisation: 'lantern', by: 'tobias', daysAgo: 33.3, choice: 'support' },
        { organisation: 'thornfield', by: 'edmund', daysAgo: 33.1, choice: 'stand_aside', reason: 'We wrote much of this and could earn by it. It should pass without us or not at all.' },
        { organisation: 'harbour', by: 'marcus', daysAgo: 32.4, choice: 'support' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 31.7, choice: 'support' },
        { organisation: 'ninebridges', by: 'callum', daysAgo: 30.9, choice: 'support', reason: 'For “where it is safe for them to meet”. Two partners have been photographed entering an embassy.' },
        { organisation: 'meridian', by: 'hannah', daysAgo: 30.2, choice: 'support' },
        { organisation: 'ballast', by: 'owen', daysAgo: 29.5, choice: 'support_with_reservation', reason: 'The open tender answers my main worry. “Fit into what is already spent” needs a source before anybody says it to a committee.' },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 28.8, choice: 'support' },
        {
          organisation: 'memoryhouse', by: 'ruth', daysAgo: 28.1, choice: 'oppose',
          reason: 'Two days cannot carry this. What is learned in two days is a vocabulary, and people who have the vocabulary believe that they have the understanding. We would have supported the five days of the first draft.',
        },
        { organisation: 'fieldnote', by: 'dev', daysAgo: 27.3, choice: 'support' },
        { organisation: 'safehaven', by: 'farida', daysAgo: 26.4, choice: 'support' },
        { organisation: 'signalhill', by: 'noah', daysAgo: 25.9, choice: 'support' },
      ],
      outcome: 'carried',
    },
  ],
};
