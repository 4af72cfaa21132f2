/** English of this library, i18n namespace `signOn`. */
export const signOnMessages = {
  missing: 'There is no such call', missingBody: 'The address may be mistyped, or it is not open to you. Nothing was changed.', toList: 'All calls for signatures', failed: 'The call could not be loaded',
  goal: 'The goal', definition: 'The definition', ask: 'Ask {{number}}', named: '{{kind}}: {{title}}', number: 'Call {{number}}', optional: 'optional', closes: 'Closes', closed: 'Closed',
  signed: '{{count}} of {{asked}} have signed', signedUnder: '{{count}} of {{asked}}',
  state: { INVITED: 'Has not answered', SIGNED: 'Signed', SIGNED_WITH_RESERVATION: 'Signed with a reservation', DECLINED: 'Does not sign', WITHDRAWN: 'Withdrew its signature', MIXED: 'Answers differ by text' },
  badge: { open: 'Taking signatures', closed: 'Closed', off: 'Called off' },
  list: {
    title: 'Signatures', lead: 'Which organisations stand with their name under which agreed words. A signature is not a vote.', call: 'Ask for signatures', running: 'Taking signatures now', ended: 'Earlier calls',
    nothing: 'No call is running.', empty: 'Nobody has been asked to sign yet', emptyCan: 'Once a text is agreed, ask the organisations of your network to sign it. Those who do are named under it in the next edition.',
    emptyCannot: 'When a coordinator asks for signatures, the call stands here with its deadline.', more: 'Show earlier calls', failed: 'The calls could not be loaded', waits: '{{organisation}} has not answered yet.', sign: 'Read and sign', open: 'Open', prepared: 'Prepared for {{organisation}} by {{name}}.',
  },
  rail: { title: 'Signatures', none: 'Nobody has been asked to sign this text.', noneCan: 'Nobody has been asked to sign this text yet.', failed: 'The calls for signatures could not be loaded' },
  board: {
    title: 'Who signed', of: '{{count}} of {{asked}} organisations have signed.', nobody: 'Nobody has signed yet.', yours: 'your organisation', text: 'Under {{text}}', reason: 'Why: {{reason}}', came_one: '{{names}} has answered.', came_other: '{{names}} have answered.',
    reminded: 'Reminded by {{name}}', silence: 'Silence is no signature, also after the deadline.', each: 'Under each text',
  },
  facts: { title: 'About this call', by: 'Asked by {{name}}', deadline: 'Until', ended: 'Ended', whole: 'All texts are signed together.', eachText_one: 'One text is signed.', eachText_other: 'Each of the {{count}} texts can be signed for itself.', moved: 'Moved by {{name}} to {{when}}: {{reason}}', binding: 'A signature is bound to these exact words. New words need a new signature.', asked_one: 'One organisation was asked.', asked_other: '{{count}} organisations were asked.' },
  texts: { title_one: 'What is signed', title_other: 'What is signed: {{count}} texts', note: 'These exact words and no others, as they were agreed.', replaced: 'These words are not the agreed ones any more, so nobody can sign them. New words need a new call.', fingerprint: 'Fingerprint', version: 'Version {{number}}' },
  off: { title: 'This call was called off', by: '{{name}} called it off.', body: 'Nobody signs by it any more. Signatures that were given stand until they are withdrawn.' },
  introduction: 'Before you sign',
  answer: {
    title: 'Our signature', jump: 'Sign for {{organisation}}', forWhom: 'Answer for {{organisation}}', legend: 'Does {{organisation}} sign?', legendText: '{{text}}', sign: 'We sign', signMeans: 'Our name stands under these words.', signMeansMany: 'Our name stands under these {{count}} texts.',
    reserve: 'We sign with a reservation', reserveMeans: 'Our name stands under these words, and our reservation is printed word for word beside it.', decline: 'We do not sign', declineMeans: 'Our name is not printed. The network sees that we answered.',
    reservation: 'Our reservation', reservationHint: 'Printed word for word beside your name, in every public form.', reservationMissing: 'Write the reservation, or sign without one.', reason: 'Why not', reasonHint: 'Seen in the network, not printed.', choose: 'Choose one of the answers.', chooseEach: 'Answer under every text that you want to answer; leave the others open.',
    each: 'Answer under each text for itself', together: 'One answer for all {{count}} texts', both: 'One answer for both texts', sendSign: 'Sign for {{organisation}}', sendDecline: 'Say that we do not sign', send: 'Send our answer', prepare: 'Prepare for our signatory', prepareAgain: 'Change what is prepared',
    noMandate: 'You have no mandate to sign for {{organisation}}. What you prepare here waits for a colleague who has one; nobody outside sees it.', preparedBy: '{{name}} prepared this answer for you to send or change.', preparedWho: 'Prepared by {{name}}', preparedYou: 'Seen in {{organisation}} alone. It is no signature until somebody with a mandate sends it.', takeBack: 'Take the preparation back', prepared: 'Prepared for your signatories', takenBack: 'Taken back',
    notAsked: 'Your organisation was not asked by this call.', cannot: 'You can read this call. Signing needs a mandate as signatory, which a coordinator records.', replaced: 'Nothing more can be signed here: the words are not the agreed ones any more.', over: 'The deadline has passed. Signatures can be withdrawn at any time.', open: 'Leave open', openMeans: 'Say nothing about this text now.', more: 'Sign further texts', cancel: 'Cancel',
    meanwhile: 'A colleague has answered meanwhile', meanwhileBody: 'Nothing of yours was sent, and nothing of theirs was changed. This is what {{organisation}} says now:', look: 'I have seen it', lastWords_one: '{{count}} character left.', lastWords_other: '{{count}} characters left.', review: 'This is what we say',
  },
  receipt: { done: 'Recorded.', said: '{{organisation}} says', by: 'By {{name}}', fingerprint: 'fingerprint', keep: 'You can withdraw it at any time.', when: 'on {{when}}', signAgain: 'Sign after all', printed: 'Printed beside the name:' },
  withdraw: {
    open: 'Withdraw our signature', title: 'Withdraw the signature of {{organisation}}?', explain: 'Your name is gone at once from every public page and file, earlier editions included. The network keeps on record that you had signed. Copies that others made cannot be called back.',
    which: 'Under which texts', confirm: 'Withdraw', done: 'Withdrawn. Your name stands under these words no more.', none: 'Choose at least one text.', again: 'While the call runs you can sign again.',
  },
  actions: { label: 'More about this call', extend: 'Give more time', remind: 'Remind those who have not answered', off: 'Call it off' },
  extend: { title: 'Give more time', now: 'The deadline is {{when}}.', explain: 'It can only move to a later time.', date: 'New date', time: 'Time', noDate: 'Choose a date and a time.', reason: 'Why', reasonHint: 'Everybody in the network sees it.', confirm: 'Move the deadline', done: 'The deadline has moved' },
  callOff: { title: 'Call this call off?', explain: 'Nobody can sign by it any more. Signatures that were given stand until they are withdrawn. This cannot be undone.', reason: 'Why', reasonHint: 'Everybody in the network sees it.', confirm: 'Call it off', done: 'Called off' },
  remind: { title: 'Remind those who have not answered', whom: 'It stands under “Your turn” of {{names}}.', everybody: 'Everybody has answered.', message: 'A few words', hint: 'At most one reminder in 24 hours.', confirm: 'Remind', done: 'Reminded' },
  create: {
    title: 'Ask for signatures', lead: 'Organisations put their name under words that are agreed. Who signs is named in the next edition.', notAllowed: 'Only coordinators ask for signatures', notAllowedBody: 'If your network should sign something, ask a coordinator.', nothing: 'Nothing is agreed yet', nothingBody: 'Only agreed text can be signed. Put a text to a ballot first.', toDecisions: 'To the decisions', failed: 'What could be signed could not be loaded',
    what: 'What is signed', texts: 'Agreed texts', textsHint: 'In the words that are agreed now. They do not change with the draft.', left_one: 'One text is not agreed and cannot be signed yet.', left_other: '{{count}} texts are not agreed and cannot be signed yet.', noText: 'Choose at least one text.',
    scope: 'How is it signed?', each: 'Each text for itself', eachMeans: 'An organisation may sign some of them and not others. Good for members who cannot support every ask.', whole: 'All together', wholeMeans: 'One answer for everything. Whoever does not sign all of it signs none.',
    name: 'Title', nameHint: 'What organisations see under “Your turn”.', nameDefault: 'Sign “{{title}}”', introduction: 'What they should know before they sign', introductionHint: 'For instance where the text will be used, and by when.',
    when: 'Until when', whenNote: 'What arrives before the deadline counts, by the server’s clock. You can move it to a later time.', date: 'Date', time: 'Time', zone: 'Clocks of', noDate: 'Choose a date and a time.',
    who: 'Who is asked', whoLead_one: 'One organisation: the full member of today.', whoLead_other: '{{count}} organisations: the full members of today.', whoNot: 'Not asked: {{names}}.', nobody: 'The network has no full member that could be asked.',
    preview: 'What happens', previewAsk_one: 'One organisation is asked to sign {{texts}}.', previewAsk_other: '{{count}} organisations are asked to sign {{texts}}.', textCount_one: 'one text', textCount_other: '{{count}} texts', previewUntil: 'They have until {{when}}.', previewMandate: 'Each signs through somebody with a mandate as signatory; colleagues can prepare it.', previewSilence: 'Whoever says nothing has not signed.', previewEdition: 'The next edition names those who signed, with their reservations word for word, and nobody else.', confirm: 'Ask for signatures', done: 'Asked for signatures',
  },
};

declare global {
  interface NorthstarMessages { signOn: typeof signOnMessages }
}
