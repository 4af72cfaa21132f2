import type { DemoDocument } from '../types.js';

export const nationalStrategy: DemoDocument = {
  key: 'national-strategy',
  kind: 'ask',
  title: 'A national strategy on preventing mass atrocities',
  ask: { addresseeKind: 'minister', addressee: 'The Prime Minister', theme: 'Early warning and decision-making', lead: 'harbour' },
  history: [
    {
      do: 'write', by: 'amina', daysAgo: 205.6, blocks: [
        { type: 'paragraph', text: 'Diplomacy, aid, export licences, asylum, policing and schools can each make mass violence more or less likely. They belong to different departments, none of which is charged with preventing it.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the Prime Minister to publish a national strategy on preventing mass atrocities, which:' },
        { type: 'ordered_item', text: '**names who is responsible:** one minister who answers for the whole;' },
        { type: 'ordered_item', text: '**obliges departments to look:** an assessment of atrocity risk precedes every decision about a country at risk;' },
        { type: 'ordered_item', text: '**has a budget:** a line of its own, so that what is spent can be found and questioned.' },
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'A strategy does not stop a militia. It settles beforehand what is otherwise settled at night: who calls the meeting, whose information counts, what may be spent without asking.' },
      ],
    },
    { do: 'version', by: 'amina', daysAgo: 204.9, name: 'First draft', note: 'From the workshop: the ask that every table had on its list.' },
    {
      do: 'replace', by: 'ines', daysAgo: 193.4, at: 0,
      block: { type: 'paragraph', text: 'Diplomacy, aid, export licences, asylum, policing and schools can each make mass violence more or less likely. They belong to different departments, none of which is charged with preventing it. No document says how their work fits together, so in a crisis each can wait for another.' },
    },
    {
      do: 'replace', by: 'josephine', daysAgo: 181.7, at: 5,
      block: { type: 'ordered_item', text: '**has a budget:** a line of its own, so that what is spent can be found and questioned;' },
    },
    {
      do: 'insert', by: 'josephine', daysAgo: 181.6, at: 6, blocks: [
        { type: 'ordered_item', text: '**is written with others:** people from affected communities, here and abroad, local peacebuilders and civil society see a draft, and are told what became of their advice.' },
      ],
    },
    {
      do: 'replace', by: 'priya', daysAgo: 160.3, at: 4,
      block: { type: 'ordered_item', text: '**obliges departments to look:** a short assessment of atrocity risk precedes decisions about aid, arms, security assistance or forced return that concern a country at risk;' },
    },
    { do: 'version', by: 'amina', daysAgo: 159.8, name: 'Second draft', note: '“Every decision” has become four kinds of decision. Thornfield has seen what happens to forms that are required for everything.' },
    {
      do: 'replace', by: 'greta', daysAgo: 144.2, at: 8,
      block: { type: 'paragraph', text: 'A strategy does not stop a militia. It settles beforehand what is otherwise settled at night: who calls the meeting, whose information counts, what may be spent without asking. It also gives officials who see danger early a place to take it. Without one, a warning that belongs to nobody’s policy is a personal opinion.' },
    },
    {
      do: 'insert', by: 'amina', daysAgo: 129.1, at: 9, blocks: [
        { type: 'heading', level: 2, text: 'Cost and measure' },
        { type: 'paragraph', text: 'Writing it needs a small team for a year, on loan from the departments concerned. The assessments take officials’ time, and ten good ones are worth more than a form for everything. We ask first for a budget line and only then for new money: once existing spending is labelled, everybody can see what is missing.' },
        { type: 'paragraph', text: 'It has worked if, two years on:' },
        { type: 'bullet_item', text: 'an official in any of these departments knows whom to ring about a risk of atrocities;' },
        { type: 'bullet_item', text: 'the minister can point to decisions that turned out differently because of an assessment;' },
        { type: 'bullet_item', text: 'a new government, if there is one, has kept it.' },
      ],
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 108.5, at: 3,
      block: { type: 'ordered_item', text: '**names who is responsible:** one minister who answers for the whole, and one senior official in each department who answers to that minister;' },
    },
    {
      do: 'replace', by: 'amina', daysAgo: 97.3, at: 2,
      block: { type: 'paragraph', text: 'We ask the Prime Minister to publish, within twelve months, a national strategy on preventing mass atrocities, at home and abroad, which:' },
    },
    { do: 'version', by: 'ines', daysAgo: 89.4, name: 'Text for the ballot', note: 'With a date, a cost and a measure. “At home” has come in where Saltmarsh asked for it.' },
    {
      do: 'ballot', by: 'ines', daysAgo: 88.5, closesDaysAgo: 80.3,
      introduction: 'Our first ask. It has been in writing since the workshop, and six organisations have worked on it. It is carried when more support it than oppose it. If you support the aim and not every word, support with a reservation: we publish reservations beside the text.',
      template: 'simple_majority', basis: 'votes_cast', quorum: 9, visibility: 'named',
      positions: [
        { organisation: 'harbour', by: 'marcus', daysAgo: 88.2, choice: 'support' },
        { organisation: 'lantern', by: 'tobias', daysAgo: 87.9, choice: 'support' },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 87.2, choice: 'support', reason: '“Here and abroad” in point 4 is what we needed.' },
        { organisation: 'meridian', by: 'hannah', daysAgo: 86.7, choice: 'support' },
        { organisation: 'safehaven', by: 'farida', daysAgo: 85.8, choice: 'support' },
        {
          organisation: 'ballast', by: 'owen', daysAgo: 85.1, choice: 'support_with_reservation',
          reason: 'A budget line can be found and questioned; it can also be the first to be cut. We would have asked for a floor beneath it. Support, because a line that one can watch shrink is better than none.',
        },
        { organisation: 'quietriver', by: 'greta', daysAgo: 84.4, choice: 'support' },
        { organisation: 'thornfield', by: 'priya', daysAgo: 83.6, choice: 'support' },
        { organisation: 'oakandash', by: 'clare', daysAgo: 83.2, choice: 'stand_aside', reason: 'As with the goal: our trustees have not decided whether we may ask things of government.' },
        { organisation: 'ninebridges', by: 'callum', daysAgo: 82.5, choice: 'support' },
        { organisation: 'fieldnote', by: 'lena', daysAgo: 81.9, choice: 'support' },
        { organisation: 'openschool', by: 'zofia', daysAgo: 80.9, choice: 'support' },
      ],
      outcome: 'carried',
    },
    {
      do: 'ballot', by: 'ines', daysAgo: 3.3, closesDaysAgo: -5,
      title: 'In which order do we bring our asks to ministers?',
      introduction: 'Each meeting is good for two asks, perhaps three. Put those that should come first on top; what you leave out stands below, all of it level. It advises whoever goes to a meeting and decides nothing about the texts, so drafts are among them.',
      also: ['early-warning', 'embassies', 'parliament', 'evidence', 'protection', 'local-peacebuilders'],
      template: 'ranked_choice', basis: 'votes_cast', quorum: null, visibility: 'named',
      positions: [
        { organisation: 'harbour', by: 'marcus', daysAgo: 3.1, choice: 'ranked', order: ['early-warning', 'national-strategy', 'embassies', 'parliament', 'local-peacebuilders', 'evidence', 'protection'] },
        { organisation: 'meridian', by: 'hannah', daysAgo: 2.8, choice: 'ranked', order: ['parliament', 'national-strategy', 'evidence'], reason: 'The first two need a bill or a resolution, and the calendar of the House is filled in spring.' },
        { organisation: 'ninebridges', by: 'callum', daysAgo: 2.2, choice: 'ranked', order: ['local-peacebuilders', 'early-warning', 'embassies', 'national-strategy'] },
        { organisation: 'openschool', by: 'zofia', daysAgo: 1.7, choice: 'stand_aside', reason: 'None of these is about schools yet. We would rather not weigh those of others.' },
        { organisation: 'safehaven', by: 'farida', daysAgo: 1.1, choice: 'ranked', order: ['protection', 'early-warning', 'evidence', 'national-strategy', 'embassies'] },
        { organisation: 'lantern', by: 'tobias', daysAgo: 0.8, choice: 'ranked', order: ['national-strategy', 'early-warning', 'parliament', 'embassies', 'evidence', 'local-peacebuilders', 'protection'] },
      ],
    },
  ],
};
