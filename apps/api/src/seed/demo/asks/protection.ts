import type { DemoDocument } from '../types.js';

export const protection: DemoDocument = {
  key: 'protection',
  kind: 'ask',
  title: 'Protect people who flee mass violence before it has a name',
  ask: { addresseeKind: 'minister', addressee: 'The Home Secretary', theme: 'Protection and asylum', lead: 'safehaven' },
  history: [
    {
      do: 'write', by: 'josephine', daysAgo: 132.7, blocks: [
        { type: 'paragraph', text: 'People run before governments agree on what they are running from. Those who arrive in the first months of mass violence meet rules written for an earlier, calmer picture of their country.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the Home Secretary to:' },
        { type: 'ordered_item', text: 'keep a list of countries at risk of mass atrocities, reviewed once a year;' },
        { type: 'ordered_item', text: 'give nationals of a listed country temporary protection for one year, which may be renewed;' },
        { type: 'ordered_item', text: 'let those who are protected bring their husband, wife and children under eighteen.' },
        { type: 'heading', level: 2, text: 'Cost' },
        { type: 'paragraph', text: 'Decisions on listed countries would need fewer interviews and fewer appeals.' },
      ],
    },
    { do: 'version', by: 'josephine', daysAgo: 132.1, name: 'First draft', note: 'Written up from Farida’s notes after the meeting at Safe Haven.' },
    {
      do: 'replace', by: 'amina', daysAgo: 101.4, at: 0,
      block: { type: 'paragraph', text: 'People run before governments agree on what they are running from. Those who arrive in the first months of mass violence meet rules written for an earlier, calmer picture of their country. The same state may be warning its own citizens to leave a region, and telling those who were born there that it is safe to return.' },
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 77.2, at: 5,
      block: { type: 'ordered_item', text: 'let those who are protected bring the relatives who depended on them, grown-up children and orphaned brothers and sisters included;' },
    },
    {
      do: 'insert', by: 'greta', daysAgo: 51.9, at: 6, blocks: [
        { type: 'ordered_item', text: 'train those who hold first interviews to recognise what mass violence does to memory, and let nobody be disbelieved for a date alone.' },
      ],
    },
    { do: 'version', by: 'hannah', daysAgo: 25.6, name: 'Text for the ballot' },
    {
      do: 'ballot', by: 'ines', daysAgo: 24.4, closesDaysAgo: 14.2,
      introduction: 'Four points on asylum, drafted by Nine Bridges and Meridian from the experience of Safe Haven. There was little comment on the draft, so please read it with care: consent means that your organisation can live with every line.',
      template: 'consent', basis: 'votes_cast', quorum: 8, visibility: 'named',
      positions: [
        { organisation: 'safehaven', by: 'farida', daysAgo: 24.1, choice: 'support' },
        { organisation: 'lantern', by: 'tobias', daysAgo: 23.7, choice: 'support' },
        { organisation: 'ninebridges', by: 'josephine', daysAgo: 23.2, choice: 'support' },
        { organisation: 'oakandash', by: 'clare', daysAgo: 22.6, choice: 'stand_aside', reason: 'Our trustees are still deciding whether asks of government fit our charter.' },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 21.8, choice: 'support' },
        { organisation: 'harbour', by: 'marcus', daysAgo: 20.9, choice: 'support' },
        { organisation: 'meridian', by: 'peter', daysAgo: 19.5, choice: 'support_with_reservation', reason: 'One year at a time keeps people in waiting rooms and caseworkers in paper. We would ask for more, but would rather have this than the present rules.' },
        { organisation: 'thornfield', by: 'edmund', daysAgo: 18.3, choice: 'abstain' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 17.7, choice: 'support' },
        {
          organisation: 'saltmarsh', by: 'samir', daysAgo: 16.4, choice: 'block',
          reason: 'A list of countries is how our communities fell between the cracks. What we fled followed who we were and not where a border ran, and for its first months no list named it. Nor can somebody begin to live who must prove every year that home is still dangerous. Eight of our eleven associations discussed this text and none could put its name to points 1 and 2.',
          proposedChange: 'Replace the list by protection for members of a threatened group, wherever they were living, triggered by the government’s own risk assessments. Give leave for five years, with a way to settle. Ask people from the place before guidance about the place is changed.',
        },
        { organisation: 'signalhill', by: 'noah', daysAgo: 15.1, choice: 'support' },
      ],
      outcome: 'under_objection',
    },
    { do: 'version', by: 'ines', daysAgo: 13.6, name: 'Before the rewriting', note: 'Saltmarsh objects to points 1 and 2 with a proposed change. Safe Haven, Saltmarsh, Meridian and Nine Bridges rewrite together.' },
    {
      do: 'replace', by: 'josephine', daysAgo: 12.9, at: 2,
      block: { type: 'paragraph', text: 'We ask the Home Secretary, within a year, to:' },
    },
    {
      do: 'replace', by: 'josephine', daysAgo: 12.8, at: 3,
      block: { type: 'ordered_item', text: '**Protect the threatened group.** When an official assessment finds that a group faces a serious risk of mass violence, stop removals of its members within ten days, wherever they were living, and decide their open claims first;' },
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 12.3, at: 4,
      block: { type: 'ordered_item', text: '**Let people begin again.** Give those who are recognised leave to remain for five years, with a way to settle;' },
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 12.2, at: 5,
      block: { type: 'ordered_item', text: '**Keep families together.** Let them bring the relatives who depended on them, grown-up children and orphaned brothers and sisters included;' },
    },
    {
      do: 'replace', by: 'greta', daysAgo: 10.5, at: 6,
      block: { type: 'ordered_item', text: '**Listen well.** Train those who hold first interviews to recognise what mass violence does to memory, and let nobody be disbelieved for a date alone;' },
    },
    {
      do: 'insert', by: 'josephine', daysAgo: 9.7, at: 7, blocks: [
        { type: 'ordered_item', text: '**Ask those who know.** Before guidance about a place is changed, hear people who come from it, pay them for their time, and publish what was done with their advice.' },
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'Identity-based violence seldom stops at a border, and it begins in one district long before it reaches a capital. A rule that follows the threatened group can act on the first warning. It is fairer too: two cousins from the same family are not treated differently because one had crossed a frontier to work.' },
      ],
    },
    {
      do: 'replace', by: 'amina', daysAgo: 7.3, at: 10,
      block: { type: 'heading', level: 2, text: 'Cost and measure' },
    },
    {
      do: 'replace', by: 'amina', daysAgo: 7.2, at: 11,
      block: { type: 'paragraph', text: 'Training and paid advice are new spending; leave for five years removes four renewals for every person protected, with their interviews, fees and appeals. We ask the Home Secretary to report twice a year how many days passed between an assessment and the first changed decision, and how many refusals concerning such a group were overturned.' },
    },
    { do: 'version', by: 'josephine', daysAgo: 5.4, name: 'Rewritten after the objection', note: 'Points 1, 2 and 5 follow what Saltmarsh proposed. To be read by its associations before there is another ballot.' },
  ],
};
