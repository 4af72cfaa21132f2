/** English of how a text came to be: who wrote it, the way to it, whose voices are in it. Part of the namespace `versions`. */
export const historyMessages = {
  authors: {
    show: 'Who wrote what', bar: 'Where this text comes from', history: 'History', voices: 'Voices',
    loading: 'Looking up who wrote what …', failed: 'Who wrote what could not be fetched.', key: 'Whose lines are whose', words_one: '{{count}} word', words_other: '{{count}} words',
    nobody: 'no organisation', who: '{{person}}, {{organisation}}, {{when}}', broughtBack: '{{who}}; brought back by {{person}}',
    here: 'Where your caret stands: {{who}}', hereNew: 'Where your caret stands: just typed, or nothing yet.', hint: 'Place the caret in the text, or point at it, to read who wrote it and when.',
    title: 'Who wrote this text', note: 'What is in the text now, and who took words away. Words that a restore brought back count for whoever wrote them.',
    person: 'Person', organisation: 'Organisation', kept: 'Words kept', share: 'Share', removed: 'Characters removed', others: '{{count}} of them written by others', first: 'First', last: 'Latest', print: 'Print',
    percent: '{{value}} %', all: 'All together', empty: 'Nobody has written here yet.',
  },
  voices: {
    title: 'Voices', documentTitle: 'Voices in {{title}}', lead: 'Whose words, comments and positions are in this text so far.', leadStrategy: 'Whose words, comments and positions are in the strategy so far, over all its texts.',
    loading: 'Listening …', failed: 'The voices could not be fetched.', gone: 'This text is not here, or you have no access to it.',
    missing: 'Not heard yet', missingNote: 'A text that everybody should stand behind gains from those who have not spoken.', everybody: 'Every member organisation has written, commented or taken a position.',
    notYet: '{{organisation}} has not written, commented or taken a position yet.', us: 'Your organisation has not written, commented or taken a position yet. The others would like to hear it.',
    invite: 'Copy an invitation', inviteLabel: 'Copy an invitation for {{organisation}}', invited: 'Invitation copied. Paste it into an e-mail or a message.',
    invitation: 'We are writing “{{title}}” together, and the view of {{organisation}} is not in it yet. A comment helps as much as a sentence: {{url}}',
    shares: 'Share of the words', sharesNote: 'Alphabetical: this is not a ranking. A short sentence can weigh more than a long one.', table: 'All figures', time: 'Over time', timeNote: 'From {{since}} to {{until}}, in twelve stretches. Bars are writing, circles comments, diamonds positions.',
    organisation: 'Organisation', words: 'Words in the text', share: 'Share', removed: 'Characters removed', comments: 'Comments', positions: 'Positions',
    percent: '{{value}} %', row: '{{organisation}}: {{words}}, {{percent}}', stretch: '{{since}}: {{deeds}}', wrote: 'wrote', commented_one: '{{count}} comment', commented_other: '{{count}} comments', positioned_one: '{{count}} position', positioned_other: '{{count}} positions', nothing: 'nothing',
    sort: 'Order', byName: 'By name', byWords: 'By words', link: 'Whose voices are in it',
  },
  replay: {
    title: 'How it came to be', pageTitle: 'How {{title}} came to be', lead: 'Every step from the first word to the text as it stands. What is new in a step is underlined, what goes is struck through.',
    loading: 'Fetching the history …', failed: 'The history could not be fetched.', empty: 'Nothing has been written yet.',
    play: 'Play', pause: 'Pause', slower: 'Speed', speed: '{{count}} times', back: 'One step back', on: 'One step on', first: 'To the beginning', last: 'To the present', slider: 'Moment', previousMoment: 'Moment before', nextMoment: 'Next moment',
    position: '{{when}}, {{who}}, step {{frame}} of {{frames}}', several: 'several people', by: '{{person}}, {{organisation}}', step: 'Step {{frame}} of {{frames}}', changed: '{{inserted}} added, {{deleted}} removed', characters_one: '{{count, number}} character', characters_other: '{{count, number}} characters',
    moments: 'Moments', momentsNote: 'Versions, ballots, restores and the largest changes.', version: 'Version {{number}}', named: 'Version {{number}}: {{name}}', ballot: 'Put to a ballot', published: 'Published', restored: 'Restored; before it was version {{number}}', big: 'A large change: {{change}}',
    forgotten: 'Words that were deleted before {{when}} are no longer kept. Until then only what stayed is shown.', marks: 'Show what each step changes', updates_one: '{{count, number}} change was stored', updates_other: '{{count, number}} changes were stored',
    keys: 'Left and right move a step, Page up and Page down a moment, Space plays.', text: 'The text at that moment', gone: 'taken away', came: 'new',
  },
};
