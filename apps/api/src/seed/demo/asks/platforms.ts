import type { DemoDocument } from '../types.js';

export const platforms: DemoDocument = {
  key: 'platforms',
  kind: 'ask',
  title: 'Crisis protocols for platforms where mass violence threatens',
  ask: { addresseeKind: 'department', addressee: 'The department responsible for technology, with the online safety regulator', theme: 'Technology and media', lead: 'signalhill' },
  history: [
    {
      do: 'write', by: 'noah', daysAgo: 97.6, blocks: [
        { type: 'paragraph', text: 'Before people are attacked, they are described: as vermin, as traitors, as guests who have stayed too long. Today much of that description travels through a few large platforms, often in languages for which they employ hardly anybody, and the advertising around it is sold here.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the department to require every large platform that operates in this country to:' },
        { type: 'ordered_item', text: '**Prepare.** Publish a crisis protocol for places where mass violence threatens: who decides, within how many hours, on whose advice.' },
        { type: 'ordered_item', text: '**Staff.** Employ moderators in every language that is spoken in a country at risk.' },
        { type: 'ordered_item', text: '**Remove.** Delete all hate speech within one hour.' },
      ],
    },
    { do: 'version', by: 'noah', daysAgo: 96.9, name: 'Starting point', note: 'Deliberately blunt. Tell me what would do harm.' },
    {
      do: 'replace', by: 'hannah', daysAgo: 86.2, at: 5,
      block: { type: 'ordered_item', text: '**Slow down.** In a declared crisis, limit forwarding, automatic recommendation and paid promotion of whatever concerns the place, before and beside any removal of single posts;' },
    },
    {
      do: 'insert', by: 'lena', daysAgo: 79.4, at: 6, blocks: [
        { type: 'ordered_item', text: '**Preserve.** Keep what is removed, sealed and searchable, for at least five years, and let courts and recognised investigators ask for it.' },
      ],
    },
    {
      do: 'replace', by: 'noah', daysAgo: 61.3, at: 4,
      block: { type: 'ordered_item', text: '**Staff.** Name, for each language in which it sells advertising or has a large public, how many people review content in it and where a local organisation can reach one of them at night;' },
    },
    {
      do: 'insert', by: 'noah', daysAgo: 47.8, at: 7, blocks: [
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'Most of this is friction, and friction is cheap. A message that can be passed on to five groups at a time in place of fifty still arrives; it arrives after somebody has had the time to ring a cousin and ask whether it is true. To slow everything down needs no verdict about a single sentence, which is where machines and tired people fail.' },
        { type: 'paragraph', text: 'A protocol agreed in calm weather also protects the platform’s own staff, who otherwise take such decisions at night, alone, with a minister on the telephone.' },
      ],
    },
    { do: 'version', by: 'noah', daysAgo: 46.9, name: 'Second draft', note: 'Removal within the hour is gone, after what Hannah and Saltmarsh said about mistaken removals.' },
    {
      do: 'insert', by: 'amina', daysAgo: 24.6, at: 10, blocks: [
        { type: 'heading', level: 2, text: 'Safeguards' },
        { type: 'paragraph', text: 'A power to slow speech will be wanted by people who should not have it. So a crisis is declared by the regulator on published criteria, never by a minister; it lapses after thirty days unless renewed; and every declaration is followed by a public account of what was limited, for whom, and on what evidence.' },
      ],
    },
    {
      do: 'replace', by: 'ines', daysAgo: 19.2, at: 2,
      block: { type: 'paragraph', text: 'We ask the department, in its next review of the law on online safety, to require every large platform that operates in this country to:' },
    },
    {
      do: 'replace', by: 'noah', daysAgo: 6.8, at: 3,
      block: { type: 'ordered_item', text: '**Prepare.** Publish, and rehearse once a year with local organisations, a crisis protocol for places where mass violence threatens: who decides, within how many hours, on whose advice;' },
    },
    {
      do: 'insert', by: 'noah', daysAgo: 3.1, at: 12, blocks: [
        { type: 'paragraph', text: '*Still to be written:* what the regulator needs to do this, and how we would know after two years that it helped.' },
      ],
    },
    {
      do: 'ballot', by: 'ines', daysAgo: 2.8, closesDaysAgo: -4,
      title: 'Is this draft on the right track?',
      introduction: 'A sense check before more work goes into it: would you support something like this? Nobody is bound by the answer, and the text stays a draft. If it is not, say in a sentence what is missing.',
      template: 'sense_check', basis: 'votes_cast', quorum: null, visibility: 'named',
      positions: [
        { organisation: 'signalhill', by: 'noah', daysAgo: 2.7, choice: 'support' },
        { organisation: 'fieldnote', by: 'lena', daysAgo: 2.3, choice: 'support', reason: 'For “Preserve” above all.' },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 1.6, choice: 'support_with_reservation', reason: 'Who declares a crisis has to hear those whom it concerns. We have offered another wording of that passage.' },
        { organisation: 'meridian', by: 'peter', daysAgo: 0.9, choice: 'abstain', reason: 'Until we have seen what the regulator would need.' },
      ],
    },
  ],
};
