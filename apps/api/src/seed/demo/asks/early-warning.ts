import { CELL_BREAK } from '@northstar/engine-editor-schema';
import type { DemoDocument } from '../types.js';

const row = (...cells: string[]) => cells.join(CELL_BREAK);
const WARNINGS = { id: 'warnings', title: 'Forty warnings and what became of them', publisher: 'Quiet River Initiative', date: '2024-03', href: 'https://quietriver.example/forty-warnings', archiveHref: 'https://archive.example/quietriver/forty-warnings', archiveDate: '2024-05-02' };
const DESKS = { id: 'desks', title: 'Who reads it? Early-warning desks in nine ministries', publisher: 'Thornfield Institute', date: '2023', href: 'https://thornfield.example/who-reads-it' };

export const earlyWarning: DemoDocument = {
  key: 'early-warning',
  kind: 'ask',
  title: 'From warning to decision: a standing mechanism with a clock',
  ask: { addresseeKind: 'minister', addressee: 'The Foreign Secretary', theme: 'Early warning and decision-making', lead: 'quietriver' },
  history: [
    {
      do: 'write', by: 'greta', daysAgo: 196.2, blocks: [
        { type: 'paragraph', text: 'Mass violence rarely comes unannounced. A shopkeeper stops greeting a customer; a district loses its old police commander; a radio station finds a new word for the neighbours. People see it and say so. Their warning is received, filed and admired, and nobody is obliged to decide anything.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the Foreign Secretary to set up a standing mechanism that joins warning to decision:' },
        { type: 'ordered_item', text: '**A cell.** Analysts from foreign affairs, development, defence and the interior watch for signs of mass violence together.' },
        { type: 'ordered_item', text: '**A way in.** Local organisations, mediators and diaspora groups can reach the cell through a named person.' },
        { type: 'ordered_item', text: '**A clock.** When the cell raises an alert, a minister must act within forty-eight hours.' },
      ],
    },
    { do: 'version', by: 'greta', daysAgo: 195.5, name: 'First draft', note: 'Written with four mediators, who each remembered the day on which they were not believed.' },
    {
      do: 'replace', by: 'priya', daysAgo: 183.8, at: 5,
      block: { type: 'ordered_item', text: '**A clock.** When the cell raises an alert, the responsible minister decides within seven days and records the decision with reasons. To do nothing is a decision, and is recorded like any other.' },
    },
    {
      do: 'replace', by: 'amina', daysAgo: 172.4, at: 3,
      block: { type: 'ordered_item', text: '**A cell.** Analysts from foreign affairs, development, defence and the interior watch a published set of indicators together, and write one page a month on the places that worry them most.' },
    },
    {
      do: 'insert', by: 'amina', daysAgo: 172.3, at: 6, blocks: [
        { type: 'ordered_item', text: '**A menu.** With each alert come at least three measures that could be taken at once, from a telephone call to a halt of arms deliveries.' },
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'Officials are blamed for false alarms and seldom for silence. A clock turns this round: when doing nothing needs a reason and a signature, a minister has cause to ask what else is on the menu.' },
      ],
    },
    { do: 'version', by: 'greta', daysAgo: 171.9, name: 'With a clock and a menu', note: 'From “act in two days” to “decide in seven”. A duty to act would have produced gestures; a duty to decide can be checked.' },
    {
      do: 'replace', by: 'josephine', daysAgo: 153.6, at: 4,
      block: { type: 'ordered_item', text: '**A way in.** Local organisations, mediators and diaspora groups reach the cell through a named person, by secure channels and in their own language. They get an answer which says what was understood.' },
    },
    {
      do: 'replace', by: 'greta', daysAgo: 140.7, at: 8,
      block: { type: 'paragraph', text: 'Officials are blamed for false alarms and seldom for silence. A clock turns this round: when doing nothing needs a reason and a signature, a minister has cause to ask what else is on the menu. And people who take a risk to send a warning will send a second only if they learn that somebody read the first.' },
    },
    {
      do: 'insert', by: 'lena', daysAgo: 126.4, at: 9, blocks: [
        { type: 'heading', level: 2, text: 'Risks, cost and measure' },
        { type: 'paragraph', text: 'A warning can be mistaken, planted, or dangerous to whoever sends it. The cell therefore grades its sources, stores no more about a person than it needs, and publishes how many alerts it raised but not always where.' },
      ],
    },
    {
      do: 'insert', by: 'greta', daysAgo: 113.9, at: 7, blocks: [
        { type: 'ordered_item', text: '**A second look.** Three months after each alert somebody asks: were we right, what was done, and what do those who warned us say now?' },
      ],
    },
    {
      do: 'insert', by: 'priya', daysAgo: 104.1, at: 12, blocks: [
        { type: 'paragraph', text: 'Most of the posts can be transferred. Translation, secure channels and the expenses of sources need new money, though not much. We would judge the mechanism by the days between a first warning and a decision, by how often something was tried, and by whether those who warned us once do so again.' },
      ],
    },
    {
      do: 'replace', by: 'greta', daysAgo: 92.6, at: 2,
      block: { type: 'paragraph', text: 'We ask the Foreign Secretary to set up, within nine months, a standing mechanism that joins warning to decision:' },
    },
    {
      do: 'insert', by: 'greta', daysAgo: 89.4, at: 13, blocks: [
        { type: 'heading', level: 2, text: 'Who does what, and by when' },
        { type: 'table_header', text: row('Step', 'Who', 'By when') },
        { type: 'table_row', text: row('Alert raised', 'The cell', 'On the day on which it is convinced') },
        { type: 'table_row', text: row('Measures proposed', 'The cell, with the embassy concerned', 'Two days later') },
        { type: 'table_row', text: row('Decision, with reasons', 'The responsible minister', 'On the seventh day at the latest') },
        { type: 'table_row', text: row('Second look', 'Somebody from outside the cell', 'After three months') },
        {
          type: 'paragraph', runs: [
            { text: 'Of forty warnings that mediators sent over ten years, eleven were ever answered.', source: WARNINGS },
            { text: ' Where the person who reads a warning has met the person who sends it, an answer comes sooner.', source: DESKS, footnote: 'Six of the nine desks knew none of their sources in person. The study names no desk.' },
            { text: ' Of the eleven answers, seven said only that the message had been received.', source: WARNINGS },
          ],
        },
      ],
    },
    {
      do: 'insert', by: 'priya', daysAgo: 88.1, at: 20, blocks: [
        { type: 'paragraph', text: 'Some of it exists, and can be built on:' },
        { type: 'task_done', text: 'analysts of three departments meet once a month;' },
        { type: 'task_done', text: 'embassies report signs of mass violence in one format;' },
        { type: 'task_open', text: 'a named person whom mediators can reach;' },
        { type: 'task_open', text: 'a record of what was decided after an alert.' },
      ],
    },
    {
      do: 'replace', by: 'amina', daysAgo: 87.2, at: 12,
      block: {
        type: 'paragraph', runs: [
          { text: 'Most of the posts can be transferred.', needsSource: true },
          { text: ' Translation, secure channels and the expenses of sources need new money, though not much. We would judge the mechanism by the days between a first warning and a decision, by how often something was tried, and by whether those who warned us once do so again.' },
        ],
      },
    },
    { do: 'version', by: 'ines', daysAgo: 85.6, name: 'Text for the ballot' },
    {
      do: 'ballot', by: 'ines', daysAgo: 84.7, closesDaysAgo: 75.4,
      title: 'Can every one of us live with this mechanism?',
      introduction: 'Warnings are often yours, and so is the risk of sending them. We therefore ask for consent and not for a majority: one block stops the text and sends it back with your proposal. Nobody sees what others have answered before the ballot closes, only that they have.',
      template: 'consent', basis: 'votes_cast', quorum: 8, visibility: 'counts_until_close',
      positions: [
        { organisation: 'quietriver', by: 'greta', daysAgo: 84.3, choice: 'support' },
        { organisation: 'harbour', by: 'amina', daysAgo: 83.9, choice: 'support' },
        { organisation: 'lantern', by: 'tobias', daysAgo: 83.4, choice: 'support' },
        {
          organisation: 'ninebridges', by: 'callum', daysAgo: 82.1, choice: 'support_with_reservation',
          reason: 'A partner who is known to talk to a foreign ministry may not be able to talk to anybody else. We support the mechanism, and shall advise partners to use it only through somebody who has already left.',
        },
        { organisation: 'signalhill', by: 'noah', daysAgo: 81.3, choice: 'support' },
        { organisation: 'thornfield', by: 'edmund', daysAgo: 80.6, choice: 'support', reason: 'The second look makes the difference between a mechanism and a mailbox. Please do not let it be negotiated away.' },
        { organisation: 'meridian', by: 'peter', daysAgo: 79.8, choice: 'support' },
        { organisation: 'openschool', by: 'zofia', daysAgo: 78.6, choice: 'abstain', reason: 'We teach. Others know better than we do what a ministry can use.' },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 78.1, choice: 'support' },
        { organisation: 'fieldnote', by: 'lena', daysAgo: 77.4, choice: 'support' },
        { organisation: 'oakandash', by: 'clare', daysAgo: 76.5, choice: 'stand_aside', reason: 'Still with our trustees.' },
        { organisation: 'safehaven', by: 'farida', daysAgo: 75.8, choice: 'support' },
      ],
      outcome: 'carried',
    },
  ],
};
