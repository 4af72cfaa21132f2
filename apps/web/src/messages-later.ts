/** English of the palette and the list of keys. Part of the namespace `app`, and comes with them. */
export const overlayMessages = {
  palette: {
    scoreboard: 'Scoreboard',
    label: 'Go to a page or do something', placeholder: 'Go to a page, an ask, or do something …', nothing: 'Nothing found',
    pages: 'Pages', texts: 'Texts', actions: 'Do', addAsk: 'Add an ask', importDocument: 'Import a document as an ask', invite: 'Invite', openBallot: 'Open a ballot', signatures: 'Signatures', askSignatures: 'Ask for signatures', askPoll: 'Ask the members, anonymously', publish: 'Publish an edition', light: 'Light colours', dark: 'Dark colours', signOut: 'Sign out', keys: 'Show the keys',
  },
  keys: {
    title: 'Keys', close: 'Close', everywhere: 'Everywhere', writing: 'In a text', palette: 'Go to anything', help: 'This list', helpWriting: 'This list, also while writing', go: 'Then a letter goes to a page', goTo: '{{page}}', escape: 'Close what is open',
    space: 'Space', commenting: 'In a comment', send: 'Send it', mention: 'Name a person or an organisation', ordering: 'On the handle of an ask', lift: 'Lift it, or put it down', move: 'Move it, once it is lifted',
    replaying: 'On the slider of a text’s history', play: 'Play, or hold', moments: 'To the moment before or after',
    intro: 'Everything can be reached by keyboard: Tab goes on, Shift and Tab goes back, Enter or Space presses.',
  },
};

/** English of what can be done while nobody can be asked. Part of the namespace `app`, and comes with its page. */
export const offlineMessages = {
  offline: {
    title: 'You are offline', body: 'This is the text as this device keeps it. Go on writing: it is kept here and sent when you are back, also if you close the window.', others: 'All texts on this device',
    back: 'You are back', sending: 'What you wrote is being sent …', backBody: 'What you wrote is sent. Discussion, versions and everything else are one step away.', whole: 'Open the whole page', retry: 'Try again',
    list: 'The server cannot be reached. These texts are kept on this device.', none: 'The server cannot be reached.', noneTitle: 'No text is kept here yet', noneBody: 'Each text that you open while you are connected is kept on this device from then on.',
    unsent_one: '{{count}} change not sent yet', unsent_other: '{{count}} changes not sent yet', allSent: 'Everything is sent',
    suggestions_one: '{{count}} suggestion of yours is kept here. It is sent when you open the whole page with a connection.', suggestions_other: '{{count}} suggestions of yours are kept here. They are sent when you open the whole page with a connection.',
  },
};
