/** English of this library's interface, i18n namespace `discussion`. */
export const discussionMessages = {
  title: 'Discussion',
  filter: 'Which threads', open: 'Open', resolved: 'Resolved', openCount: 'Open ({{count}})', resolvedCount: 'Resolved ({{count}})',
  comment: 'Comment', commentHint: 'Comment on this passage ({{keys}})', commentWhole: 'Comment on the whole text',
  emptyOpen: 'Select words in the text and press “Comment” to ask, object or propose something. Everybody with access sees it.',
  emptyOpenReader: 'There are no open threads.',
  emptyResolved: 'Threads that have been settled are kept here.',
  whole: 'About the whole text', detached: 'No longer found in the text',
  detachedHint: 'The words this thread was about have gone or been rewritten.',
  aboutSuggestion: 'About the suggestion by {{name}}',
  quoted: 'About “{{quote}}”',
  new: 'New comment', newPlaceholder: 'What should the others consider?', reply: 'Reply', replyPlaceholder: 'Reply …', send: 'Comment', sendReply: 'Reply', cancel: 'Cancel', save: 'Save',
  sendKeys: '{{keys}} sends',
  edit: 'Edit', delete: 'Delete', deleteQuestion: 'Delete this comment?', deleteYes: 'Delete it', keep: 'Keep it', more: 'More about the comment by {{name}}', edited: 'edited',
  resolve: 'Resolve', reopen: 'Reopen', resolvedBy: 'Resolved by {{name}}, {{organisation}}', resolvedByPerson: 'Resolved by {{name}}', reopenedBy: 'Reopened by {{name}}, {{organisation}}', reopenedByPerson: 'Reopened by {{name}}',
  link: 'Copy link', linkCopied: 'Link copied',
  above_one: '{{count}} more above', above_other: '{{count}} more above',
  goTo: 'Show in the text', body: 'Comment', replies_one: '{{count}} reply', replies_other: '{{count}} replies',
  loading: 'Fetching the discussion …', failed: 'The discussion could not be fetched.',
  sendFailed: 'This could not be sent. Your words are still here; try again in a moment.',
  announce: { new: 'New comment by {{name}}', reply: 'New reply by {{name}}', resolved: 'A thread was resolved by {{name}}', reopened: 'A thread was reopened by {{name}}' },
  showMore_one: 'Show {{count}} more thread', showMore_other: 'Show {{count}} more threads',
  filterBy: 'Whose threads', filters: { all: 'Everybody’s', mine: 'Mine', organisation: '{{organisation}}’s', mentions: 'That name me', unread: 'With something new' },
  emptyFilter: 'No thread like that here.',
  newCount_one: '{{count}} new', newCount_other: '{{count}} new', newMark: 'New', markAll: 'Mark all as read',
  somebody: 'somebody', left: 'left', hasLeft: '{{name}} is not in this network any more', mentionWhom: 'People and organisations',
  mentionOffered_one: '{{count}} found. {{name}}. Enter takes it.', mentionOffered_other: '{{count}} found. {{name}}. Arrow keys choose, Enter takes.',
  react: 'React to the comment by {{name}}', takeBack: 'Take back “{{reaction}}”', reaction: { AGREE: 'Agree', THANKS: 'Thanks', SEEN: 'Seen', QUESTION: 'Question' },
  linkComment: 'Copy link to the comment by {{name}}',
  attach: 'Attach to other words', attachHint: 'Select the words in the text that this thread is about.', attachHere: 'Attach the thread here', attachedNow: 'The thread is attached to the selected words',
  selectWords: 'Select some words first.',
  attachedBy: 'Attached here by {{name}}, {{organisation}}', attachedByPerson: 'Attached here by {{name}}', formerly: 'Before: “{{quote}}”',
  threadGone: 'That thread no longer exists, or you no longer have access to it.',
};

declare global {
  interface NorthstarMessages { discussion: typeof discussionMessages }
}
