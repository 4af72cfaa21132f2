/** English of this library, i18n namespace `publishing`. */
export const publishingMessages = {
  title: 'Published', lead: 'What everybody can read: editions of the strategy, each fixed for good on the day it was published.',
  publish: 'Publish an edition', failed: 'The editions could not be loaded', live: 'A new edition has been published.',
  empty: 'Nothing has been published yet',
  emptyCan: 'As soon as the goal and at least one ask are agreed, you can publish them with the names of the organisations that stand behind them.',
  emptyCannot: 'As soon as the goal and at least one ask are agreed, a coordinator can publish them with the names of the organisations that stand behind them.',
  edition: 'Edition {{number}}', current: 'The current edition', earlier: 'Earlier editions',
  when: 'Published {{day}} by {{name}}', asks_one: '{{count}} ask', asks_other: '{{count}} asks',
  behind_one: '{{count}} organisation stands behind it', behind_other: '{{count}} organisations stand behind it',
  address: 'Public address', newest: 'Address of the newest edition', read: 'Read it as everybody sees it', copy: 'Copy address', copyOf: 'Copy the address of edition {{number}}', copied: 'Copied', files: 'Download edition {{number}}', contents: 'What is in it', behindIt: 'Who stands behind it', reserved: 'with a reservation',
  GOAL: 'Our goal', DEFINITION: 'What we mean', ask: 'Ask {{number}}', ballot: 'Ballot {{number}}',
  create: {
    title: 'Publish an edition', lead: 'The agreed texts as one publication at a public address. An edition is never changed afterwards; what is agreed later goes into the next one.',
    notAllowed: 'Only coordinators publish', notAllowedBody: 'Ask a coordinator of this network when the strategy is ready to go out.', toPublished: 'To what is published', failed: 'What is agreed could not be loaded',
    outdated: 'Something was decided, signed or published meanwhile.', lookAgain: 'Look at the texts again',
    texts: 'What goes out', textsNote: 'Each text in the exact words that were agreed. Leave out what should wait.', always: 'The goal always goes along.',
    agreed: 'Agreed in ballot {{number}}', readVersion: 'Read version {{number}}', isNew: 'Not in edition {{number}}', isChanged: 'In other words than in edition {{number}}',
    supportedBy_one: 'Supported by {{count}} organisation', supportedBy_other: 'Supported by {{count}} organisations',
    signedBy_one: 'Signed by {{count}} organisation', signedBy_other: 'Signed by {{count}} organisations', signing: 'It can be signed until {{when}}. Whoever signs after the publication is named in the next edition only.', toSignatures: 'See who signed', signedNames: 'Signed by {{names}}',
    reservations_one: '{{count}} reservation is printed with it.', reservations_other: '{{count}} reservations are printed with it.',
    moved: 'The draft has moved on since. The agreed words go out.', compare: 'See what changed', deciding: 'Newer words are being decided. The agreed ones go out.',
    out: 'What stays out', outNote: 'Not agreed, so these cannot be published.', why: { DRAFTING: 'Still a draft.', UNDECIDED: 'Its last ballot decided nothing.', UNDER_BALLOT: 'Still being decided.', NOT_AGREED: 'The organisations did not agree to it.' }, put: 'Put it to a ballot',
    nothing: 'No text is agreed yet', nothingBody: 'An edition needs the goal and at least one ask, each agreed in a ballot.', toBallot: 'Put a text to a ballot',
    cover: 'On the cover', name: 'Title', nameHint: 'As it will stand on the public page.', nameMissing: 'Please give the edition a title.', untitled: 'No title yet',
    note: 'A note to readers', noteHint: 'What this edition is and what follows, in a few sentences.', optional: 'optional',
    contact: 'Contact', contactHint: 'Whom readers and journalists turn to: a mail address, or a name with a number.', licence: 'Licence', licenceHint: 'What others may do with these words.', noLicence: 'Nothing is said about it', contactLine: 'Contact: {{contact}}', licenceLine: 'Licence: {{licence}}',
    preview: 'What people will see', previewNote: 'The cover, and the names that are printed under each text.', to: 'Addressed to {{addressee}}', names: 'Supported by {{names}}', withReservation: '{{name}} (with a reservation)',
    summary: 'Before it goes out', agreedOf: '{{agreed}} of {{all}} texts are agreed', goesOut_one: '{{count}} text goes out', goesOut_other: '{{count}} texts go out', named_one: '{{count}} organisation is named', named_other: '{{count}} organisations are named',
    left_one: '{{names}} has left the network since it decided.', left_other: '{{names}} have left the network since they decided.',
    suspended_one: '{{names}} is suspended at present.', suspended_other: '{{names}} are suspended at present.', stands: 'What was decided stands, so they are named. You may want to talk to them first.', toMembers: 'To the members',
    action: 'Publish edition {{number}}', askedOnce: 'You are asked once more before it is public.', confirm: 'Publish edition {{number}}?',
    public_one: 'Everybody on the internet can read it from now on, with the name of {{count}} organisation, at', public_other: 'Everybody on the internet can read it from now on, with the names of {{count}} organisations, at',
    alsoAt: 'and, as the newest edition, at', takesPlace: 'It takes the place of edition {{number}}, which keeps its own address, as the newest edition at', final: 'It cannot be taken back or changed.',
    isPublic: 'Edition {{number}} is public', forGood: 'Of this edition, for good.', alwaysNewest: 'Always leads to the newest edition.',
  },
  time: {
    title: 'When it becomes public', when: 'When', atOnce: 'At once', atOnceMeans: 'As soon as you have confirmed it.', later: 'At a time', laterMeans: 'Nothing is public before. Journalists can be shown it under embargo.',
    date: 'Day', time: 'Time', zone: 'On the clocks of', none: 'Please give a day and a time.', action: 'Set edition {{number}} for this time', askedOnce: 'You are asked once more before it is set.',
    confirm: 'Set edition {{number}} for this time?', becomes: 'It becomes public by itself on', untilThen: 'Until then you can move it or call it off.',
    asAgreed_one: 'It goes out as it is agreed and signed then: whoever withdraws before is not named, and if other words are agreed before, it does not go out and you are told. Now {{count}} organisation would be named.',
    asAgreed_other: 'It goes out as it is agreed and signed then: whoever withdraws before is not named, and if other words are agreed before, it does not go out and you are told. Now {{count}} organisations would be named.',
  },
  proof: {
    make: 'Look at it in every format', anew: 'Look at it again', how: 'The page, PDF, Word, Markdown and JSON exactly as they would be published. Only you see them.', ready: 'These are as it would be published now. Only you see them.', changed: 'You changed something since. Look at it again.',
    formats: 'As it would be published', page: 'Page', changes: 'What changed',
  },
  waits: {
    on: 'Becomes public on {{when}}', set_one: 'Set by {{name}} · {{count}} text', set_other: 'Set by {{name}} · {{count}} texts', asAgreed: 'Nothing of it is public. It goes out as it is agreed and signed at that time.', look: 'As it would be published now',
    trouble: 'Unless that is mended, it will not go out at its time.', toDecisions: 'To the decisions', move: 'Move it', moveDo: 'Set this time', now: 'Now it is set for {{when}}.', moved: 'It is set for another time.',
    callOff: 'Call it off', callOffAsk: 'Call this edition off?', callOffMeans: 'It will not become public, and preview links to it end. You can change it and set a time again.', calledOff: 'It was called off. Nothing was published.', line: '“{{title}}” becomes public on {{when}}.', toRoom: 'See it',
  },
  stopped: { title: '“{{title}}” was not published on {{when}}', anew: 'If it shall go out, choose again and set a time, or publish it now.', seen: 'I have seen it', why: 'See why', turn: 'Publishing' },
  links: {
    title: 'Preview links', note: 'A secret address for each journalist or partner who may read it before, under embargo. Whoever has the address can read it.', none: 'Nobody has been given one.', make: 'Make a preview link', label: 'For whom', labelHint: 'A name that you will know again, such as a person and a paper.',
    openFor: 'Open for', days_one: '{{count}} day', days_other: '{{count}} days', do: 'Make the link', address: 'Address for {{label}}', once: 'It is shown this once. Send it to that person alone.', close: 'Done',
    until: 'Open until {{when}}', over: 'Ended on {{when}}', ended: 'Taken back on {{when}}', unopened: 'Not opened yet', opened_one: 'Opened once, on {{when}}; a mail program may have done so', opened_other: 'Opened {{count}} times, last on {{when}}; mail programs count, too',
    revoke: 'Take back', revokeOf: 'Take back the link for {{label}}', revokeAsk: 'Take back the link for {{label}}?', revokeMeans: 'From now on there is nothing at this address. What was read or saved before cannot be called back.', revoked: 'The link was taken back.',
  },
  withdrawn: {
    title: 'Names that were withdrawn', note: 'They are gone from every public form. Below: who is known to have been shown them before. Who read a public page or took a file is not recorded; mails to followers carry no names.',
    when: 'Withdrawn on {{when}}', editions_one: 'Was in edition {{editions}}', editions_other: 'Was in editions {{editions}}', copy: '{{label}}, last shown on {{when}}', nobody: 'No reader of a preview was shown it.',
  },
};

declare global {
  interface NorthstarMessages { publishing: typeof publishingMessages }
}
