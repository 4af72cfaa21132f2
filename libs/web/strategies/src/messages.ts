/** English of this library, i18n namespace `strategies`. */
export const strategiesMessages = {
  title: 'Strategy',
  progress_one: '{{count}} ask', progress_other: '{{count}} asks',
  agreed_one: '{{count}} agreed', agreed_other: '{{count}} agreed',
  underBallot_one: '{{count}} under ballot', underBallot_other: '{{count}} under ballot',
  moved_one: '{{count}} text new or changed since you last looked', moved_other: '{{count}} texts new or changed since you last looked',
  rename: 'Rename the strategy', renameTitle: 'Title of the strategy', renamed: 'The strategy has its new title.', save: 'Save', options: 'Options for the strategy', voices: 'Whose voices are in it',
  foundation: 'What we stand on', goal: 'Our goal', definition: 'What we mean', 
  goalEmpty: 'One paragraph that every member can stand behind: what should be different, and for whom.', definitionEmpty: 'The terms that the asks rest on, so that everyone means the same by them.',
  write: 'Begin to write', read: 'Read',
  asks: 'Asks', asksNote: 'In the order in which we put them to government.', asksHow: 'Drag to reorder, or press Space on a handle and use the arrow keys.',
  add: 'Add an ask', addTitle: 'Add an ask', editTitle: 'Details of “{{title}}”',
  empty: 'No asks yet', emptyCan: 'An ask says what one addressee should do: a department, a minister, a committee. Write it together, then decide on it as organisations.', emptyCannot: 'Asks appear here as soon as a policy lead adds one.',
  example: 'For example: “Publish an annual assessment of risks of mass atrocities”, to the Foreign Secretary.',
  number: 'Ask {{number}}', to: 'To: {{addressee}}', lead: 'Lead: {{organisation}}', noLead: 'No lead yet', leads: 'Lead:', theme: 'Theme: {{theme}}',
  changed: 'New or changed since you last looked', threads_one: '{{count}} open thread', threads_other: '{{count}} open threads',
  menu: 'Options for ask {{number}}, {{title}}', handle: 'Move ask {{number}}, {{title}}', up: 'Move up', down: 'Move down', edit: 'Edit the details', retire: 'Retire', open: 'Open',
  created: 'Ask {{number}} is added.', saved: 'The details are saved.', retired: '“{{title}}” is retired.', back: '“{{title}}” is back.', undoRetire: 'Undo',
  retiredTitle: 'Retired', retiredNote: 'Kept to be read, with their discussion and versions.', bringBack: 'Bring back', bringBackOf: 'Bring back: {{title}}', showRetired_one: 'Show {{count}} retired ask', showRetired_other: 'Show {{count}} retired asks', hideRetired: 'Hide retired asks',
  announce: {
    start: 'You have lifted {{title}}, place {{from}} of {{total}}. Move it with the arrow keys, Space to put it down, Escape to leave it.',
    update: '{{title}} is now at place {{to}} of {{total}}.',
    done: '{{title}} is at place {{to}} of {{total}}.', cancel: '{{title}} stays at place {{from}}.', moved: '{{title}} moved to place {{to}} of {{total}}.',
    how: 'Press Space to lift, arrow keys to move, Space again to put down, Escape to leave as it was.',
  },
  fields: {
    title: 'Title', titleHint: 'What should be done, in one line, beginning with a verb.', addressee: 'To whom', addresseeHint: 'For example “Foreign Secretary” or “Treasury”.', addresseeKind: 'Kind of addressee',
    theme: 'Theme', themeHint: 'Choose one or write your own.', lead: 'Lead organisation', leadHint: 'Looks after the text and its progress.', nobody: 'Nobody yet', missing: 'Please fill this in.',
  },
  settings: {
    open: 'Language and length', title: 'Language and length of this text', saved: 'Saved.', language: 'Language', languageHint: 'For spell-check, for reading aloud, and for the side on which lines begin.',
    limit: 'Word limit', limitHint: 'Leave empty for none. Whoever writes more is told so; nothing is cut.', atMost_one: 'At most {{limit}} word', atMost_other: 'At most {{limit}} words',
  },
  import: {
    open: 'Import a document', title: 'Import a document as an ask', what: 'A Word document (.docx), or a text in Markdown or HTML, of at most 10\u00a0MB.', choose: 'Choose a file', orDrop: 'or drop it here',
    how: 'You look at it first, with a list of what a text here has no room for. Nothing is added before you say so.',
    sending: 'Sending {{name}} …', reading: 'Reading {{name}} …', stop: 'Stop', tooLarge: 'The file is larger than 10 MB. Take the pictures out, or bring it in in parts.',
    notSent: 'The file could not be sent. It is unchanged on your device; check your connection and choose it again.', gone: 'This file is not kept any longer. Choose it once more.', another: 'Choose another file',
    everything: 'Everything in this file comes along.', lost: 'What does not come along', changed: 'What comes in another form', lostNow: 'What did not come along', changedNow: 'What came in another form', everythingNow: 'Everything in this file came along.', preview: 'How the text will look', previewOf: 'Text of {{name}}',
    more: 'This is the beginning; all of the text is brought in.', languageHint: 'As it seems to be. Choose another if that is wrong.', made: 'Ask {{number}} is added, with the text of {{name}}.', openText: 'Open the text', close: 'Close',
    from: { DOCX: 'From a Word document', MARKDOWN: 'From a text file', HTML: 'From a web page' }, reportTitle: 'Where this text came from', by: '{{name}} brought it in on {{day}}, as a file.',
    format: { DOCX: 'Word document', MARKDOWN: 'Markdown or plain text', HTML: 'web page' },
    remark: {
      PICTURES_one: '{{count}} picture', PICTURES_other: '{{count}} pictures', EMBEDDED_one: '{{count}} embedded object, such as a chart, a film or a form', EMBEDDED_other: '{{count}} embedded objects, such as charts, films or forms',
      EQUATIONS_one: '{{count}} formula', EQUATIONS_other: '{{count}} formulas', COMMENTS_one: '{{count}} comment beside the text', COMMENTS_other: '{{count}} comments beside the text',
      TRACKED_DELETIONS_one: '{{count}} deletion that was tracked and not accepted: its words are left out', TRACKED_DELETIONS_other: '{{count}} deletions that were tracked and not accepted: their words are left out',
      HEADERS_AND_FOOTERS_one: '{{count}} header or footer of pages', HEADERS_AND_FOOTERS_other: '{{count}} headers or footers of pages', TABLE_OF_CONTENTS_one: 'The table of contents; the outline takes its place', TABLE_OF_CONTENTS_other: 'Tables of contents; the outline takes their place',
      HIDDEN_one: '{{count}} passage that the file hides', HIDDEN_other: '{{count}} passages that the file hides', SCRIPTS_one: '{{count}} script or style sheet', SCRIPTS_other: '{{count}} scripts or style sheets', FRONT_MATTER_one: 'The settings at the beginning of the file', FRONT_MATTER_other: 'The settings at the beginning of the file',
      UNSAFE_LINKS_one: '{{count}} link to an address that cannot be linked; its words stay', UNSAFE_LINKS_other: '{{count}} links to addresses that cannot be linked; their words stay', INTERNAL_LINKS_one: '{{count}} link to another place in the file; its words stay', INTERNAL_LINKS_other: '{{count}} links to other places in the file; their words stay',
      COLOURS_one: 'Colours, fonts and sizes, in {{count}} place', COLOURS_other: 'Colours, fonts and sizes, in {{count}} places',
      TRACKED_INSERTIONS_one: '{{count}} insertion that was tracked is taken as it stands', TRACKED_INSERTIONS_other: '{{count}} insertions that were tracked are taken as they stand', TEXT_BOXES_one: '{{count}} text box: its words became paragraphs', TEXT_BOXES_other: '{{count}} text boxes: their words became paragraphs',
      MERGED_CELLS_one: '{{count}} joined cell of a table stands apart', MERGED_CELLS_other: '{{count}} joined cells of tables stand apart', CELL_BLOCKS_one: 'A list or heading in {{count}} cell of a table became paragraphs', CELL_BLOCKS_other: 'Lists or headings in {{count}} cells of tables became paragraphs',
      DEEP_HEADINGS_one: '{{count}} heading below the third level is of the third level now', DEEP_HEADINGS_other: '{{count}} headings below the third level are of the third level now', DEEP_NESTING_one: '{{count}} passage was nested too deeply and became ordinary words', DEEP_NESTING_other: '{{count}} passages were nested too deeply and became ordinary words',
      RAISED_one: '{{count}} raised or lowered sign stands on the line', RAISED_other: '{{count}} raised or lowered signs stand on the line', CODE_one: '{{count}} passage set as code became ordinary words', CODE_other: '{{count}} passages set as code became ordinary words',
      UNKNOWN_one: '{{count}} part of an unknown kind became ordinary words', UNKNOWN_other: '{{count}} parts of an unknown kind became ordinary words', ENCODING_one: 'The file does not say how its letters are stored. Look whether accents are right.', ENCODING_other: 'The file does not say how its letters are stored. Look whether accents are right.',
    },
  },
  kind: { DEPARTMENT: 'Department', MINISTER: 'Minister', COMMITTEE: 'Committee', PARLIAMENT: 'Parliament', OTHER: 'Other' },
};

declare global {
  interface NorthstarMessages { strategies: typeof strategiesMessages }
}
