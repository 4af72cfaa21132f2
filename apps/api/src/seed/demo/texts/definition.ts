import type { DemoDocument } from '../types.js';

/** Decided and published; a clause written since waits for the next decision. */
export const definition: DemoDocument = {
  key: 'definition',
  kind: 'definition',
  title: 'What we mean by mass atrocity prevention',
  history: [
    {
      do: 'write', by: 'hannah', daysAgo: 221.3, blocks: [
        { type: 'paragraph', text: '**Mass atrocities** are genocide, crimes against humanity and war crimes.' },
        { type: 'paragraph', text: '**Prevention** is whatever makes them less likely.' },
        { type: 'heading', level: 2, text: 'What it is not' },
        { type: 'paragraph', text: 'It is not the same as preventing conflict: atrocities are committed in wars, beside wars, and in countries that call themselves at peace.' },
      ],
    },
    { do: 'version', by: 'hannah', daysAgo: 220.8, name: 'First draft', note: 'A lawyer’s definition, to have something to disagree with.' },
    {
      do: 'replace', by: 'priya', daysAgo: 204.5, at: 0,
      block: { type: 'paragraph', text: 'By **mass atrocities** we mean deliberate violence, widespread or systematic, against people who cannot defend themselves, most often because of the group to which they belong or are taken to belong.' },
    },
    {
      do: 'insert', by: 'hannah', daysAgo: 202.9, at: 1, blocks: [
        { type: 'paragraph', text: 'In law such violence may be genocide, a crime against humanity or a war crime. We do not wait until a court has chosen the word: what begins with the verdict is no longer prevention.' },
      ],
    },
    {
      do: 'replace', by: 'greta', daysAgo: 187.2, at: 2,
      block: { type: 'paragraph', text: 'By **prevention** we mean deliberate work to make such violence less likely, to stop it from spreading where it has begun, and to keep it from coming back.' },
    },
    {
      do: 'insert', by: 'josephine', daysAgo: 166.7, at: 3, blocks: [
        { type: 'heading', level: 2, text: 'What it includes' },
        { type: 'bullet_item', text: '**Long before:** laws, schools and politics that leave no group without protection.' },
        { type: 'bullet_item', text: '**When danger rises:** watching, warning, mediating and sheltering, and keeping arms and money from those who prepare to kill.' },
        { type: 'bullet_item', text: '**Once it has begun:** protecting those who are attacked, by lawful means.' },
      ],
    },
    {
      do: 'insert', by: 'lena', daysAgo: 151.4, at: 7, blocks: [
        { type: 'bullet_item', text: '**Afterwards:** truth, justice, remembrance and repair, since what has been done once and denied is easier to do again.' },
      ],
    },
    { do: 'version', by: 'hannah', daysAgo: 150.6, name: 'Second draft', note: 'Four periods in place of a list of crimes. To be discussed on the next call: force, and where conflict prevention ends.' },
    {
      do: 'replace', by: 'amina', daysAgo: 122.8, at: 9,
      block: { type: 'paragraph', text: 'It is not the same as preventing conflict: atrocities are committed in wars, beside wars, and in countries that call themselves at peace. It is not another word for military intervention, on which our organisations differ and this text takes no position. Nor is it a licence to watch a community because some of its members are feared.' },
    },
    { do: 'version', by: 'ines', daysAgo: 95.8, name: 'Text for the ballot' },
    {
      do: 'ballot', by: 'ines', daysAgo: 94.6, closesDaysAgo: 85.4,
      title: 'Do we adopt this definition?',
      introduction: 'One definition, so that two of us never again explain to the same committee what we mean in two ways. It is carried when more organisations support it than oppose it, and at least nine have answered. The sentence on military intervention was agreed on the call by those present; please look at it if you were not.',
      template: 'simple_majority', basis: 'votes_cast', quorum: 9, visibility: 'named',
      positions: [
        { organisation: 'meridian', by: 'hannah', daysAgo: 94.3, choice: 'support' },
        { organisation: 'lantern', by: 'tobias', daysAgo: 93.8, choice: 'support' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 93.1, choice: 'support' },
        {
          organisation: 'thornfield', by: 'edmund', daysAgo: 92.2, choice: 'support_with_reservation',
          reason: 'As a working definition it serves. As a research institute we need a threshold, and “widespread or systematic” is borrowed from one crime and stretched over three. We shall use it in advocacy and another in our studies, and say so in both.',
        },
        { organisation: 'harbour', by: 'amina', daysAgo: 91.6, choice: 'support' },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 90.9, choice: 'support', reason: 'Because of the fourth bullet, and the word “denied” in it.' },
        { organisation: 'fieldnote', by: 'dev', daysAgo: 90.2, choice: 'support' },
        {
          organisation: 'ballast', by: 'owen', daysAgo: 88.9, choice: 'oppose',
          reason: 'Military intervention is the costliest instrument that a government has, and the text takes no position on it. Both sides will quote that silence. Either exclude it or say under which conditions it belongs here. Whatever the result, I shall use the definition that the network adopts.',
        },
        { organisation: 'openschool', by: 'zofia', daysAgo: 88.3, choice: 'support' },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 87.5, choice: 'support', reason: 'The last sentence was ours to begin with. It is the reason why we can sign a text on prevention at all.' },
        { organisation: 'ninebridges', by: 'callum', daysAgo: 86.4, choice: 'support' },
        { organisation: 'signalhill', by: 'noah', daysAgo: 86.1, choice: 'support' },
      ],
      outcome: 'carried',
    },
    {
      do: 'replace', by: 'noah', daysAgo: 30.7, at: 5,
      block: { type: 'bullet_item', text: '**When danger rises:** watching, warning, mediating and sheltering, slowing the spread of incitement, and keeping arms and money from those who prepare to kill.' },
    },
    { do: 'version', by: 'ines', daysAgo: 29.9, name: 'Proposed for the next edition', note: 'One clause on incitement, from Signal Hill. Nobody has decided on it: the published wording stands until you say otherwise.' },
  ],
};
