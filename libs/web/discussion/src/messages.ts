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
  quoted: 'About “{{quote}}”',
  new: 'New comment', newPlaceholder: 'What should the others consider?', reply: 'Reply', replyPlaceholder: 'Reply …', send: 'Comment', sendReply: 'Reply', cancel: 'Cancel', save: 'Save',
  sendKeys: '{{keys}} sends',
  edit: 'Edit', delete: 'Delete', deleteQuestion: 'Delete this comment?', deleteYes: 'Delete it', keep: 'Keep it', more: 'More about the comment by {{name}}', edited: 'edited',
  resolve: 'Resolve', reopen: 'Reopen', resolvedBy: 'Resolved by {{name}}, {{organisation}}', resolvedByPerson: 'Resolved by {{name}}', link: 'Copy link', linkCopied: 'Link copied',
  goTo: 'Show in the text', body: 'Comment', replies_one: '{{count}} reply', replies_other: '{{count}} replies',
  loading: 'Fetching the discussion …', failed: 'The discussion could not be fetched.',
  sendFailed: 'This could not be sent. Your words are still here; try again in a moment.',
  announceNew: 'New comment by {{name}}', announceReply: 'New reply by {{name}}', announceResolved: 'A thread was resolved', announceReopened: 'A thread was reopened',
  threadGone: 'That thread no longer exists, or you no longer have access to it.',
};

declare global {
  interface NorthstarMessages { discussion: typeof discussionMessages }
}
