import type { DemoThread } from '../types.js';

/** On the goal, the definition and the first five asks. */
export const threadsOneToFive: DemoThread[] = [
  {
    document: 'goal',
    quote: 'at home or abroad',
    comments: [
      { by: 'samir', daysAgo: 57.3, body: 'I said that I would look for these words in every ask. In the edition one of the two has them. Who is writing something about the country we live in?' },
      { by: 'zofia', daysAgo: 55.8, body: 'Nobody yet. Ruth and I have talked about schools more than once and neither of us has written a line. That is a time problem and not a doubt.' },
      { by: 'ines', daysAgo: 8.9, body: 'There is a line now, in fact a page: see the draft on education. I typed while Ruth and Zofia talked.' },
      { by: 'samir', daysAgo: 6.9, body: 'Read it, and sent it to our youth group. Thank you. I will keep counting.' },
    ],
    resolved: { by: 'samir', daysAgo: 6.8 },
  },
  {
    document: 'goal',
    quote: 'the aim that less of it should be needed',
    comments: [
      { by: 'ruth', daysAgo: 116.2, body: 'I stumble here. I could not say in front of survivors that I hope for less remembrance.' },
      { by: 'greta', daysAgo: 115.7, body: 'I had our own work in mind, which I would gladly see the end of. What if one reads it as less that will have to be remembered?' },
      { by: 'tobias', daysAgo: 114.9, body: 'That is how I read it: “it” is all of our work taken together, and some of that work is answering for what nobody prevented.' },
      { by: 'ruth', daysAgo: 113.4, body: 'With that reading I can defend it. Please leave the sentence, and I will say with our answer what we mean by it.' },
    ],
    resolved: { by: 'ruth', daysAgo: 113.3 },
  },
  {
    document: 'goal',
    quote: 'within days',
    comments: [
      { by: 'iris', daysAgo: 46.1, body: 'The ask on early warning says seven days, and the goal says only “within days”. Is it looser on purpose?' },
      { by: 'amina', daysAgo: 45.7, body: 'Yes. If somebody bargains the seven up to ten, the ask has to be decided again and the goal does not.' },
    ],
    resolved: { by: 'iris', daysAgo: 45.4 },
  },
  {
    document: 'definition',
    quote: 'on which our organisations differ and this text takes no position',
    comments: [
      { by: 'owen', daysAgo: 119.6, body: 'Every committee that I have sat in front of asks about this first. “We take no position” will be heard as “we have one and do not like to say so”.' },
      { by: 'hannah', daysAgo: 118.9, body: 'I believe it is simply true. Two of us have partners who were saved by an intervention, and two have partners who buried relatives after one. A sentence that hides this would not last a hearing either.' },
      { by: 'marcus', daysAgo: 118.1, body: 'Could a note for spokespeople help? Three lines on what one can say in the name of the network, which is: it is outside what we decided, and you may ask our members one by one.' },
      { by: 'owen', daysAgo: 117.7, body: 'The note is a good idea and I will draft it. I shall still oppose the sentence when it comes to a ballot, and give the reason, without any ill feeling.' },
    ],
  },
  {
    document: 'definition',
    quote: 'slowing the spread of incitement',
    comments: [
      { by: 'tobias', daysAgo: 28.6, body: 'Who says what incitement is? Elsewhere the word has been used to close newspapers that reported a massacre.' },
      { by: 'noah', daysAgo: 28.1, body: 'That is why it says “slowing the spread” and not “removing”. But you are right that the danger is in the noun.' },
      { by: 'hannah', daysAgo: 27.2, body: '“Public incitement to violence” would tie it to something that courts know how to test. Two more words, and most of the abuse falls away.' },
      { by: 'tobias', daysAgo: 26.5, body: 'With those I would take it to our board. It meets on the first Monday, so not before then please.' },
    ],
  },
  {
    document: 'definition',
    quote: 'what has been done once and denied is easier to do again',
    comments: [
      { by: 'priya', daysAgo: 148.2, body: 'Do we know this, or do we believe it? That past atrocities raise the risk is in most lists of warning signs. That denial does so is much harder to show.' },
      { by: 'lena', daysAgo: 147.6, body: 'We have watched it more than measured it: the same units, the same vocabulary, officers who were promoted for what had officially never happened. I would stand by “easier”, and not by any number.' },
      { by: 'priya', daysAgo: 147.1, body: '“Easier” is modest enough. I withdraw the question mark.' },
    ],
    resolved: { by: 'priya', daysAgo: 147 },
  },
  {
    document: 'national-strategy',
    quote: null,
    comments: [
      { by: 'ines', daysAgo: 7.6, body: 'The ask on sanctions has just been retired. Three things in it deserve a place in the next wording here: listing people early, answering files from civil society, and enforcement. The published text stays as it is until you have decided on another.' },
      { by: 'owen', daysAgo: 6.4, body: 'If only one survives, let it be enforcement. The other two are on paper already, and nobody is paid to do them.' },
      { by: 'hannah', daysAgo: 5.7, body: 'And the limits, please: reasons, a court, an end. I would sooner leave sanctions out than have them in without those. I can offer one paragraph with both by the end of next week.' },
      { by: 'amina', daysAgo: 5.2, body: 'Then let us see whether it fits into point 2 without breaking it. That point was hard to agree on because it is short.' },
    ],
  },
  {
    document: 'national-strategy',
    quote: 'forced return that concern a country at risk',
    comments: [
      { by: 'farida', daysAgo: 156.9, body: 'Is the removal of one person a decision in this sense, or only an agreement about removals? Our clients are always one person.' },
      { by: 'hannah', daysAgo: 155.4, body: 'As written, the policy and the guidance are meant. An assessment for each removal would be either a formality or a standstill, and we know which.' },
      { by: 'farida', daysAgo: 154.8, body: 'Understood. Then the single case needs an ask of its own, and I would like us to write that one.' },
    ],
    resolved: { by: 'farida', daysAgo: 131.9 },
  },
  {
    document: 'national-strategy',
    quote: 'ten good ones are worth more than a form for everything',
    comments: [
      { by: 'callum', daysAgo: 52.7, body: 'An official asked me about this line last week: who chooses the ten? I did not have an answer.' },
      { by: 'priya', daysAgo: 51.9, body: 'In the one scheme that we have evaluated, the departments chose, and they chose what was nearly finished. I would give the choice to the senior officials of point 1 together, so that each has to defend it to the others.' },
      { by: 'marcus', daysAgo: 50.3, body: 'Or begin from the early-warning cell’s monthly page: whatever is on it gets an assessment. Then nobody chooses.' },
    ],
  },
  {
    document: 'early-warning',
    quote: 'decides within seven days',
    comments: [
      { by: 'marcus', daysAgo: 169.8, body: 'In the case that I know best, it was over on day five.' },
      { by: 'greta', daysAgo: 169.1, body: 'I know. The warning in that case was four months old on day one, and nobody had been obliged to answer it. Seven days from the first alert would have ended long before.' },
      { by: 'edmund', daysAgo: 167.5, body: 'A limit and not a waiting time: nothing keeps a minister from deciding in an hour. If it is shorter, somebody will ask for an exception, and the exception will be the rule.' },
      { by: 'marcus', daysAgo: 166.9, body: 'I can live with seven. I wanted it to have been said.' },
    ],
    resolved: { by: 'greta', daysAgo: 166.2 },
  },
  {
    document: 'early-warning',
    quote: 'a halt of arms deliveries',
    comments: [
      { by: 'edmund', daysAgo: 36.8, body: 'The ask on arms exports was not carried. Is this phrase now a way around that result?' },
      { by: 'amina', daysAgo: 36.1, body: 'It was adopted long before, by consent, and it obliges nobody: it names the far end of a list of things that a minister could choose. But I would not quote it as our position on exports, and have told our press officer so.' },
      { by: 'owen', daysAgo: 35.2, body: 'Agreed, and I am the one who would gain by reading it the other way.' },
    ],
    resolved: { by: 'edmund', daysAgo: 34.8 },
  },
  {
    document: 'early-warning',
    quote: 'stores no more about a person than it needs',
    comments: [
      { by: 'samir', daysAgo: 24.3, body: 'Two of our associations would send warnings, if they knew that what they send about people there is not kept as something about themselves here. Does this line cover that?' },
      { by: 'lena', daysAgo: 23.5, body: 'The words do; whether the practice will is another matter. We could ask for two things that one can check: a date on which each record is deleted, and a written bar on using it for immigration or policing.' },
      { by: 'farida', daysAgo: 22.8, body: 'The second, very much. Without it I could not advise anybody to use the way in.' },
      { by: 'greta', daysAgo: 21.6, body: 'I will bring both as a change to the next wording. I leave this open until then.' },
    ],
  },
  {
    document: 'embassies',
    quote: 'two days’ training before they are posted',
    comments: [
      { by: 'ruth', daysAgo: 24.2, body: 'The ballot is over and I accept it. I still think that two days give people the words and not the thing. Could we at least ask for a third, a year into the posting, when they have seen something?' },
      { by: 'priya', daysAgo: 23.1, body: 'From our evaluations that is exactly the day on which people learn most. I did not propose it because we would be the ones to be paid for it.' },
      { by: 'tobias', daysAgo: 22.4, body: 'Then let it come from The Memory House. I would support it as a change when the text is next opened.' },
    ],
  },
  {
    document: 'embassies',
    quote: 'chosen by lot',
    comments: [
      { by: 'iris', daysAgo: 54.6, body: 'I like this, but who draws the lot? If the embassy does, it will be the same diligent second secretary every year.' },
      { by: 'amina', daysAgo: 53.9, body: 'Whoever evaluates, from the staff list, on the day. I did not want to spell it out and lose half of the readers.' },
      { by: 'iris', daysAgo: 53.7, body: 'That is good enough for me.' },
    ],
    resolved: { by: 'amina', daysAgo: 53.2 },
  },
  {
    document: 'arms',
    quote: 'suspended within five days',
    comments: [
      { by: 'hannah', daysAgo: 36.3, body: 'In case somebody takes this up again: “suspended within five days, with a hearing within fifteen” would have had our support. It is as quick on the first day and it survives a court.' },
      { by: 'owen', daysAgo: 35.4, body: 'Fifteen days with a hearing is fine with us. I pressed for the sharper text two days before a ballot, and that lost us the boards that meet monthly. My mistake as much as anybody’s.' },
      { by: 'edmund', daysAgo: 34.2, body: 'Our offer stands as well: a list of exceptions, half a page. I would write it with Ballast rather than against it.' },
    ],
  },
  {
    document: 'arms',
    quote: 'what it would offer those towns',
    comments: [
      { by: 'zofia', daysAgo: 37.2, body: 'I did not enjoy opposing this. But the sentence asks the department to think about the towns, and asks nothing of us. Has any of us been there?' },
      { by: 'noah', daysAgo: 36.6, body: 'I wrote it and I have not. It was a line to meet an objection, and it reads like one.' },
      { by: 'zofia', daysAgo: 35.9, body: 'Then come along. I teach in one of them every other month, and the canteen is open to guests.' },
    ],
  },
  {
    document: 'parliament',
    quote: 'in private where to speak would be dangerous',
    comments: [
      { by: 'farida', daysAgo: 78.4, body: 'In private is not the same as safe. Who in the room may pass on the name?' },
      { by: 'hannah', daysAgo: 77.9, body: 'A committee can take evidence without recording a name at all; the clerks know how, and do it for other subjects. I would add a request to that effect to the covering letter and not to the text.' },
      { by: 'farida', daysAgo: 77.2, body: 'Fine, if the letter is written down somewhere where I can find it in a year.' },
    ],
    resolved: { by: 'hannah', daysAgo: 63.8 },
  },
  {
    document: 'parliament',
    quote: 'in which the government believes that it was wrong',
    comments: [
      { by: 'edmund', daysAgo: 2.6, body: 'My reservation in one line: whoever may choose the error chooses a small one. Let the committee pick.' },
      { by: 'greta', daysAgo: 2.3, body: 'If the committee picks, the government defends itself, and we learn what it says when it is attacked. A small error that is freely admitted teaches an office more than a large one denied. I have seen both.' },
      { by: 'peter', daysAgo: 1.7, body: 'Nothing prevents both: the government names one, and the committee may ask about another. No change to the text is needed while the ballot runs.' },
    ],
  },
];
