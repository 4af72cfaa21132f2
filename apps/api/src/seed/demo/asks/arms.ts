import type { DemoDocument } from '../types.js';

/** Did not find a majority, and stays on record with the reasons. */
export const arms: DemoDocument = {
  key: 'arms',
  kind: 'ask',
  title: 'No arms export licences where atrocities threaten',
  ask: { addresseeKind: 'department', addressee: 'The department responsible for trade', theme: 'Sanctions and trade', lead: 'ballast' },
  history: [
    {
      do: 'write', by: 'amina', daysAgo: 123.4, blocks: [
        { type: 'paragraph', text: 'A country that warns of atrocities in the morning and licenses the weapons for them in the afternoon will not be believed. Licences are assessed already, but the assessment looks at the item and at the buyer’s record in war. It seldom asks whether the buyer is preparing to turn on part of its own population.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the department to change the rules on export licences, within a year, so that:' },
        { type: 'ordered_item', text: 'a licence is refused wherever there is a clear risk that the goods are used in mass atrocities;' },
        { type: 'ordered_item', text: 'components, software and surveillance equipment are treated like finished weapons;' },
        { type: 'ordered_item', text: 'decisions are published within thirty days, with the reasons, the value and the name of the exporter.' },
      ],
    },
    { do: 'version', by: 'amina', daysAgo: 122.6, name: 'First draft', note: 'Typed up from Owen’s memo. The tables stay with Ballast until their sources can be published.' },
    {
      do: 'insert', by: 'hannah', daysAgo: 110.2, at: 5, blocks: [
        { type: 'ordered_item', text: 'an alert about a country leads to a review of existing licences within ten days;' },
      ],
    },
    {
      do: 'insert', by: 'amina', daysAgo: 93.7, at: 7, blocks: [
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'Most mass violence needs no modern weapons, but much of it needs the confidence that nobody will interfere. A refused licence reaches exactly those who buy for the army and the police. It is also one of the few measures that a government can take alone, on a weekday, with powers that it has.' },
      ],
    },
    { do: 'version', by: 'hannah', daysAgo: 92.9, name: 'Second draft' },
    {
      do: 'insert', by: 'noah', daysAgo: 76.5, at: 9, blocks: [
        { type: 'heading', level: 2, text: 'Cost and measure' },
        { type: 'paragraph', text: 'Some contracts will be lost, and with them work in towns that have little of it. We ask the department to publish an estimate, and to say what it would offer those towns. The policy should be judged by the days between an alert and the first suspension, and by how many licences were granted against advice.' },
      ],
    },
    {
      do: 'replace', by: 'amina', daysAgo: 49.3, at: 3,
      block: { type: 'ordered_item', text: 'a licence is **presumed to be refused** wherever the government’s own assessment finds a serious risk of mass atrocities, whatever the item and whoever is to use it within that state;' },
    },
    {
      do: 'replace', by: 'amina', daysAgo: 49.2, at: 5,
      block: { type: 'ordered_item', text: 'existing licences are **suspended within five days** of an alert about a country, and restored only by a fresh decision;' },
    },
    { do: 'version', by: 'ines', daysAgo: 47.5, name: 'Text for the ballot', note: 'Points 1 and 3 were sharpened two days ago at the request of Ballast.' },
    {
      do: 'ballot', by: 'ines', daysAgo: 46.8, closesDaysAgo: 38.3,
      introduction: 'An ask on which we know that opinions differ. It is carried if more than half of those who say yes or no say yes. Two points were changed shortly before this ballot: a presumption of refusal, and suspension within five days. Please compare them with the second draft before you answer.',
      template: 'simple_majority', basis: 'votes_cast', quorum: 9, visibility: 'named',
      positions: [
        { organisation: 'ballast', by: 'owen', daysAgo: 46.6, choice: 'support', reason: 'The present test asks about risk and then weighs it against everything else. A presumption is the only part of this that would change a decision.' },
        { organisation: 'harbour', by: 'marcus', daysAgo: 46.1, choice: 'support' },
        {
          organisation: 'thornfield', by: 'edmund', daysAgo: 45.2, choice: 'oppose',
          reason: '“Whatever the item and whoever is to use it” covers a field hospital’s radios and the helmets of peacekeepers. We could support a presumption with written exceptions, and offered to draft them.',
        },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 44.7, choice: 'support', reason: 'Seven of our associations come from places where the equipment had a label in English on it. For them this was a short discussion.' },
        {
          organisation: 'ninebridges', by: 'josephine', daysAgo: 43.9, choice: 'oppose',
          reason: 'Two partners work in a country to which point 3 would apply tomorrow. They told us plainly that a foreign organisation which funds them and is seen to ask for this puts them in danger. We are not against the aim. We cannot have our name in the majority.',
        },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 43.3, choice: 'stand_aside', reason: 'Our museum’s charter does not let us take sides on trade.' },
        {
          organisation: 'meridian', by: 'hannah', daysAgo: 42.6, choice: 'oppose',
          reason: 'I wrote the review within ten days, and I cannot defend an automatic suspension in five. The first exporter to go to court would win for want of a hearing, and the ruling would bind the next government too. Give the exporter a right to be heard after the suspension, and we support it.',
        },
        {
          organisation: 'quietriver', by: 'greta', daysAgo: 41.5, choice: 'support_with_reservation',
          reason: 'The mediators whom we work with fear weapons more than they fear a government’s displeasure. But an alert that costs exports will be raised less often, and our other ask depends on alerts. The two should be read together once more.',
        },
        { organisation: 'oakandash', by: 'clare', daysAgo: 40.8, choice: 'stand_aside', reason: 'As before.' },
        { organisation: 'fieldnote', by: 'lena', daysAgo: 40.4, choice: 'abstain', reason: 'Three of us for it, three against.' },
        {
          organisation: 'lantern', by: 'tobias', daysAgo: 39.2, choice: 'oppose',
          reason: 'Our board meets once a month. It had read the second draft and would have supported that. It could not discuss the presumption in the time that was left, and I have no mandate to guess.',
        },
        {
          organisation: 'openschool', by: 'zofia', daysAgo: 38.9, choice: 'oppose',
          reason: 'A third of the schools in our programme are in towns that make these goods. “Say what it would offer those towns” is not enough to stand in front of those classes with.',
        },
      ],
      outcome: 'not_carried',
    },
    { do: 'version', by: 'ines', daysAgo: 37.7, name: 'As it was decided', note: 'Four for, five against. Most of those against name what would change their answer: exceptions, a hearing, time, towns. Nothing is in hand at present.' },
  ],
};
