import type { DemoThread } from '../types.js';

/** The ask on sanctions has none: what is retired is not discussed any more. */
export const threadsSixToEleven: DemoThread[] = [
  {
    document: 'evidence',
    quote: 'Every offer is answered within sixty days',
    comments: [
      { by: 'noah', daysAgo: 29.4, body: 'Is sixty days realistic for somebody who gets a hard disk with four thousand films on it?' },
      { by: 'hannah', daysAgo: 28.9, body: 'An answer is not an assessment. “We want this, please keep it sealed until we can collect it” is an answer, and it takes an hour. What ruins files today is that nobody says anything.' },
      { by: 'noah', daysAgo: 28.8, body: 'Fair. Then I have no objection, and I would say exactly that in the covering note.' },
    ],
    resolved: { by: 'hannah', daysAgo: 28.1 },
  },
  {
    document: 'evidence',
    quote: 'consent that witnesses understand and can withdraw',
    comments: [
      { by: 'callum', daysAgo: 20.3, body: 'Withdraw until when? A partner in our network was told that her recording could “no longer be taken out” once it had been passed on. She would not have given it, had she known.' },
      { by: 'lena', daysAgo: 19.7, body: 'Honestly: once it is disclosed to the defence, nobody can call it back. I would rather we said so to witnesses on the first day than promise what a court will overrule.' },
      { by: 'farida', daysAgo: 18.2, body: 'Could the code ask for both? A plain statement of the last moment at which withdrawal is possible, and a duty to warn the witness before that moment comes.' },
      { by: 'callum', daysAgo: 17.9, body: 'That would meet it. I leave this open so that it is not lost when the code is written.' },
    ],
  },
  {
    document: 'evidence',
    quote: 'a reviewer can trace every file in a random sample to its source',
    comments: [
      { by: 'edmund', daysAgo: 13.8, body: '“Every” is a hostage to fortune. One bad file and the scheme has failed by our own measure. Nine in ten?' },
      { by: 'dev', daysAgo: 13.1, body: 'For this I would keep it at every. A file of unknown origin may be kept, but then it is labelled as such, and that label is its traced source. The test is whether the record is true, and that should not fail one time in ten.' },
    ],
  },
  {
    document: 'protection',
    quote: 'stop removals of its members within ten days, wherever they were living',
    comments: [
      { by: 'samir', daysAgo: 12.1, body: 'This is what we asked for. Thank you for rewriting it so soon. One question from our associations: who decides that somebody is a member of the group? We have seen people turned away for speaking the language with the wrong accent.' },
      { by: 'hannah', daysAgo: 11.7, body: 'Asylum law already protects those who are believed to belong, whatever they are. I can add “or are taken to be” after “its members”, but would like to hear first whether it reads badly to the people concerned.' },
      { by: 'samir', daysAgo: 6.2, body: 'I asked in two meetings. They would welcome it. “Taken to be” is how several of them got into danger in the first place.' },
    ],
  },
  {
    document: 'protection',
    quote: 'leave to remain for five years, with a way to settle',
    comments: [
      { by: 'owen', daysAgo: 10.4, body: 'I expect the reply that this draws people here. Do we have an answer that is not only “it does not”?' },
      { by: 'farida', daysAgo: 9.9, body: 'The measure begins with an official assessment that a group may be massacred. If people leave because of that, I would call it survival and say so.' },
      { by: 'owen', daysAgo: 9.8, body: 'Agreed on substance. As a line for a committee it will not be enough; they will ask what it costs. I can work out the saving on renewals from published fees, if somebody checks my sums.' },
      { by: 'peter', daysAgo: 8.3, body: 'Send them to me. I know where the published figures are wrong.' },
    ],
  },
  {
    document: 'protection',
    quote: 'let nobody be disbelieved for a date alone',
    comments: [
      { by: 'iris', daysAgo: 9.2, body: 'A reader’s question: will somebody outside the field understand this? I had to read it twice before I saw that it is about people who get a date wrong in the interview.' },
      { by: 'greta', daysAgo: 8.6, body: 'I hoped that the first half of the sentence would carry it. Would “for getting a date wrong” be plainer?' },
      { by: 'iris', daysAgo: 8.5, body: 'Much.' },
    ],
  },
  {
    document: 'protection',
    quote: null,
    comments: [
      { by: 'ines', daysAgo: 5.1, body: 'For the record, where this stands: the ballot closed with an objection by Saltmarsh; points 1, 2 and 5 have been rewritten with them. I shall open a new ballot when the associations have met, and not before. Who supported the old text will be asked again, since it is a different text.' },
      { by: 'samir', daysAgo: 4.6, body: 'They meet on Sunday week. I do not expect trouble, but I will not answer for them in advance.' },
      { by: 'marcus', daysAgo: 4.1, body: 'We supported the first wording without noticing what the list would do. It is a good thing that somebody did.' },
    ],
  },
  {
    document: 'local-peacebuilders',
    quote: 'one per cent of what it already spends on conflict and stability',
    comments: [
      { by: 'owen', daysAgo: 15.9, body: 'That answers my reservation. Two things: the budget has a new name nearly every year, so define it by what it pays for. And “moved from within” means that somebody else’s programme is cut. We should know whose before a committee asks us.' },
      { by: 'amina', daysAgo: 15.2, body: 'I would leave the choice to the department and ask it to publish it. If we name a programme, we spend the hearing defending that.' },
      { by: 'callum', daysAgo: 14.6, body: 'With Amina here. Our partners would not want to be the reason for another group’s cut, and if it is published we would at least hear of it.' },
    ],
  },
  {
    document: 'local-peacebuilders',
    quote: 'a board on which local peacebuilders have the majority',
    comments: [
      { by: 'greta', daysAgo: 10.9, body: 'In the two places that I know best, a board with a list of members is a list of targets. Could the board be real, and its membership known to the embassy only?' },
      { by: 'josephine', daysAgo: 10.7, body: 'I have put in that nobody need be named whom it would endanger. But a board that nobody knows cannot be complained to. Perhaps a published chair from a neighbouring country?' },
      { by: 'edmund', daysAgo: 10.1, body: 'We evaluated a scheme of that kind. The neighbour as chair worked well where both sides trusted the neighbour and not at all elsewhere. I would leave the form to each country.' },
      { by: 'josephine', daysAgo: 9.9, body: 'Then the sentence stays as it is, and the question goes into the covering note as one that each board has to answer.' },
    ],
    resolved: { by: 'josephine', daysAgo: 9.1 },
  },
  {
    document: 'local-peacebuilders',
    quote: 'Both matter; only one of them prevents.',
    comments: [
      { by: 'ruth', daysAgo: 21.6, body: 'We support this ask, but this sentence stings a little. Remembrance and reconciliation after one massacre are part of how the next does not happen.' },
      { by: 'greta', daysAgo: 20.8, body: 'You are right, and I would not want to set one against the other. What I mean is narrower: on the day, only one of them can still prevent this killing. I shall look for words.' },
    ],
  },
  {
    document: 'platforms',
    quote: 'limit forwarding, automatic recommendation and paid promotion of whatever concerns the place',
    comments: [
      { by: 'samir', daysAgo: 44.9, body: 'People in danger use the same channels to tell one another which road is closed. When forwarding was slowed during the last war that our members fled, the warnings slowed with it.' },
      { by: 'noah', daysAgo: 44.2, body: 'This is the strongest argument against the point, and I do not have a full answer. Part of one: exempt accounts that local organisations have vouched for beforehand, so that a warning from them travels at full speed.' },
      { by: 'samir', daysAgo: 43.7, body: 'Vouched for by whom, and who sees that list? It would help if the people who must be trusted did not also have to be registered.' },
      { by: 'lena', daysAgo: 41.3, body: 'Could we drop forwarding and keep recommendation and promotion? Those spread to strangers. Forwarding, at least at first, spreads to people one knows.' },
    ],
  },
  {
    document: 'platforms',
    quote: 'it lapses after thirty days unless renewed',
    comments: [
      { by: 'tobias', daysAgo: 18.4, body: 'Renewed by whom, and how many times? “Unless renewed” is how emergencies become permanent.' },
      { by: 'hannah', daysAgo: 17.8, body: 'By the regulator, with reasons, and after the second renewal only with the consent of a parliamentary committee? I can draft that in a sentence.' },
      { by: 'tobias', daysAgo: 17.7, body: 'Please do. With that I could take it to our board.' },
    ],
  },
  {
    document: 'platforms',
    quote: 'what the regulator needs to do this',
    comments: [
      { by: 'noah', daysAgo: 3, body: 'Owen, could Ballast help with this? I know what ought to be measured and nothing about what a regulator’s team costs.' },
      { by: 'owen', daysAgo: 2.2, body: 'Yes, after Thursday. Send me the three things that somebody would have to do every day; the rest is arithmetic.' },
    ],
  },
  {
    document: 'education',
    quote: 'with examples from more than one continent',
    comments: [
      { by: 'ruth', daysAgo: 8.8, body: 'I asked for this, and I can hear the objection: four hours are not enough to teach one genocide with care, let alone three.' },
      { by: 'zofia', daysAgo: 8.2, body: 'That is why it says how exclusion turns into violence. The lesson is about the turning. Two half-known cases make that easier to see than one that pupils believe they know already.' },
      { by: 'ruth', daysAgo: 7.4, body: 'Then teachers need to hear that from us in so many words, or they will fill the four hours with dates.' },
    ],
  },
  {
    document: 'education',
    quote: 'to find the time by replacing something and not by adding to a full week',
    comments: [
      { by: 'zofia', daysAgo: 4.4, body: 'Every group that writes to the department says this and none says what to replace. Shall we be the first? There are hours on values in the present guidance that teachers tell us they dread.' },
      { by: 'priya', daysAgo: 3.6, body: 'I would be careful: those hours have their own friends, some of them in this network. Could we ask a dozen teachers before we name anything?' },
      { by: 'zofia', daysAgo: 3.5, body: 'There will be more than a dozen at our training next month. I will bring back what they say.' },
    ],
    resolved: { by: 'zofia', daysAgo: 1.8 },
  },
];
