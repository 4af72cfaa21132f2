import type { DemoDocument } from '../types.js';

export const localPeacebuilders: DemoDocument = {
  key: 'local-peacebuilders',
  kind: 'ask',
  title: 'Small, flexible funds for local peacebuilders',
  ask: { addresseeKind: 'department', addressee: 'The department responsible for development', theme: 'Development and peacebuilding', lead: 'ninebridges' },
  history: [
    {
      do: 'write', by: 'josephine', daysAgo: 118.7, blocks: [
        { type: 'paragraph', text: 'The person who can stop a killing is often a market trader, a headteacher or a retired sergeant whom both sides still greet. What they need is rarely large: fuel for two cars, a hall for three days, airtime, lunch. What they are offered is a form in a second language and an answer after the season has changed.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the department to set aside a fund for local peacebuilders that:' },
        { type: 'bullet_item', text: 'makes grants small enough for a group of volunteers to manage;' },
        { type: 'bullet_item', text: 'decides within ten working days, and within two when violence is expected;' },
        { type: 'bullet_item', text: 'takes an application by voice message or in a conversation, in the language of the place;' },
        { type: 'bullet_item', text: 'asks for no receipts.' },
      ],
    },
    {
      do: 'replace', by: 'greta', daysAgo: 109.3, at: 6,
      block: { type: 'bullet_item', text: 'asks for a short account of what was done, spoken or written, and for receipts only above an agreed sum.' },
    },
    { do: 'version', by: 'josephine', daysAgo: 108.8, name: 'First draft', note: 'Read aloud to partners in three countries; their changes are in.' },
    {
      do: 'insert', by: 'greta', daysAgo: 83.4, at: 7, blocks: [
        { type: 'heading', level: 2, text: 'Why it works' },
        { type: 'paragraph', text: 'Mediators tell us that a rumour has to be answered on the day that it spreads. Money that comes a month later pays for funerals and reconciliation. Both matter; only one of them prevents.' },
      ],
    },
    {
      do: 'insert', by: 'amina', daysAgo: 64.9, at: 9, blocks: [
        { type: 'heading', level: 2, text: 'Risk, cost and measure' },
        { type: 'paragraph', text: 'Some grants will fail, and a few will be misspent. The department should say so at the outset and accept a stated loss, as it does for every other tool that has to be quick.' },
      ],
    },
    { do: 'version', by: 'josephine', daysAgo: 29.5, name: 'Text for the ballot' },
    {
      do: 'ballot', by: 'ines', daysAgo: 28.2, closesDaysAgo: 20.3,
      introduction: 'The ask has been read by three policy leads and by partners of Nine Bridges and Quiet River. The week before the deadline is a holiday for many of you, so please answer early. Ten organisations must answer for the result to count.',
      template: 'simple_majority', basis: 'votes_cast', quorum: 10, visibility: 'named',
      positions: [
        { organisation: 'ninebridges', by: 'callum', daysAgo: 27.9, choice: 'support' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 27.4, choice: 'support' },
        { organisation: 'lantern', by: 'tobias', daysAgo: 26.8, choice: 'support' },
        { organisation: 'ballast', by: 'owen', daysAgo: 26.1, choice: 'support_with_reservation', reason: 'A stated loss is honest and we like it. But the text names no sum for the fund and no line that it would come from, and a request without a figure is easy to welcome and to leave unpaid.' },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 25.7, choice: 'support' },
        { organisation: 'fieldnote', by: 'dev', daysAgo: 22.3, choice: 'abstain', reason: 'Outside what we know about.' },
      ],
      outcome: 'inquorate',
    },
    {
      do: 'replace', by: 'amina', daysAgo: 16.8, at: 10,
      block: { type: 'paragraph', text: 'Some grants will fail, and a few will be misspent. The department should say so at the outset and accept a stated loss, as it does for every other tool that has to be quick. We ask for one per cent of what it already spends on conflict and stability, moved from within that budget and protected for five years.' },
    },
    {
      do: 'replace', by: 'josephine', daysAgo: 15.5, at: 2,
      block: { type: 'paragraph', text: 'We ask the department to open, by the start of the next financial year, a fund for local peacebuilders that:' },
    },
    {
      do: 'insert', by: 'josephine', daysAgo: 11.4, at: 7, blocks: [
        { type: 'bullet_item', text: 'is run in each country by a board on which local peacebuilders have the majority, and which publishes what it decided without naming anybody whom that would endanger.' },
      ],
    },
    {
      do: 'replace', by: 'greta', daysAgo: 11.1, at: 6,
      block: { type: 'bullet_item', text: 'asks for a short account of what was done, spoken or written, and for receipts only above an agreed sum;' },
    },
    {
      do: 'insert', by: 'greta', daysAgo: 9.6, at: 12, blocks: [
        { type: 'paragraph', text: 'We would measure three things: the days between request and money; how many grants went to groups that had never been funded before; and, a year on, what neighbours who did *not* receive a grant say about those who did. The last is slow and costs something. It is also the only test that a mediator we know would accept.' },
      ],
    },
    { do: 'version', by: 'josephine', daysAgo: 8.7, name: 'For a second ballot', note: 'Now with a sum, a date and a board. Nothing that the six who answered had supported was taken out.' },
  ],
};
