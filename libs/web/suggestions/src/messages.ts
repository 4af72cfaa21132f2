import type { wordingsMessages } from './messages-wordings.js';

/** English of this library's interface, i18n namespace `suggestions`. */
export const suggestionsMessages = {
  mode: 'What typing does', editing: 'Editing', reading: 'Reading', suggesting: 'Suggesting',
  save: {
    saved: 'Suggestions saved', saving: 'Saving suggestions …',
    unsent_one: 'Offline – {{count}} suggestion unsent', unsent_other: 'Offline – {{count}} suggestions unsent',
    refused_one: '{{count}} suggestion not accepted by the server', refused_other: '{{count}} suggestions not accepted by the server',
    savedHint: 'What you type becomes suggestions. The text itself changes only when somebody accepts them.',
    savingHint: 'The server has not yet confirmed your last suggestions.',
    unsentHint: 'Go on writing: your suggestions are kept in this window and sent when you are back. Do not close the window.',
    unsentKeptHint: 'Go on writing: your suggestions are kept on this device, also if you close the window, and sent when you open this text with a connection.',
    announceUnsentKept: 'You are offline. Your suggestions are kept on this device.',
    announceUnsent: 'You are offline. Your suggestions are kept in this window.', announceBack: 'You are back. Your suggestions are saved.',
  },
  filter: 'Which suggestions', open: 'Open ({{count}})', decided: 'Decided',
  empty: 'Choose “Suggesting” above the text and type: each change waits here until somebody accepts or rejects it.',
  emptyReader: 'No suggestions are waiting.', emptyDecided: 'What was accepted, rejected or withdrawn is kept here.',
  loading: 'Fetching the suggestions …', failed: 'The suggestions could not be fetched.', more: 'Show more',
  lost: 'This could not be sent. Nothing was changed; try again in a moment.',
  card: 'Suggestion by {{name}}: {{what}}', by: 'Suggested by {{name}}, {{organisation}}', byPerson: 'Suggested by {{name}}',
  deciders: {
    WRITERS: 'Everyone who may edit this text may accept suggestions.', COORDINATORS: 'Coordinators may accept suggestions in this text.',
    LEAD_ORGANISATION: '{{name}}, which leads here, and coordinators may accept suggestions in this text.', nobodyLeads: 'The lead organisation and coordinators may accept suggestions in this text. No organisation leads at the moment.',
    change: 'Change who', title: 'Who may accept suggestions', question: 'In this text suggestions are accepted or rejected by', hint: 'It can be changed again at any time. What was decided stays decided.',
    writers: 'Everyone who may edit it', lead: 'Its lead organisation, and coordinators', coordinators: 'Coordinators only', noLead: 'No organisation leads here.', save: 'Save', saved: 'Saved who may accept suggestions.',
  },
  show: 'Show in the text',
  insert: 'Put in', delete: 'Take out', replace: 'Replace', format: 'Other formatting', formatOf: 'Formatting: {{formats}}', formatOff: 'no longer {{formats}}', space: 'a space', leadsTo: 'leads to {{href}}', split: 'Begin a new paragraph here', join: 'Join these two paragraphs', block: 'Make it: {{now}}', blockIn: 'Put in: {{now}}', blockOut: 'Take out: {{was}}',
  was: 'instead of {{was}}',
  names: {
    paragraph: 'Text', heading1: 'Heading 1', heading2: 'Heading 2', heading3: 'Heading 3', bulletList: 'Bulleted list', orderedList: 'Numbered list', listItem: 'List item', blockquote: 'Quotation', horizontalRule: 'Dividing line',
    taskList: 'Task list', taskOpen: 'Task', taskDone: 'Task, done', table: 'Table', tableHeadRow: 'Table with a row of headings', tableHeadColumn: 'Table with a column of headings', tableHeadBoth: 'Table with a row and a column of headings',
    tableRow: 'Table row', tableCell: 'Table cell', footnote: 'Footnote', citation: 'Source', hardBreak: 'Line break', other: 'Other block',
  },
  formats: { bold: 'bold', italic: 'italic', underline: 'underlined', strike: 'struck through', link: 'link', needsSource: 'needs a source' },
  signs: { format: 'formatting', split: '¶ new paragraph', join: '¶ joined', insert: '+' },
  changed: 'The words under this suggestion have changed since it was made. Now they are:', changedEmpty: 'The words under this suggestion have gone since it was made.',
  gone: 'The passage that this suggestion is about is no longer in the text.', done: 'What it says stands in the text already.',
  accept: 'Accept', reject: 'Reject', withdraw: 'Withdraw', discuss: 'Discuss', comments_one: '{{count}} comment', comments_other: '{{count}} comments', commentsNew_one: '{{count}} new', commentsNew_other: '{{count}} new', showSuggestion: 'Show the suggestion', waits: 'Waits for a decision', acceptChosen: 'Accept the chosen', note: 'Note as accepted',
  parts: 'Accept a part', insertionOnly: 'Accept only what is new', deletionOnly: 'Accept only what goes', choose: 'What to take in', reasonAdd: 'Give a reason', reason: 'Reason (optional)',
  acceptedBy: 'Accepted by {{name}}', partlyBy: 'Accepted in part by {{name}}', rejectedBy: 'Rejected by {{name}}', notChosenBy: 'Another wording was chosen by {{name}}', chosenInstead: 'Chosen instead: the wording by {{name}}.', withdrawnBy: 'Withdrawn by {{name}}',
  tookInsertion: 'Only what is new was taken in; nothing was taken out.', tookDeletion: 'Only what goes was taken out; nothing new came in.', tookBlocks: 'Taken in: {{words}}', why: 'Reason: {{reason}}',
  yours: { accepted: '{{name}} accepted your suggestion.', partly: '{{name}} accepted a part of your suggestion.', notChosen: '{{name}} chose another wording than yours. Yours is kept under “Decided”.', rejected: '{{name}} rejected your suggestion. It is kept under “Decided”.', several: '{{count}} of your suggestions were decided. What became of each is kept under “Decided”.' },
  record: {
    version_one: '{{count}} suggestion was decided since the version before', version_other: '{{count}} suggestions were decided since the version before', versionNone: 'No suggestion was decided since the version before.',
    between_one: '{{count}} suggestion was decided in between', between_other: '{{count}} suggestions were decided in between', betweenNone: 'No suggestion was decided in between.',
  },
  all: 'All of one person', allBy: '{{name}} ({{count}})', acceptAll: 'Accept all', rejectAll: 'Reject all',
  acceptAllQuestion: 'Accept all {{count}} suggestions by {{name}}?', rejectAllQuestion: 'Reject all {{count}} suggestions by {{name}}?',
  acceptAllBody: 'Those that still fit become part of the text. What is changed or comes while you look at this stays open.', rejectAllBody: 'The text stays as it is. The suggestions are kept on record as rejected. What is changed or comes while you look at this stays open.',
  left_one: '{{count}} suggestion by {{name}} was left as it is', left_other: '{{count}} suggestions by {{name}} were left as they are', leftClose: 'Close this notice',
  next: 'Next suggestion', previous: 'Previous suggestion',
  wordings: { sign: '{{count}} wordings', nowhere: 'Select some words in the text first, or place the caret in a paragraph.', fromSelection: 'Offer another wording', fromSelectionHint: 'Of the words that are selected in the text, or of the paragraph with the caret' },
  announceNew_one: '{{count}} new suggestion', announceNew_other: '{{count}} new suggestions',
};

declare global {
  interface NorthstarMessages { suggestions: typeof suggestionsMessages & { wordings: typeof wordingsMessages } }
}
