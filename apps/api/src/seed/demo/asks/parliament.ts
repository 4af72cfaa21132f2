import type { DemoDocument } from '../types.js';

export const parliament: DemoDocument = {
  key: 'parliament',
  kind: 'ask',
  title: 'A yearly report to Parliament, and a debate on it',
  ask: { addresseeKind: 'parliament', addressee: 'Both Houses, through the Leader of the House', theme: 'Parliament and oversight', lead: 'meridian' },
  history: [
    {
      do: 'write', by: 'hannah', daysAgo: 112.8, blocks: [
        { type: 'paragraph', text: 'Ministers are asked about massacres after they have happened. On no day of the year does Parliament ask what was done about those that had not happened yet, so there is no day for which a department must have an answer ready.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask both Houses to resolve that each year:' },
        { type: 'ordered_item', text: 'the government **lays a report** on what it saw, decided and spent in order to prevent mass atrocities;' },
        { type: 'ordered_item', text: 'a joint committee **hears evidence** on it, in public;' },
        { type: 'ordered_item', text: 'both Houses **debate** it.' },
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'A date in the calendar changes the other days. Officials keep a note because they will be asked for it; a minister reads the file because the debate is in March.' },
      ],
    },
    { do: 'version', by: 'hannah', daysAgo: 112.1, name: 'First draft', note: 'On the model of other duties to report. What the report must contain is still to be agreed.' },
    {
      do: 'insert', by: 'amina', daysAgo: 98.6, at: 6, blocks: [
        { type: 'heading', level: 2, text: 'What the report contains' },
        { type: 'bullet_item', text: 'the places about which an alert was raised, or only their number where a name would do harm;' },
        { type: 'bullet_item', text: 'what was decided on each alert, and how long that took;' },
        { type: 'bullet_item', text: 'what was spent on prevention, and by which department, on a single page.' },
      ],
    },
    {
      do: 'replace', by: 'josephine', daysAgo: 83.2, at: 4,
      block: { type: 'ordered_item', text: 'a joint committee **hears evidence** on it from officials, from people who know the places concerned, and from civil society, in private where to speak would be dangerous;' },
    },
    {
      do: 'insert', by: 'greta', daysAgo: 66.9, at: 10, blocks: [
        { type: 'bullet_item', text: 'one case, at home or abroad, in which the government believes that it was wrong.' },
      ],
    },
    {
      do: 'replace', by: 'greta', daysAgo: 66.8, at: 9,
      block: { type: 'bullet_item', text: 'what was spent on prevention, and by which department, on a single page;' },
    },
    { do: 'version', by: 'hannah', daysAgo: 65.7, name: 'Second draft', note: 'Greta’s last bullet will be the first to be struck out by those who read it in government. Let us keep it as long as we can.' },
    {
      do: 'replace', by: 'hannah', daysAgo: 42.3, at: 5,
      block: { type: 'ordered_item', text: 'both Houses **debate** it in the government’s time, on a motion that can be amended;' },
    },
    {
      do: 'insert', by: 'hannah', daysAgo: 42.2, at: 6, blocks: [
        { type: 'ordered_item', text: 'the government **replies** to each recommendation of the committee, in writing, within sixty days.' },
      ],
    },
    {
      do: 'replace', by: 'lena', daysAgo: 27.5, at: 13,
      block: { type: 'paragraph', text: 'A date in the calendar changes the other days. Officials keep a note because they will be asked for it, and a minister reads the file because the debate is next month. The last item matters most. An institution that has to name one error a year must look for it, and whoever looks will find out how it came about.' },
    },
    {
      do: 'insert', by: 'amina', daysAgo: 18.4, at: 14, blocks: [
        { type: 'heading', level: 2, text: 'Cost and measure' },
        { type: 'paragraph', text: 'The report costs a few officials two months, the hearings interpreters and travel, the debate an afternoon in each House. By the third year we hope to see members of more than one party speak in it, a recommendation that can be followed to a changed decision, and an admitted error of which we had not known.' },
      ],
    },
    {
      do: 'replace', by: 'priya', daysAgo: 9.6, at: 2,
      block: { type: 'paragraph', text: 'We ask both Houses to resolve, before the end of this session, that each year:' },
    },
    { do: 'version', by: 'ines', daysAgo: 4.6, name: 'Text for the ballot', note: 'Since the second draft: government time, replies in sixty days, and a passage on cost.' },
    {
      do: 'ballot', by: 'ines', daysAgo: 4.2, closesDaysAgo: -3,
      title: 'Do we ask for a yearly report and a debate?',
      introduction: 'A short text: four duties, and what the report contains. It takes about two minutes to read. Nine of thirteen organisations must answer for the result to count, and it is carried if more of them support it than oppose it. The committee that could take this up plans its year next week, which is why there is only a week.',
      template: 'simple_majority', basis: 'votes_cast', quorum: 9, visibility: 'named',
      positions: [
        { organisation: 'meridian', by: 'hannah', daysAgo: 4.1, choice: 'support' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 3.7, choice: 'support' },
        { organisation: 'lantern', by: 'tobias', daysAgo: 3.4, choice: 'support', reason: 'Our board saw this text a fortnight ago, which made the week enough.' },
        {
          organisation: 'thornfield', by: 'edmund', daysAgo: 2.9, choice: 'support_with_reservation',
          reason: 'A report that must name an error will name a small one. We would let the committee choose the case. That could be settled when the resolution is drafted, so it need not hold up the ask.',
        },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 1.9, choice: 'support', reason: 'With “at home or abroad” where it belongs.' },
        { organisation: 'openschool', by: 'zofia', daysAgo: 1.4, choice: 'abstain', reason: 'We have nothing against it and nothing to add to it.' },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 0.6, choice: 'support' },
      ],
      // Noah of Signal Hill is away this week; Amina drafts what Marcus will record for Harbour Watch.
      proxies: [{ organisation: 'signalhill', by: 'noah', to: 'meridian', daysAgo: 1.2 }],
      prepared: [{ organisation: 'harbour', by: 'amina', daysAgo: 0.9, choice: 'support', reason: 'It asks for what we have asked since the spring: one day a year on which somebody has to answer.' }],
      amendment: {
        organisation: 'thornfield', by: 'edmund', daysAgo: 2.7, passage: 'one case, at home or abroad, in which', words: 'one case, at home or abroad and chosen by the committee, in which',
        reason: 'Whoever must name an error will name a small one. If the committee chooses the case, we support the ask without a reservation.',
        sponsors: [{ organisation: 'meridian', by: 'hannah', daysAgo: 2.2 }],
      },
    },
  ],
};
