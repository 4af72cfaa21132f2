/** English of the page around everything, i18n namespace `app`. */
export const appMessages = {
  nav: { turn: 'Your turn', strategy: 'Strategy', decisions: 'Decisions', published: 'Published', members: 'Members', settings: 'Settings', search: 'Go to …' },
  missing: { title: 'There is nothing here', body: 'The address may be mistyped, or what stood here is not open to you. Nothing was changed.', home: 'To the start' },
  crash: { title: 'This page stopped working', body: 'A fault in this page, not yours. What was saved is safe. Load the page again; if it happens again, tell your coordinator.', reload: 'Load the page again' },
  unreachable: 'The server cannot be reached',
  offline: {
    title: 'You are offline', body: 'This is the text as this device keeps it. Go on writing: it is kept here and sent when you are back, also if you close the window.', others: 'All texts on this device',
    back: 'You are back', sending: 'What you wrote is being sent …', backBody: 'What you wrote is sent. Discussion, versions and everything else are one step away.', whole: 'Open the whole page', retry: 'Try again',
    list: 'The server cannot be reached. These texts are kept on this device.', none: 'The server cannot be reached.', noneTitle: 'No text is kept here yet', noneBody: 'Each text that you open while you are connected is kept on this device from then on.',
    unsent_one: '{{count}} change not sent yet', unsent_other: '{{count}} changes not sent yet', allSent: 'Everything is sent',
    suggestions_one: '{{count}} suggestion of yours is kept here. It is sent when you open the whole page with a connection.', suggestions_other: '{{count}} suggestions of yours are kept here. They are sent when you open the whole page with a connection.',
  },
  unsent: {
    title: 'Not sent yet: {{title}}', body_one: '{{count}} change of yours is kept on this device. Open the text and it is sent.', body_other: '{{count}} changes of yours are kept on this device. Open the text and they are sent.',
    gone_one: '{{count}} change that you made offline can no longer be sent, because this text is not open to you any more. It is still on this device: take it as a file.', gone_other: '{{count}} changes that you made offline can no longer be sent, because this text is not open to you any more. They are still on this device: take them as a file.',
    open: 'Open the text', handOver: 'Download it', handedOver: 'Downloaded', remove: 'Remove from this device', removeTitle: 'Remove it from this device?', removeConfirm: 'Remove', removeBody: 'What you wrote offline in “{{title}}” and nobody else has will be gone.',
  },
  document: { discussion: 'Discussion', suggestions: 'Suggestions', versions: 'Versions', decide: 'Decide', gone: 'This text is not here', goneBody: 'It may have been removed, or it is not open to you.', compare: 'Compare', compareTitle: 'What changed in {{title}}', back: 'Back to the text', ballot: 'See the open ballot', propose: 'Put to a ballot' },
  palette: {
    label: 'Go to a page or do something', placeholder: 'Go to a page, an ask, or do something …', nothing: 'Nothing found',
    pages: 'Pages', texts: 'Texts', actions: 'Do', addAsk: 'Add an ask', importDocument: 'Import a document as an ask', invite: 'Invite', openBallot: 'Open a ballot', publish: 'Publish an edition', light: 'Light colours', dark: 'Dark colours', signOut: 'Sign out', keys: 'Show the keys',
  },
  keys: {
    title: 'Keys', close: 'Close', everywhere: 'Everywhere', writing: 'In a text', palette: 'Go to anything', help: 'This list', helpWriting: 'This list, also while writing', go: 'Then a letter goes to a page', goTo: '{{page}}', escape: 'Close what is open',
    space: 'Space', commenting: 'In a comment', send: 'Send it', mention: 'Name a person or an organisation', ordering: 'On the handle of an ask', lift: 'Lift it, or put it down', move: 'Move it, once it is lifted',
    replaying: 'On the slider of a text’s history', play: 'Play, or hold', moments: 'To the moment before or after',
    intro: 'Everything can be reached by keyboard: Tab goes on, Shift and Tab goes back, Enter or Space presses.',
  },
};

declare global {
  interface NorthstarMessages { app: typeof appMessages }
}
