import type { DemoDocument } from '../types.js';

export const goal: DemoDocument = {
  key: 'goal',
  kind: 'goal',
  title: 'Our shared goal',
  history: [
    {
      do: 'write', by: 'ines', daysAgo: 236.4, blocks: [
        { type: 'paragraph', text: 'We seek a world without genocide and other mass atrocities.' },
        { type: 'paragraph', text: 'We call on the government to make prevention a priority.' },
        { type: 'paragraph', text: 'Each of our organisations contributes to this from its own work.' },
      ],
    },
    { do: 'version', by: 'ines', daysAgo: 236.1, name: 'After the founding meeting', note: 'Three sentences to which nobody in the room objected. Several people said that nobody outside it would notice them either.' },
    {
      do: 'replace', by: 'amina', daysAgo: 214.7, at: 0,
      block: { type: 'paragraph', text: 'We work for a country that notices when people are singled out for who they are, and acts while it is still possible to stop what usually follows.' },
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 198.3, at: 1,
      block: { type: 'paragraph', text: 'By this we mean a **government** in which preventing mass atrocities is somebody’s task, with authority, money and a deadline; **institutions**, from embassies to classrooms, that recognise the early steps; and a **civil society** that people in danger can reach in time.' },
    },
    { do: 'version', by: 'ines', daysAgo: 197.8, name: 'Second draft', note: 'Says what we want to see, and no longer only what we are against.' },
    {
      do: 'insert', by: 'josephine', daysAgo: 171.5, at: 2, blocks: [
        { type: 'heading', level: 2, text: 'What would be different' },
        { type: 'bullet_item', text: 'A warning from the place itself reaches somebody who can decide, and a decision follows within days.' },
        { type: 'bullet_item', text: 'People who live with the danger help decide what is done about it.' },
      ],
    },
    {
      do: 'insert', by: 'lena', daysAgo: 158.2, at: 5, blocks: [
        { type: 'bullet_item', text: 'Where prevention fails, those who flee are protected, and those responsible can be tried.' },
      ],
    },
    {
      do: 'insert', by: 'priya', daysAgo: 149.6, at: 4, blocks: [
        { type: 'bullet_item', text: 'What the country sells, funds, forbids and teaches is examined for whether it makes mass violence likelier.' },
      ],
    },
    {
      do: 'ballot', by: 'ines', daysAgo: 146.3, closesDaysAgo: 138.3,
      title: 'Goal and definition together: can we build on these two?',
      introduction: 'Both second drafts, as one decision: whoever supports it supports both texts. Nine organisations must answer for the result to count. It falls into the holidays; if it does not come about, nothing is lost, and we decide on each of them by itself in the autumn.',
      also: ['definition'],
      template: 'two_thirds', basis: 'votes_cast', quorum: 9, visibility: 'named',
      positions: [
        { organisation: 'lantern', by: 'tobias', daysAgo: 146.1, choice: 'support' },
        { organisation: 'meridian', by: 'hannah', daysAgo: 145.4, choice: 'support' },
        { organisation: 'harbour', by: 'marcus', daysAgo: 144.2, choice: 'support' },
        { organisation: 'thornfield', by: 'edmund', daysAgo: 142.7, choice: 'abstain', reason: 'The goal we could support today, the definition not yet. Together we can say neither.' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 140.8, choice: 'support_with_reservation', reason: 'The second draft of the definition does not say a word about force. It has to, one way or the other.' },
      ],
      outcome: 'inquorate',
    },
    {
      do: 'replace', by: 'greta', daysAgo: 127.9, at: 7,
      block: { type: 'paragraph', text: 'Our organisations come to this from different work: some remember, some teach, some go to court, some sit with both sides. None has to do all of it. What we share is the aim that less of it should be needed.' },
    },
    {
      do: 'replace', by: 'noah', daysAgo: 118.4, at: 0,
      block: { type: 'paragraph', text: 'We work for a country that notices when people are singled out for who they are, at home or abroad, and acts while it is still possible to stop what usually follows.' },
    },
    { do: 'version', by: 'ines', daysAgo: 101.2, name: 'Text for the ballot', note: 'Eight organisations have written in it. Unchanged for a fortnight.' },
    {
      do: 'ballot', by: 'ines', daysAgo: 100.3, closesDaysAgo: 90.2,
      title: 'Is this the goal that we share?',
      introduction: 'The goal stands above everything else that we decide, so we ask for consent: not whether it is your favourite wording, but whether your organisation can live and work under it. If it cannot, say so with a block, give the reason, and propose what should stand there instead. Ten organisations must answer.',
      template: 'consent', basis: 'votes_cast', quorum: 10, visibility: 'named',
      positions: [
        { organisation: 'lantern', by: 'tobias', daysAgo: 100.1, choice: 'support' },
        { organisation: 'harbour', by: 'marcus', daysAgo: 99.7, choice: 'support' },
        { organisation: 'fieldnote', by: 'lena', daysAgo: 99.2, choice: 'support' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 98.8, choice: 'support' },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 97.4, choice: 'support', reason: 'For the survivors whom we work with, remembrance is a duty to the dead whether or not it prevents anything. Since the text says that none of us has to do all of it, we can stand under it.' },
        {
          organisation: 'saltmarsh', by: 'samir', daysAgo: 96.6, choice: 'support_with_reservation',
          reason: '“At home or abroad” is four words in a text that otherwise looks abroad. Our members meet hatred in the street where they live now. We support the goal, and will measure the asks by whether “at home” comes back in them.',
        },
        { organisation: 'meridian', by: 'hannah', daysAgo: 96.1, choice: 'support' },
        { organisation: 'ninebridges', by: 'josephine', daysAgo: 95.3, choice: 'support', reason: 'Read to partners in three countries. The bullet about people who live with the danger is the one that they asked us to hold on to.' },
        { organisation: 'oakandash', by: 'clare', daysAgo: 94.2, choice: 'stand_aside', reason: 'We share the spirit of this. Our charter speaks of dialogue and not of government, and our trustees have yet to say whether we may sign what addresses one. We do not wish to hold up those who can.' },
        { organisation: 'thornfield', by: 'edmund', daysAgo: 93.5, choice: 'support' },
        { organisation: 'safehaven', by: 'farida', daysAgo: 92.7, choice: 'support' },
        { organisation: 'signalhill', by: 'noah', daysAgo: 91.4, choice: 'support' },
      ],
      outcome: 'carried',
    },
  ],
};
