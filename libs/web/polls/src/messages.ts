/** English of this library, i18n namespace `polls`. */
export const pollsMessages = {
  missing: 'There is no such poll', missingBody: 'The address may be mistyped, or it is not open to you. Nothing was changed.', toList: 'All polls', failed: 'The poll could not be loaded',
  number: 'Poll {{number}}', lead: 'Anonymous poll {{number}}', questions_one: 'One question', questions_other: '{{count}} questions', closes: 'closes', closed: 'Closed', asks: 'What was asked',
  state: { OPEN: 'Taking answers', COUNTING: 'Being counted', CLOSED: 'Closed', WITHDRAWN: 'Withdrawn' },
  mine: { WAITING: 'You have not answered yet.', ANSWERED: 'You have answered.', NOT_ASKED: 'You were not asked: you came after it began.' },
  list: {
    closes: 'Closes', title: 'Polls', lead: 'Anonymous questions to the people of the network. Each person answers for themselves, and a poll decides nothing.', ask: 'Ask the members', running: 'Taking answers now', ended: 'Earlier polls', nothing: 'No poll is running.',
    empty: 'Nobody has been asked yet', emptyCan: 'Ask your members what they think, for example after a workshop. Nobody learns who said what, you neither.', emptyCannot: 'When a coordinator asks the members something, it stands here with its deadline.',
    more: 'Show earlier polls', failed: 'The polls could not be loaded', answer: 'Answer', open: 'Open', result: 'See the result', answered_one: '{{count}} of {{asked}} answered.', answered_other: '{{count}} of {{asked}} answered.', tooFew: 'Fewer than five answered, so nothing is told.',
  },
  facts: { title: 'About this poll', until: 'Until', ended: 'Closed', asked: '{{count}} people were asked: everybody who was in the network when it began.', by: 'Asked by {{name}}.', decides: 'A poll decides nothing. Organisations decide by ballot.' },
  answer: {
    title: 'Your answer', lead_one: 'About one minute. Nobody learns what you say.', lead_other: '{{count}} questions, about one minute. Nobody learns what you say.', choose: 'Choose one.', once: 'You answer once; an anonymous answer cannot be found again to change it.', next: 'Go on',
    sure: 'Is that it?', sureMeans: 'It cannot be changed or looked up afterwards, not by you either.', back: 'Choose again', cast: 'Give my answer',
  },
  answered: { title: 'You have answered', body: 'What you said is kept apart from you and shown to nobody. What may be told is told after the close.' },
  notAsked: { title: 'You were not asked', body: 'This poll asks those who were in the network when it began. You see what may be told after the close, and can answer the next one.' },
  counting: { title: 'The answers are being counted', body: 'The deadline has passed. The result stands here in a moment.' },
  few: { title: 'Too few answers', body: 'Fewer than five people answered. Nothing is told of so few, not even how many there were, and their answers are thrown away.' },
  withdrawn: { title: 'This poll was withdrawn', by: '{{name}} withdrew it', body: 'What was answered is thrown away uncounted.' },
  result: {
    title: 'What people said', answered: '{{count}} of the {{asked}} who were asked answered.', choice: 'Choice', people: 'People',
    first: '“{{choice}}” was chosen most often, by {{count}} of {{answered}}.', equal: '{{choices}} were chosen equally often, by {{count}} of {{answered}} each.',
    hidden: '{{count}} people chose one of {{choices}}. How many chose each of these is not told, so that nobody’s answer can be worked out.', most: '“{{choice}}” was chosen most often. Numbers are not told, so that nobody’s answer can be worked out.',
    nothing: 'Numbers are not told for this question, so that nobody’s answer can be worked out.', share: '{{count}} ({{share}} %)', below: 'Told together below', untold: 'Not told', mostOften: 'Most often', together: 'One of {{choices}}',
    file: 'Table (CSV)', noFile: 'There is no result to take along.',
    foot: 'No number here stands for fewer than five people. Numbers that are not shown are not kept either, nor who took part.',
  },
  secret: {
    what: 'What is anonymous here, and what is not', protected: 'Protected', not: 'Not protected',
    protects: {
      answer: 'No member, coordinator or colleague can see what anybody answered, in no list, file or notice, before the close or after it.',
      apart: 'Answers are kept apart from people, as numbers in one sealed box. That you answered is kept without a time, shown to you alone, and forgotten at the close.',
      close: 'Nothing is told before the close, not even how many have answered. Then no number is told that stands for fewer than five people, and none from which such a number could be worked out.',
      together: 'What you answer to one question is not kept together with what you answer to another.',
    },
    notProtects: {
      server: 'Whoever runs the server can see who has answered while the poll runs. Its memory holds your answer for a moment: they could change the program to watch answers as they come in, or open the box with the key of the server.',
      pressure: 'Nothing here protects you from somebody who watches you answer, or who puts you under pressure.',
      notes: 'People who tell each other what they answered can work out something about the others.',
      device: 'Whoever controls your device or account can see what you do on it. Others on your connection see that you are here, not what you answer.',
    },
  },
  create: {
    title: 'Ask the members', lead: 'An anonymous poll of the people of the network. It asks about the work; what organisations decide, they decide by ballot.', failed: 'The form could not be loaded', notAllowed: 'Only coordinators ask the members', notAllowedBody: 'Ask a coordinator of your network. Everybody can answer.',
    tooFew: 'There are too few people', tooFewBody_one: 'A poll needs at least {{fewest}} people in the network, and there is one. With fewer it would not be anonymous.', tooFewBody_other: 'A poll needs at least {{fewest}} people in the network, and there are {{count}}. With fewer it would not be anonymous.', toMembers: 'See the members',
    what: 'What it is about', name: 'Title', nameHint: 'As it stands in everybody’s list, such as “After the workshop”.', introduction: 'Introduction', introductionHint: 'What people should know before they answer, and what you will do with it.', optional: 'optional',
    questions: 'Questions', questionsNote: 'Up to ten, each with two to ten choices. People take one choice of each, so give them one for “I would rather not say” where they may want it.', question: 'Question {{number}}', questionText: 'What do you ask?', choice: 'Choice {{number}}', addChoice: 'Add a choice', noAnswer: 'I would rather not say',
    addNoAnswer: 'Add “{{choice}}”', removeChoice: 'Remove choice {{number}} of question {{question}}', addQuestion: 'Add a question', removeQuestion: 'Remove question {{number}}',
    when: 'Until when', whenNote: 'Nothing of a poll can be changed once it is open. It can be withdrawn, and its answers are then thrown away.', date: 'Day', time: 'Time', zone: 'Time zone', noDate: 'Choose a day and a time.',
    preview: 'What people will see', noTitle: 'No title yet', noQuestion: 'No question yet', previewAsk: '{{count}} people are asked, now and for the whole time: everybody who is in the network.', previewUntil: 'They have until {{when}}.',
    previewThen: 'Then everybody sees what may be told, and you no more than they. Of fewer than {{fewest}} answers nothing is told.', confirm: 'Ask {{count}} people', done: 'The poll is open.',
  },
  actions: { label: 'More about this poll', withdraw: 'Withdraw the poll' },
  withdraw: { title: 'Withdraw this poll?', explain: 'All answers are thrown away uncounted, and nobody can answer any more. It cannot be undone.', reason: 'Why?', reasonHint: 'Everybody who was asked sees it.', confirm: 'Withdraw the poll', done: 'The poll is withdrawn.' },
};

declare global {
  interface NorthstarMessages { polls: typeof pollsMessages }
}
