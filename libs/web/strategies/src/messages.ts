import type { importMessages } from './messages-import.js';

/** English of this library, i18n namespace `strategies`. */
export const strategiesMessages = {
  title: 'Strategy',
  progress_one: '{{count}} ask', progress_other: '{{count}} asks',
  agreed_one: '{{count}} agreed', agreed_other: '{{count}} agreed',
  underBallot_one: '{{count}} under ballot', underBallot_other: '{{count}} under ballot',
  moved_one: '{{count}} text new or changed since you last looked', moved_other: '{{count}} texts new or changed since you last looked',
  rename: 'Rename the strategy', renameTitle: 'Title of the strategy', renamed: 'The strategy has its new title.', save: 'Save', options: 'Options for the strategy', voices: 'Whose voices are in it', signatures: 'Signatures', scoreboard: 'Scoreboard: what became of the asks', toProgress: 'Progress',
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
  import: { open: 'Import a document' },
  kind: { DEPARTMENT: 'Department', MINISTER: 'Minister', COMMITTEE: 'Committee', PARLIAMENT: 'Parliament', OTHER: 'Other' },
};

declare global {
  interface NorthstarMessages { strategies: typeof strategiesMessages & { import: typeof importMessages } }
}
