/** English of words that lost their place. Part of the namespace `versions`. */
export const strayMessages = {
  stray: {
    label: 'Words that lost their place',
    offered_one: 'A passage lost its place', offered_other: '{{count}} passages lost their place',
    explain: 'Written while somebody else removed or rewrote what was around it. Nothing is lost: put it in where it belongs, or set it aside.',
    back_one: 'A passage was put back', back_other: '{{count}} passages were put back',
    backExplain: 'Written while somebody else gave what was around it another form. It stands where that stands now.',
    by: '{{person}}, {{organisation}}', removed: 'What it stood in was removed by {{person}}.', reshaped: 'What it stood in was given another form by {{person}}.',
    stood: 'Where it stood', written: 'written:', end: 'end of what was written',
    putIn: 'Put in at the caret', putInOf: 'Put in at the caret: {{words}}', setAside: 'Set aside', setAsideOf: 'Set aside: {{words}}', seen: 'All right', seenOf: 'All right: {{words}}', copy: 'Copy', copied: 'Copied', copyOf: 'Copy: {{words}}',
    hint: 'Place the caret in the text first, where the words belong.', done: 'The words are in the text, and selected.',
    readOnly: 'Whoever may change this text decides. You can copy the words.', inSuggesting: 'To put words in, stop suggesting first.',
    record_one: '{{count}} passage that lost its place was seen to', record_other: '{{count}} passages that lost their place were seen to',
    was: { OFFERED: 'Waits', PLACED: 'Put back by itself; seen by {{person}}', PUT_IN: 'Put in by {{person}}', SET_ASIDE: 'Set aside by {{person}}' },
  },
};
