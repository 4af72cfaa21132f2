import type { offlineMessages, overlayMessages } from './messages-later.js';

/** English of the page around everything, i18n namespace `app`. */
export const appMessages = {
  nav: { turn: 'Your turn', strategy: 'Strategy', decisions: 'Decisions', published: 'Published', polls: 'Polls', members: 'Members', settings: 'Settings', search: 'Go to …' },
  missing: { title: 'There is nothing here', body: 'The address may be mistyped, or what stood here is not open to you. Nothing was changed.', home: 'To the start' },
  crash: { title: 'This page stopped working', body: 'A fault in this page, not yours. What was saved is safe. Load the page again; if it happens again, tell your coordinator.', reload: 'Load the page again' },
  unreachable: 'The server cannot be reached',
  unsent: {
    title: 'Not sent yet: {{title}}', body_one: '{{count}} change of yours is kept on this device. Open the text and it is sent.', body_other: '{{count}} changes of yours are kept on this device. Open the text and they are sent.',
    gone_one: '{{count}} change that you made offline can no longer be sent, because this text is not open to you any more. It is still on this device: take it as a file.', gone_other: '{{count}} changes that you made offline can no longer be sent, because this text is not open to you any more. They are still on this device: take them as a file.',
    open: 'Open the text', handOver: 'Download it', handedOver: 'Downloaded', remove: 'Remove from this device', removeTitle: 'Remove it from this device?', removeConfirm: 'Remove', removeBody: 'What you wrote offline in “{{title}}” and nobody else has will be gone.',
  },
  document: { discussion: 'Discussion', suggestions: 'Suggestions', versions: 'Versions', decide: 'Decide', gone: 'This text is not here', goneBody: 'It may have been removed, or it is not open to you.', compare: 'Compare', compareTitle: 'What changed in {{title}}', back: 'Back to the text', ballot: 'See the open ballot', propose: 'Put to a ballot' },
};

declare global {
  interface NorthstarMessages { app: typeof appMessages & typeof overlayMessages & typeof offlineMessages }
}
