import type { DemoDocument } from '../types.js';

export const evidence: DemoDocument = {
  key: 'evidence',
  kind: 'ask',
  title: 'Keep the evidence of grave crimes so that a court can use it',
  ask: { addresseeKind: 'minister', addressee: 'The Attorney General, with the Foreign Secretary', theme: 'Accountability and justice', lead: 'fieldnote' },
  history: [
    {
      do: 'write', by: 'lena', daysAgo: 148.6, blocks: [
        { type: 'paragraph', text: 'When a village is attacked, the first record is often a film on somebody’s phone. Within days it may be gone: taken down, lost with a confiscated handset, or copied so often that nobody knows its origin. Trials for the gravest crimes may come decades later. What is not kept with care in the first weeks cannot be used then.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the Attorney General to:' },
        { type: 'ordered_item', text: '**Set a standard.** Publish a code for preserving digital evidence of genocide, crimes against humanity and war crimes.' },
        { type: 'ordered_item', text: '**Build an archive.** Establish a national digital archive to which all organisations hand over their material.' },
        { type: 'ordered_item', text: '**Open a door.** Name a contact point in the prosecution service for organisations that hold material.' },
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'Much of the work in a late prosecution goes into finding out what a file is. A checksum taken on the first day, a note of who filmed and who received it, and a second copy in another place answer that question for next to nothing.' },
      ],
    },
    { do: 'version', by: 'lena', daysAgo: 148.2, name: 'First draft', note: 'For Meridian and Nine Bridges to take apart.' },
    {
      do: 'insert', by: 'hannah', daysAgo: 139.4, at: 1, blocks: [
        { type: 'paragraph', text: 'Small organisations already save a great deal of this material, each in its own way. Some of it would fail the first question that a defence lawyer asks: who has held this file, and can you show that nobody changed it?' },
      ],
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 139.3, at: 4,
      block: { type: 'ordered_item', text: '**Set a standard.** Publish a short code for digital evidence of genocide, crimes against humanity and war crimes, written with prosecutors, defence lawyers, survivors and the organisations that do the collecting.' },
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 138.8, at: 6,
      block: { type: 'ordered_item', text: '**Open a door.** Name one contact point in the prosecution service to which civil society can offer material. Every offer is answered within sixty days: wanted, or not wanted and why.' },
    },
    {
      do: 'insert', by: 'josephine', daysAgo: 121.5, at: 7, blocks: [
        { type: 'ordered_item', text: '**Protect the people.** Require consent that witnesses understand and can withdraw, and keep the names of those who film, speak or store out of any shared catalogue.' },
      ],
    },
    { do: 'version', by: 'hannah', daysAgo: 118.3, name: 'After legal review', note: 'The chain of custody is described as a court would ask about it. The archive in point 2 is still disputed.' },
    {
      do: 'replace', by: 'lena', daysAgo: 84.7, at: 5,
      block: { type: 'ordered_item', text: '**Pay for the keeping.** Offer grants of at least five years for storage, security and description. A file needs a custodian long after the headlines have moved on.' },
    },
    {
      do: 'replace', by: 'hannah', daysAgo: 62.4, at: 9,
      block: { type: 'paragraph', text: 'Much of the work in a late prosecution goes into finding out what a file is. A checksum taken on the first day, a note of who filmed and who received it, and a second copy in another place answer that question for next to nothing. A shared standard also spares survivors from giving the same account to five organisations in turn, each telling a gift to cross-examination.' },
    },
    {
      do: 'insert', by: 'amina', daysAgo: 33.8, at: 10, blocks: [
        { type: 'heading', level: 2, text: 'Cost and measure' },
        { type: 'paragraph', text: 'The code and the contact point need a handful of posts. The grants are the larger part, and we ask for a published estimate before the next spending round. It has worked if, after three years:' },
        { type: 'bullet_item', text: 'every offer of material has had a reasoned answer in time;' },
        { type: 'bullet_item', text: 'a reviewer can trace every file in a random sample to its source;' },
        { type: 'bullet_item', text: 'nobody who helped has been exposed by it.' },
      ],
    },
    { do: 'version', by: 'lena', daysAgo: 32.9, name: 'Complete, for comment', note: 'Grants in place of one archive. Please say by the end of the month whether you could live with this.' },
    {
      do: 'replace', by: 'lena', daysAgo: 11.6, at: 3,
      block: { type: 'paragraph', text: 'We ask the Attorney General, with the Foreign Secretary, to do four things within eighteen months:' },
    },
    { do: 'version', by: 'ines', daysAgo: 6.4, name: 'Text for the ballot' },
    {
      do: 'ballot', by: 'ines', daysAgo: 6.1, closesDaysAgo: -1,
      title: 'Do we ask for a standard, and for grants, to preserve evidence?',
      introduction: 'Since the first draft, the national archive has gone and grants to those who already keep material have taken its place; there is a deadline of eighteen months, and a passage on cost. Consent means: can your organisation live with this text? You see how many have answered, and what each said once the ballot has closed.',
      template: 'consent', basis: 'votes_cast', quorum: 8, visibility: 'counts_until_close',
      positions: [
        { organisation: 'fieldnote', by: 'lena', daysAgo: 5.9, choice: 'support' },
        { organisation: 'meridian', by: 'hannah', daysAgo: 5.6, choice: 'support', reason: 'Sixty days for an answer is short, and that is the point of it.' },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 5.2, choice: 'support' },
        { organisation: 'ninebridges', by: 'callum', daysAgo: 4.3, choice: 'support_with_reservation', reason: 'Our partners want to be able to withdraw a recording after it has reached the prosecution service as well. The text leaves open what happens then. We support it, and shall bring a sentence to the next revision.' },
        { organisation: 'lantern', by: 'tobias', daysAgo: 3.8, choice: 'support' },
        { organisation: 'signalhill', by: 'noah', daysAgo: 3.4, choice: 'support' },
        { organisation: 'thornfield', by: 'priya', daysAgo: 2.7, choice: 'stand_aside', reason: 'We advise the prosecution service on training and should not appear to lobby it. We have no objection to the text.' },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 1.3, choice: 'support' },
        { organisation: 'safehaven', by: 'samir', daysAgo: 1.2, choice: 'support', reason: 'Answered by our alternate, after a call with Farida. Three of our advisers hold such recordings today and do not know where to take them.' },
      ],
    },
  ],
};
