/** English of this library, i18n namespace `notices`. */
export const noticesMessages = {
  title: 'Your turn',
  lead_one: 'One thing waits for you.', lead_other: '{{number}} things wait for you.',
  take: 'Take our position', reaffirm: 'Look again at our position',
  forOrganisation: '{{organisation}} has not answered yet.', changed: 'The text was replaced after {{organisation}} answered.',
  proxy: '{{organisation}} asked you to answer this ballot for it.', answerFor: 'Answer for {{organisation}}',
  cast: 'Look at it and record it', prepared: 'A colleague has prepared the answer of {{organisation}}. It counts once somebody with a mandate records it.', aboutCast: 'About 2 minutes: read it, record or change.',
  ask: 'Ask {{number}}: {{title}}', reminded: 'A coordinator reminded you', aboutTake: 'About 10 minutes: read the text, answer.', aboutReaffirm: 'About 3 minutes: read what changed, confirm or change.',
  answered: '{{answered}} of {{eligible}} organisations have answered.', by: 'By', closing: 'Closes soon',
  namedYou: 'You are named', namedOrganisation: '{{organisation}} is named', readMention: 'Read and answer', somebody: 'somebody',
  signature: {
    asked_one: '{{organisation}} is asked to sign one agreed text.', asked_other: '{{organisation}} is asked to sign {{count}} agreed texts.', prepared: 'A colleague has prepared the answer of {{organisation}}. It is no signature until you send it.',
    sign: 'Read and sign', approve: 'Look at it and send', aboutSign: 'About 5 minutes: read the text, sign or decline.', aboutApprove: 'About 2 minutes: look at what is prepared.',
  },
  poll: { you: 'You, for yourself', asked_one: 'An anonymous question to the people of the network.', asked_other: '{{count}} anonymous questions to the people of the network.', about: 'About one minute', answer: 'Answer' },
  amendment: {
    title: 'Amendment {{number}} to {{title}}', you: 'For you as coordinator', asked: '{{proposer}} proposes other words for a text that you decide on. Sponsor it, or pass it over; that is no vote.', undecided: '{{proposer}} proposes other words for a text under ballot. The ballot goes on until its deadline; decide before.',
    consider: 'Look at the amendment', decide: 'Decide about it', passOver: 'Pass it over', goes: 'Goes:', comes: 'Comes:', passOverName: 'Pass amendment {{number}} over for {{organisation}}', passed: 'Amendment {{number}} waits for you no longer. You can still sponsor it on the page of the ballot.',
    aboutConsider: 'About 3 minutes: read the change, sponsor it or pass it over.', aboutDecide: 'About 5 minutes: take it in, ask the organisations first, or note it.',
  },
  news: {
    title: 'What became of your suggestions', accepted_one: '{{count}} suggestion accepted', accepted_other: '{{count}} suggestions accepted',
    rejected_one: '{{count}} suggestion rejected', rejected_other: '{{count}} suggestions rejected', by: 'last by {{name}}',
  },
  done: 'Nothing waits for you', doneBody: '{{organisation}} has answered everything that is open. When a ballot opens or signatures are asked for, it stands here with its deadline.',
  doneAlone: 'When something waits for your organisation, it stands here with its deadline.',
  noMandate: 'Nothing waits for you', noMandateBody: 'You take no positions for {{organisation}}: others hold its mandate. You can read, write and discuss in the strategy.',
  toStrategy: 'Open the strategy', toDecisions: 'See the decisions',
};

declare global {
  interface NorthstarMessages { notices: typeof noticesMessages }
}
