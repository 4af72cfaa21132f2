import type { DemoDocument } from '../types.js';

/** Retired: what was left of it belongs in the ask on a national strategy. */
export const sanctions: DemoDocument = {
  key: 'sanctions',
  kind: 'ask',
  title: 'Targeted sanctions that arrive in time',
  ask: { addresseeKind: 'minister', addressee: 'The Foreign Secretary', theme: 'Sanctions and trade', lead: 'ballast' },
  history: [
    {
      do: 'write', by: 'amina', daysAgo: 141.2, blocks: [
        { type: 'paragraph', text: 'Travel bans and frozen accounts are announced after a massacre, when those who paid for it have long moved their money. Used earlier, and against suppliers and paymasters as well as commanders, they could raise the price of violence while it is still being planned.' },
        { type: 'heading', level: 2, text: 'What we ask' },
        { type: 'paragraph', text: 'We ask the Foreign Secretary to:' },
        { type: 'ordered_item', text: 'create a separate list for those who prepare, finance or incite mass atrocities;' },
        { type: 'ordered_item', text: 'accept files from civil society and answer each within ninety days;' },
        { type: 'ordered_item', text: 'publish every year who was listed, who was removed, and what it cost to enforce.' },
      ],
    },
    { do: 'version', by: 'amina', daysAgo: 140.5, name: 'First draft', note: 'From the memo that Owen circulated to members.' },
    {
      do: 'replace', by: 'hannah', daysAgo: 117.9, at: 3,
      block: { type: 'ordered_item', text: 'use the powers that exist against those who prepare, finance or incite mass atrocities, rather than build a second list beside the first;' },
    },
    {
      do: 'insert', by: 'hannah', daysAgo: 117.6, at: 6, blocks: [
        { type: 'heading', level: 2, text: 'Limits' },
        { type: 'paragraph', text: 'Sanctions are a penalty without a trial. Every listing needs reasons that the person can read, a review by a court, and an end. Measures must also spare what civilians live on: wages sent home by relatives, food, medicine, the accounts of aid organisations. Where banks refuse such payments out of caution, the government should say in writing that they are lawful.' },
      ],
    },
    {
      do: 'insert', by: 'amina', daysAgo: 92.3, at: 8, blocks: [
        { type: 'paragraph', text: 'Enforcement is the expensive part. A name on a list costs nothing and changes little; an investigator who follows a payment through three companies costs a salary. We would judge the policy by the assets found, and by how early in a crisis the first listing came.' },
      ],
    },
    { do: 'version', by: 'hannah', daysAgo: 91.8, name: 'With limits and cost' },
    {
      do: 'ballot', by: 'ines', daysAgo: 80.2, closesDaysAgo: 72.3,
      title: 'Can we go on with sanctions as an ask?',
      introduction: 'Some of us have colleagues in countries that are on such lists, and should not have to say aloud what that means for them. So we ask in secret: who has taken part is seen, what they said is not, by me neither. Nothing is decided by it; it tells the editors whether to go on.',
      template: 'sense_check', basis: 'votes_cast', quorum: 7, visibility: 'secret',
      positions: [
        { organisation: 'ballast', by: 'owen', daysAgo: 80, choice: 'support' },
        { organisation: 'harbour', by: 'marcus', daysAgo: 79.2, choice: 'support' },
        { organisation: 'ninebridges', by: 'callum', daysAgo: 78.9, choice: 'oppose' },
        { organisation: 'meridian', by: 'hannah', daysAgo: 78.1, choice: 'abstain' },
        { organisation: 'saltmarsh', by: 'samir', daysAgo: 77.7, choice: 'oppose' },
        { organisation: 'fieldnote', by: 'lena', daysAgo: 77.3, choice: 'support' },
        { organisation: 'quietriver', by: 'greta', daysAgo: 76.4, choice: 'oppose' },
        { organisation: 'memoryhouse', by: 'ruth', daysAgo: 75.8, choice: 'oppose' },
        { organisation: 'safehaven', by: 'farida', daysAgo: 74.6, choice: 'oppose' },
        { organisation: 'openschool', by: 'zofia', daysAgo: 74.1, choice: 'abstain' },
        { organisation: 'signalhill', by: 'noah', daysAgo: 73.5, choice: 'support' },
      ],
      outcome: 'not_carried',
    },
    {
      do: 'insert', by: 'ines', daysAgo: 8.7, at: 0, blocks: [
        { type: 'quote', text: 'This ask rests. Ballast, which leads it, and the two editors agreed that early listing, answers to files and enforcement belong in the ask on a national strategy, where they will be proposed as one passage of its next wording.' },
      ],
    },
    { do: 'version', by: 'ines', daysAgo: 8.5, name: 'As it was when it was retired' },
  ],
  retired: { by: 'ines', daysAgo: 8.1 },
};
