/** English of this library, i18n namespace `record`. */
export const recordMessages = {
  title: 'The record', lead: 'Everything that this network decided, in the order in which it happened. Nothing in it can be changed or removed without being found.',
  failed: 'The record could not be loaded', empty: 'Nothing is on record yet', emptyBody: 'It begins with the first ballot.',
  onRecord: 'On record as entry {{number}}', fingerprint: 'Fingerprint {{hash}}', toRecord: 'About the record',
  ends: { title: 'Where it ends', entries_one: '{{count}} entry', entries_other: '{{count}} entries', fingerprint: 'Fingerprint of the last entry', note: 'Note it down, or send it to somebody outside. Whoever has it can tell later whether anything before it was changed.' },
  take: {
    title: 'Check it yourself', record: 'Download the record', program: 'Download the verifier',
    how: 'The verifier is one file that needs Node and no server. Put both files into a folder and run:', what: 'It checks every entry, every text and every count, and says in words what it found.',
    sealed: 'Positions that are hidden until the close are sealed in the file until then. Names of people and organisations are in it: pass it on with care.',
  },
  check: {
    title: 'Check the record', body: 'The server goes through it from the first entry, counts every ballot again, and compares what people are shown with what was recorded. It does so every night as well.',
    begin: 'Check it now', running: 'Being checked: {{checked}} of {{total}} entries', ok: 'The record is in order', broken: 'The record is not in order', never: 'It has not been checked yet.',
    what: 'What to do: tell whoever runs the server, change nothing, and compare with copies of the record that others have downloaded.', cut: 'The check that was begun did not end. Begin it again.',
  },
};

declare global {
  interface NorthstarMessages { record: typeof recordMessages }
}
