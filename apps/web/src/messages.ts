/** English of the page around everything, i18n namespace `app`. */
export const appMessages = {
  nav: { turn: 'Your turn', strategy: 'Strategy', decisions: 'Decisions', published: 'Published', members: 'Members', settings: 'Settings', search: 'Go to …' },
  missing: { title: 'There is nothing here', body: 'The address may be mistyped, or what stood here is not open to you. Nothing was changed.', home: 'To the start' },
  crash: { title: 'This page stopped working', body: 'A fault in this page, not yours. What was saved is safe. Load the page again; if it happens again, tell your coordinator.', reload: 'Load the page again' },
  unreachable: 'The server cannot be reached',
  document: { discussion: 'Discussion', suggestions: 'Suggestions', versions: 'Versions', decide: 'Decide', gone: 'This text is not here', goneBody: 'It may have been removed, or it is not open to you.', compare: 'Compare', compareTitle: 'What changed in {{title}}', back: 'Back to the text', ballot: 'See the open ballot', propose: 'Put to a ballot' },
  palette: {
    label: 'Go to a page or do something', placeholder: 'Go to a page, an ask, or do something …', nothing: 'Nothing found',
    pages: 'Pages', texts: 'Texts', actions: 'Do', addAsk: 'Add an ask', importDocument: 'Import a document as an ask', invite: 'Invite', openBallot: 'Open a ballot', publish: 'Publish an edition', light: 'Light colours', dark: 'Dark colours', signOut: 'Sign out', keys: 'Show the keys',
  },
  keys: {
    title: 'Keys', close: 'Close', everywhere: 'Everywhere', writing: 'In a text', palette: 'Go to anything', help: 'This list', helpWriting: 'This list, also while writing', go: 'Then a letter goes to a page', goTo: '{{page}}', escape: 'Close what is open',
    intro: 'Everything can be reached by keyboard: Tab goes on, Shift and Tab goes back, Enter or Space presses.',
  },
};

declare global {
  interface NorthstarMessages { app: typeof appMessages }
}
