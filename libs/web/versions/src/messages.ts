import { historyMessages } from './messages-history.js';
import { strayMessages } from './messages-stray.js';

/** English of this library's interface, i18n namespace `versions`. */
export const versionsMessages = {
  title: 'Versions',
  intro: 'Versions are kept by themselves when writing pauses, and whenever you name one.',
  empty: 'There is no version yet. One is kept by itself as soon as writing pauses.',
  loading: 'Fetching the versions …', failed: 'The versions could not be fetched.', more: 'Show earlier versions',
  nameNow: 'Name this version', number: 'Version {{number}}', current: 'The text as it stands now',
  kind: { AUTO: 'Kept by itself', NAMED: 'Named', BALLOT: 'Put to a ballot', PUBLISHED: 'Published', BEFORE_RESTORE: 'Before a restore' },
  by: 'by {{name}}, {{organisation}}', byPerson: 'by {{name}}',
  contributors: 'Who wrote since the version before', contribution: ': {{inserted}} added, {{deleted}} removed',
  nobody: 'Nothing was written since the version before.',
  characters_one: '{{count}} character', characters_other: '{{count}} characters',
  read: 'Read', compareNow: 'Compare with now', comparePrevious: 'Compare with the version before', restore: 'Restore', actions: 'What to do with version {{number}}',
  link: 'Copy link', linkCopied: 'Link copied',
  name: {
    title: 'Name this version', explain: 'The text as it stands now is kept under a name, so that everybody can find it, compare with it or put it to a ballot.',
    name: 'Name', namePlaceholder: 'For example: After the March meeting', note: 'Note, if you like', notePlaceholder: 'What is special about it?', save: 'Keep it', cancel: 'Cancel',
    done: 'Kept as version {{number}}: {{name}}', missing: 'Please give it a name.',
  },
  view: { hash: 'Fingerprint (SHA-256)', failed: 'This version could not be fetched.', gone: 'This version does not exist, or you have no access to it.', loading: 'Fetching the version …' },
  restoring: {
    title: 'Restore version {{number}}?',
    explain: 'The text becomes what it was in version {{number}}, as one more change that everybody sees at once.',
    others: 'Nobody has to stop writing: what the others type meanwhile stays.',
    safe: 'The text as it stands now is kept as a version of its own, so you can come back to it.',
    confirm: 'Restore this version', done: 'Version {{number}} is restored. The text before it is kept as version {{before}}.',
  },
  compare: {
    title: 'What changed', from: 'Earlier', to: 'Later', now: 'Now', swap: 'Swap', loading: 'Comparing …', failed: 'These versions could not be compared.', gone: 'One of these versions does not exist, or you have no access to it.',
    same: 'These two are the same, word for word.',
    inserted_one: '{{count}} word added', inserted_other: '{{count}} words added', deleted_one: '{{count}} word removed', deleted_other: '{{count}} words removed',
    nothingInserted: 'nothing added', nothingDeleted: 'nothing removed', summary: '{{inserted}}, {{deleted}}', formattingOnly: 'Only formatting or kinds of blocks changed.',
    by: 'Who changed it', key: 'How to read this', keyInserted: 'added', keyDeleted: 'removed', keyFormatted: 'formatting changed',
    onlyChanges: 'Only what changed', unchanged_one: '{{count}} unchanged paragraph', unchanged_other: '{{count}} unchanged paragraphs', next: 'Next change', previous: 'Previous change',
    blockInserted: 'New', blockDeleted: 'Removed', blockWas: 'Was: {{was}}. Now: {{now}}',
    insertedBy: 'Added by {{organisation}}:', deletedBy: 'Removed by {{organisation}}:', insertedPlain: 'Added:', deletedPlain: 'Removed:', formattedPlain: 'Formatting changed:', end: 'end of change',
    type: { paragraph: 'text', heading: 'heading', bullet_item: 'list item', ordered_item: 'numbered item', quote: 'quotation', rule: 'dividing line', task_open: 'task to do', task_done: 'task that is done', table_row: 'table row', table_header: 'heading row of a table' },
    cellChanged: 'Changed cell', rowInserted: 'New row', rowDeleted: 'Removed row',
    lastVisit: 'My last visit', ourPosition: 'Our position', noVisit: 'You have not been at this text before, so there is nothing to go back to. Choose a version.',
    noPosition: 'Your organisation has not taken a position on this text yet. Choose a version.',
    sinceVisit: 'Since your last visit, {{when}}', sincePosition: 'Since your organisation’s position on version {{number}}',
    grain: 'Compare by', words: 'Words', letters: 'Letters', filter: 'Changes by', everyone: 'Everyone', keyMoved: 'moved', movedAway: 'moved away', movedHere: 'moved here', toOtherEnd: 'Go to where it stands now', toFirstEnd: 'Go to where it stood',
    movedAwayBy: 'Moved away by {{organisation}}:', movedHereBy: 'Moved here by {{organisation}}:', nothingBy: 'Nothing was changed by this organisation.',
    note: 'Compared word by word. Numbers and names are never split.',
  },
  log: {
    label: 'Changes in words', under: '{{what}} under “{{heading}}”.', underPlain: 'Somebody {{what}} under “{{heading}}”.', plain: '{{what}}.', plainPlain: 'Somebody {{what}}.',
    added_one: 'added {{count}} sentence', added_other: 'added {{count}} sentences', removed_one: 'removed {{count}} sentence', removed_other: 'removed {{count}} sentences',
    reworded_one: 'reworded {{count}} sentence', reworded_other: 'reworded {{count}} sentences', moved_one: 'moved {{count}} passage', moved_other: 'moved {{count}} passages',
    formatted_one: 'changed the form of {{count}} sentence', formatted_other: 'changed the form of {{count}} sentences',
  },
  announceCut: 'A new version was kept',
  ...historyMessages,
  ...strayMessages,
};

declare global {
  interface NorthstarMessages { versions: typeof versionsMessages }
}
