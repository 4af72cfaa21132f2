/** English of this library, i18n namespace `publishing`. */
export const publishingMessages = {
  title: 'Published', lead: 'What everybody can read: editions of the strategy, each fixed for good on the day it was published.',
  publish: 'Publish an edition', failed: 'The editions could not be loaded',
  empty: 'Nothing has been published yet',
  emptyCan: 'As soon as the goal and at least one ask are agreed, you can publish them with the names of the organisations that stand behind them.',
  emptyCannot: 'As soon as the goal and at least one ask are agreed, a coordinator can publish them with the names of the organisations that stand behind them.',
  edition: 'Edition {{number}}', current: 'The current edition', earlier: 'Earlier editions',
  when: 'Published {{day}} by {{name}}', texts_one: '{{count}} text', texts_other: '{{count}} texts', asks_one: '{{count}} ask', asks_other: '{{count}} asks',
  behind_one: '{{count}} organisation stands behind it', behind_other: '{{count}} organisations stand behind it',
  address: 'Public address', read: 'Read it as everybody sees it', contents: 'What is in it', GOAL: 'Our goal', DEFINITION: 'What we mean', ballot: 'Ballot {{number}}',
  live: 'A new edition has been published.',
  create: {
    title: 'Publish an edition', lead: 'The agreed texts as one publication at a public address. An edition is never changed afterwards; what is agreed later goes into the next one.',
    notAllowed: 'Only coordinators publish', notAllowedBody: 'Ask a coordinator of this network when the strategy is ready to go out.', toPublished: 'To what is published', failed: 'What is agreed could not be loaded',
    texts: 'What goes out', textsNote: 'Each text in the exact words that were agreed. Leave out what should wait; the goal always goes along.', always: 'always goes along',
    agreed: 'Agreed in ballot {{number}}', agreedPlain: 'Agreed in a ballot', version: 'version {{number}}', moved: 'Drafting has gone on since. What goes out is the agreed version.',
    out: 'What stays out', outNote: 'These texts are not agreed.', nothing: 'No text is agreed yet. Put the goal and an ask to a ballot first.', toBallot: 'Put a text to a ballot',
    blocked: 'This cannot be published yet', cover: 'On the cover', name: 'Title', nameHint: 'As it will stand on the public page.', nameMissing: 'Please give the edition a title.',
    note: 'A note to readers', noteHint: 'What this edition is and what follows, in a few sentences.', optional: 'optional',
    action: 'Publish edition {{number}}', confirm: 'Publish edition {{number}}?', confirmYes: 'Publish it', public: 'Everybody on the internet can read it at this address from now on, with the names of the organisations that stand behind each text:', final: 'It cannot be taken back or changed. A later edition can take its place.',
    done: 'Edition {{number}} is published.',
  },
};

declare global {
  interface NorthstarMessages { publishing: typeof publishingMessages }
}
