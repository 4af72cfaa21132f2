import { BASES, explainSteps, headline, ruleOf, tally, type Choice } from '@northstar/domain-voting';
import { DISPUTED, DISPUTED_RULES, type DisputedRow } from '@northstar/domain-voting/testing';
import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { cleanup, screen, within } from '@testing-library/react';
import { capitals } from '../lib/in-domain.js';
import { votingMessages } from '../messages.js';
import { anOutcome } from '../testing/a-ballot.js';
import { OutcomePanel } from './OutcomePanel.js';

const TEXTS = [{ documentId: 'ask', versionId: 'version' }];

/** What the API answers of a ballot that was held like this: the same count, the same words. */
function counted([eligible, yes, no, abstain]: DisputedRow, template: (typeof DISPUTED_RULES)[number], basis: (typeof BASES)[number]) {
  const said = ([['support', yes], ['oppose', no], ['abstain', abstain]] as const).flatMap(([choice, times]) => Array<Choice>(times).fill(choice));
  const electorate = Array.from({ length: eligible }, (_, at) => ({ organisationId: `o${at}`, leftAt: null }));
  const positions = said.map((choice, at) => ({ organisationId: `o${at}`, choice, preferences: null, reason: null, proposedChange: null, shareDissent: false, takenBy: 'p', takenAt: 0, revision: 1 }));
  const result = tally(ruleOf({ template, basis, quorum: null, visibility: 'named' }), TEXTS, electorate, positions);
  const { outcome, support, supportWithReservation, standAside, oppose, block, answered, quorum } = result;
  return anOutcome({
    state: capitals(outcome), headline: headline(result), support, supportWithReservation, abstain: result.abstain, standAside, oppose, block, eligible: result.eligible, answered, quorum, advisory: template === 'sense_check',
    steps: explainSteps(result).map((step) => ({ __typename: 'OutcomeStep' as const, ...step })),
  });
}

describe.each(DISPUTED)('of %i: %i yes, %i no, %i abstaining', (...row) => {
  const [eligible, yes, no, abstain, cast, all] = row;
  test('[D4.10] the page says the outcome, every step, and every number, by each rule and basis', async () => {
    for (const template of DISPUTED_RULES) for (const basis of BASES) {
      const outcome = counted(row, template, basis);
      renderApp(<OutcomePanel outcome={outcome} rule={{ template: capitals(template), visibility: 'NAMED' }} recorded={null} again={null} />, { messages: { voting: votingMessages, ui: uiMessages }, answers: {} });
      const panel = (await screen.findByText(outcome.headline)).closest('.ns-outcome')!;
      expect(panel).toHaveAttribute('data-state', template === 'sense_check' ? 'ADVICE' : capitals((basis === 'votes_cast' ? cast : all)[template]));
      for (const { sentence, passed } of outcome.steps) expect(within(panel as HTMLElement).getByText((_, element) => element?.tagName === 'LI' && element.textContent.endsWith(sentence))).toHaveAttribute('data-passed', String(passed));
      const bars = within(screen.getByRole('list', { name: /answers/i })).getAllByRole('listitem');
      const shown = Object.fromEntries(bars.map((bar) => [bar.dataset['choice'], Number(bar.querySelector('.ns-bar-count')!.textContent)]));
      const silent = eligible - yes - no - abstain;
      expect(shown).toEqual({ SUPPORT: yes, SUPPORT_WITH_RESERVATION: 0, ABSTAIN: abstain, STAND_ASIDE: 0, OPPOSE: no, BLOCK: 0, ...(silent > 0 ? { SILENT: silent } : {}) });
      cleanup();
    }
  });
});
