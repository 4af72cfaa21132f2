/** English of this library, i18n namespace `amendments`. */
export const amendmentsMessages = {
  title: 'Amendments', none: 'Could you live with this text if one passage read otherwise? Propose that passage; other organisations can sponsor it, and the coordinator decides with reasons.', failed: 'The amendments could not be loaded', cancel: 'Cancel',
  change: { goes: 'Goes:', comes: 'Comes:' },
  state: { PROPOSED: 'Not decided yet', WITHDRAWN: 'Withdrawn', TAKEN_IN: 'Taken in', NOTED: 'Noted', voting: 'Being voted on', carried: 'Carried by the vote on it', lost: 'Not carried by the vote on it' },
  card: {
    name: 'Amendment {{number}}', noSponsors: 'No other organisation sponsors it yet.', sponsors: 'Sponsored by {{names}}.', sponsor: 'Sponsor it for {{organisation}}', unsponsor: 'End the sponsorship of {{organisation}}',
    collides: 'Collides with {{others}}. Of amendments that collide, one alone can be taken in.', other: 'amendment {{number}}', otherTakenIn: 'amendment {{number}}, which was taken in', vote: 'To the vote on it, ballot {{number}}', decide: 'Decide about it',
    why: { TAKEN_IN: 'Taken in, because:', NOTED: 'Not taken in, because:' },
  },
  withdraw: { button: 'Withdraw it', title: 'Withdraw amendment {{number}}?', explain: 'It stays on record as withdrawn, and cannot be brought back. The same words can be proposed anew.', confirm: 'Withdraw the amendment', done: 'The amendment is withdrawn.' },
  propose: {
    button: 'Propose an amendment', title: 'Propose an amendment', explain: 'Choose a paragraph of the exact text and write it as your organisation could live with it. Only the words that differ are proposed.', forWhom: 'For which organisation?', which: 'Which text?', passage: 'Which paragraph?', failed: 'The text could not be loaded',
    words: 'How it should read', wordsHint: 'Change the words right here.', sign: '{{sign}} stands for a footnote or a source. Leave it where it is, or remove it.', reason: 'Why?', reasonHint: 'Everybody in the network reads it.', send: 'Propose it', done: 'The amendment is proposed.',
  },
  decide: {
    title: 'Decide about amendment {{number}}', how: 'What is to become of it?', takeIn: 'Take it in', vote: 'Vote on it first', note: 'Note it', means: 'What this means',
    takeInText: 'The exact text changes by this passage and nothing else. The draft follows where it says the same there.', takeInBallot: 'Ballot {{number}} ends, and a new one opens on the new text, by the same rule.',
    nobodyAnswered: 'Nobody has answered yet, so nobody has to answer again.', reaffirm_one: 'The one of {{eligible}} organisations that has answered sees its answer and the difference, and reaffirms in one step. Nothing is carried over.', reaffirm_other: 'The {{count}} of {{eligible}} organisations that have answered see their answer and the difference, and reaffirm in one step. Nothing is carried over.',
    rivals_one: 'Amendment {{numbers}} collides with it and cannot be taken in any more.', rivals_other: 'Amendments {{numbers}} collide with it and cannot be taken in any more.',
    voteAsks: 'The organisations are asked whether the text should read so: more than half of those that say yes or no, with the same quorum, as a sense check.', voteWaits: 'Ballot {{number}} goes on and does not close early until you have decided.', voteThen: 'If it is carried you can take it in, else only note it.',
    noteStands: 'The text stays as it is. The amendment and your reasons stand beside the outcome of ballot {{number}}.', noteFinal: 'That cannot be undone.',
    newDeadline: 'Deadline of the new ballot', voteDeadline: 'Deadline of the vote', yourTime: 'On your own clock.', noDate: 'Please choose a day and a time.', reason: 'Why?', reasonHint: 'Everybody in the network reads it.', do: { takeIn: 'Take it in', vote: 'Open the vote', note: 'Note it' },
  },
  vote: { of: 'This asks about amendment {{number}} of {{organisation}}.', explain: 'The text below reads as the amendment would have it. Nothing is agreed by this vote: if it is carried, the amendment can be taken into the text of ballot {{number}}.' },
  errata: {
    title: 'Errata', note: 'A small correction stands after 48 hours, unless an organisation objects.', name: 'Erratum {{number}}', signatures: 'A signature is under exact words: those that were given before stay under the text without this correction. Whoever should stand behind the corrected words is asked to sign them anew.', until: 'Any organisation can object until', object: 'Object for {{organisation}}', objected: '{{organisation}} objected:', objectTitle: 'Object to erratum {{number}}', objectExplain: 'Say for {{organisation}} why this is more than a correction. It falls at once, and the change needs a ballot.', send: 'Object',
    state: { WAITING: 'Waiting for objections', OBJECTED: 'Fell by an objection; needs a ballot', STANDS: 'Stands', VOID: 'Void: an amendment replaced its words' },
  },
  erratum: { button: 'Mark a correction', title: 'Mark a correction', explain: 'For slips of the pen only: at most {{most}} characters go and at most {{most}} come. For 48 hours every organisation can object; then it stands. Signatures that were given stay under the words before it.', send: 'Mark it', done: 'The correction is marked. Organisations have 48 hours to object.' },
};

declare global {
  interface NorthstarMessages { amendments: typeof amendmentsMessages }
}
