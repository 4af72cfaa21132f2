/** English of this library, i18n namespace `voting`. */
export const votingMessages = {
  number: 'Ballot {{number}}', ask: 'Ask {{number}}', GOAL: 'Our goal', DEFINITION: 'What we mean',
  list: {
    title: 'Decisions', lead: 'What we decide as organisations, each on one exact text.',
    open: 'New ballot', running: 'Open now', ended: 'Decided', failed: 'The decisions could not be loaded',
    filter: 'Show', all: 'All', carried: 'Carried', notCarried: 'Not carried', calledOff: 'Called off', none: 'None of these yet.', more: 'Show earlier ballots',
    empty: 'Nothing has been put to a ballot yet', emptyCan: 'When a text is ready, put it to a ballot. Each organisation then answers for itself, by a deadline, and the outcome stands here with its reasons.',
    emptyCannot: 'When a coordinator puts a text to a ballot, it stands here: what is decided, until when, and who has answered.',
    nothingOpen: 'No ballot is open at the moment.', live: 'A ballot has changed.',
  },
  closes: 'Closes', closed: 'Closed', opens: 'Opens', ended: 'Ended', counting: 'The deadline has passed. The answers are being counted.',
  answered: '{{answered}} of {{eligible}} have answered',
  notYet: 'Your organisation, {{organisation}}, has not answered', take: 'Take our position', reaffirm: 'Look again at our position', said: '{{organisation}} answered:', readOn: 'See the ballot',
  withdrawn: 'Withdrawn: {{reason}}', replaced: 'Replaced by ballot {{number}} on a newer text.',
  facts: {
    title: 'How this is decided', rule: 'Rule', deadline: 'Deadline', opening: 'Opening', ended: 'Ended', visibility: 'Who sees what', opened: 'Opened by {{name}}', early: 'It closes earlier once everybody has answered, though not in its first 24 hours.',
    moved: 'The deadline was moved', movedFrom: 'from {{from}} to {{to}} by {{name}}: “{{reason}}”',
  },
  template: { CONSENT: 'Consent', SIMPLE_MAJORITY: 'Simple majority' },
  templateMeans: {
    CONSENT: 'The text is agreed unless an organisation blocks it. Opposing is recorded with its reasons and does not stop it.',
    SIMPLE_MAJORITY: 'The text is agreed if more than half say yes, and nobody blocks it.',
  },
  basis: { VOTES_CAST: 'Of those that say yes or no', ALL_ELIGIBLE: 'Of all organisations that may answer' },
  basisMeans: { VOTES_CAST: 'Who abstains or stays silent does not count either way.', ALL_ELIGIBLE: 'Silence and abstaining count like a no.' },
  visibility: { NAMED: 'Answers are shown at once', COUNTS_UNTIL_CLOSE: 'Answers are hidden until the close' },
  visibilityMeans: {
    NAMED: 'Every member of the network sees what each organisation answered, and why, as soon as it answers.',
    COUNTS_UNTIL_CLOSE: 'Until the close everybody sees which organisations have answered, but not what. Afterwards everything is shown.',
  },
  visibilityEnded: 'Every member of the network sees what each organisation answered, and why.',
  text: {
    title: 'The text under vote', titleEnded: 'The text that was voted on', titleEndedOff: 'The text that was put to the ballot', version: 'Version {{number}}', exact: 'Exactly these words are decided. Drafting may go on; this text does not move.',
    fingerprint: 'Fingerprint', same: 'The draft has not changed since.', moved: 'The draft has moved on since: {{words}}.', compare: 'Compare with the draft', compareEarlier: 'Compare with the text before',
    added_one: '{{count}} word added', added_other: '{{count}} words added', removed_one: '{{count}} word removed', removed_other: '{{count}} words removed', formatting: 'only formatting changed',
  },
  introduction: 'What to know before answering',
  position: {
    title: 'Our position', forWhom: 'Answer for {{organisation}}', legend: 'What does {{organisation}} say?', notAnswered: '{{organisation}} has not answered yet.', jump: 'Answer for {{organisation}}', jumpMany: 'Answer',
    choose: 'Choose one of the six.', reason: 'Why?', reasonNeeded: 'The others need to understand it. It is printed with the outcome.', reasonOptional: 'If you like. It is printed with the outcome.', reasonHidden: 'Shown to the others after the close.',
    reasonMissing: 'Please say why in a sentence or two.', change: 'What would have to change?', changeHint: 'The words with which your organisation could accept it.', changeMissing: 'Please say what would have to change so that your organisation could accept it.',
    optional: 'optional', left_one: '{{count}} character left', left_other: '{{count}} characters left',
    record: 'Record our position', recordNamed: 'Record: {{choice}}', replace: 'Change our position', replaceNamed: 'Change to: {{choice}}', reaffirmNamed: 'Reaffirm: {{choice}}', cancel: 'Leave it as it was',
    saved: 'Saved.', savedUntil: 'It counts when the ballot closes; until then you can change it.', changeIt: 'Change our position', by: 'Recorded by {{name}}',
    before: 'To the text before this one, {{organisation}} answered “{{choice}}”. Nothing was carried over. Read what changed, then reaffirm or change.',
    conflict: 'Answered meanwhile', conflictLive: '{{name}} has answered “{{choice}}” for {{organisation}} meanwhile. Look at it, and decide whether to change it.', keep: 'Keep that answer', insist: 'Replace it with mine',
    noMandate: 'You hold no mandate to answer for {{organisation}}. Its mandated people answer; you can read and follow here.', notOnList: '{{organisation}} is not among those that decide this ballot: the list was fixed when it opened. It can answer the next one.', observer: 'You can read and follow here. Positions are taken by organisations, through people with a mandate.',
    fromOpening: '{{organisation}} can answer from the opening on, through its mandated people. Until then there is time to read and to discuss.', closedNone: '{{organisation}} did not answer.',
  },
  means: {
    SUPPORT: 'We agree with this text. Counts as a yes.',
    SUPPORT_WITH_RESERVATION: 'We agree, with a concern that is printed beside our name. Counts as a yes.',
    ABSTAIN: 'We take no side. We have answered, but it is neither a yes nor a no.',
    STAND_ASIDE: 'We would not decide this ourselves, and will not stop the others. Neither a yes nor a no.',
    OPPOSE: 'We are against this text. Counts as a no.',
    BLOCK: 'We cannot live with this text, and say what would have to change. One block stops it.',
  },
  opposeByConsent: 'We are against this text. By consent that is recorded with our reasons, and does not stop it.',
  says: { SUPPORT: 'support', SUPPORT_WITH_RESERVATION: 'support with a reservation', ABSTAIN: 'abstain', STAND_ASIDE: 'stand aside', OPPOSE: 'oppose', BLOCK: 'block' },
  who: {
    title: 'Who has answered', yes: 'Answered', no: 'Not yet answered', noEnded: 'Did not answer', left: 'left the network', hidden: 'What they answered is shown after the close.', nobody: 'Nobody has answered yet.', everybody: 'Everybody has answered.',
    yours: 'your organisation', came_one: '{{names}} has answered.', came_other: '{{names}} have answered.', closed: 'This ballot has closed.',
  },
  outcome: {
    title: 'Outcome', how: 'How it was counted', next: 'What happens next', passed: 'Yes', failed: 'No', positions: 'Who said what', given: 'Reasons given so far', proposed: 'Proposed change',
    bar: '{{choice}}: {{count}} of {{eligible}}', silent: 'No answer', table: 'Answers by position', repeat: 'Put it to a ballot again', newBallot: 'Put the text to a new ballot',
    steps: { quorum: 'Enough answers?', blocks: 'No block?', threshold: 'Enough support?' },
  },
  next: {
    CARRIED: 'The text is agreed. It can be published with the names of those that stand behind it.',
    NOT_CARRIED: 'Things stay as they were. The text can be worked on and put to a new ballot.',
    TIED: 'A tie leaves things as they are. The text can be worked on and put to a new ballot.',
    INQUORATE: 'Nothing was decided, for or against. A coordinator can put the same text to a ballot once more.',
    UNDER_OBJECTION: 'Talk with those that block about their proposed change, then put a text that they can live with to a new ballot.',
  },
  off: {
    withdrawn: 'This ballot was withdrawn', withdrawnBody: 'It decides nothing, and no answer is needed. What was answered counts for nothing.', because: 'The reason given: “{{reason}}”',
    superseded: 'A newer text took the place of this one', supersededBody: 'This ballot decides nothing. Nothing was carried over: each organisation answers the new ballot, on the new text.', toNew: 'Go to ballot {{number}}', earlier: 'It takes the place of {{ballot}}, which was about an earlier text.', repeats: 'It repeats {{ballot}}, which decided nothing.',
  },
  actions: { label: 'Options for this ballot', extend: 'Extend the deadline', withdraw: 'Withdraw the ballot' },
  extend: {
    title: 'Extend the deadline', explain: 'To a later time only. Everybody sees the new deadline and your reason, and answers that were given stand.', date: 'New deadline', time: 'Time', reason: 'Why?', reasonHint: 'One sentence. Everybody in the network sees it.', confirm: 'Extend the deadline',
    now: 'It now closes {{when}}.', done: 'The deadline is extended.', noDate: 'Please choose a day and a time.',
  },
  withdraw: {
    title: 'Withdraw this ballot?', explain: 'It ends at once and decides nothing. That cannot be undone. What organisations answered stays on record and counts for nothing.', reason: 'Why?', reasonHint: 'One sentence. Everybody in the network sees it.', confirm: 'Withdraw the ballot', done: 'The ballot is withdrawn.',
  },
  missing: 'This ballot is not here', missingBody: 'It may not exist, or it is not open to you.', toList: 'To the decisions', failed: 'The ballot could not be loaded',
  create: {
    title: 'New ballot', lead: 'The organisations decide on one exact text. Once it is open, only the deadline can move, and only to a later time.', notAllowed: 'Only coordinators open ballots', notAllowedBody: 'Ask a coordinator of this network to put the text to a ballot.',
    failed: 'The texts could not be loaded', what: 'What is decided', document: 'Which text?', documentMissing: 'Choose the text that is to be decided.', pick: 'Choose a text', nothing: 'There is nothing to decide on yet', nothingBody: 'Write the goal or an ask first, then put it to a ballot.',
    version: 'Which words exactly?', now: 'The text as it stands', nowHint: 'Frozen at the moment you open the ballot. Writing can go on beside it.', named: 'A version that was kept', namedHint: 'Words that somebody named or that were voted on before.', pickVersion: 'Choose a version', versionMissing: 'Choose a version.', noVersions: 'No version of this text has been named yet.', read: 'Read it', hide: 'Hide the text', versionLine: 'Version {{number}}: {{name}}', versionPlain: 'Version {{number}}', openDocument: 'Read the draft',
    running: 'Ballot {{number}} on this text is still open. If you open another on newer words, it takes its place: nothing is carried over, and every organisation answers again.',
    name: 'Title', nameHint: 'What is decided, in a few words.', introduction: 'Introduction', introductionHint: 'What should organisations know before they answer? For example what changed since they last discussed it.',
    how: 'How it is decided', template: 'Rule', basis: 'More than half of whom?', quorum: 'How many must answer?', quorumHint: 'All six answers count. Leave it empty for no minimum.', quorumOf_one: 'of {{count}} organisation', quorumOf_other: 'of {{count}} organisations',
    when: 'Until when', date: 'Closes on', time: 'at', zone: 'Clocks of', opensLater: 'Announce it now, open it later', opensLaterHint: 'Organisations see the text and can prepare; answers are taken from the opening on.', opensDate: 'Opens on', early: 'Earlier once everybody has answered, though not in the first 24 hours.', noDate: 'Please choose a day and a time.',
    visibility: 'Who sees the answers?', who: 'Who decides', whoLead_one: '{{count}} organisation may answer: the full member at the moment the ballot opens.', whoLead_other: '{{count}} organisations may answer: the full members at the moment the ballot opens.', whoNot: 'Not on the list: {{names}}, not being full members.', whoNobody: 'No organisation is a full member yet, so nobody could answer.',
    preview: 'What members will read', yourTime: 'That is {{when}} for you.', open: 'Open the ballot', announce: 'Announce the ballot', opened: 'The ballot is open. Everybody who may answer sees it now.', announced: 'The ballot is announced.', repeating: 'This repeats a ballot in which too few answered. It can be repeated once.',
  },
  rail: {
    failed: 'The decisions on this text could not be loaded', now: 'Being decided', past: 'Decided before', none: 'This text has not been put to a ballot yet.', noneCan: 'When it is ready, put it to a ballot: each organisation answers for itself, by a deadline.', put: 'Put this text to a ballot', again: 'Put a newer text to a ballot',
  },
};

declare global {
  interface NorthstarMessages { voting: typeof votingMessages }
}
