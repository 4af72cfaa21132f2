import type { AmendmentFacts } from './amendment.js';
import { awaitsDecision, considering } from './turn.js';

const amendment = (facts: Partial<AmendmentFacts> = {}): AmendmentFacts => ({ id: 'a', number: 1, state: 'proposed', organisationId: 'harbour', sponsors: ['weir'], vote: 'none', ...facts });
const ALL = ['harbour', 'weir', 'orchard', 'stone'];

test('[AM12] an amendment waits for those that neither proposed nor sponsor it nor passed it over', () => {
  expect(considering(amendment(), ALL, ['stone'])).toEqual(['orchard']);
  expect(considering(amendment({ sponsors: [] }), ALL, [])).toEqual(['weir', 'orchard', 'stone']);
});

test.each([[{ state: 'noted' }], [{ state: 'taken_in' }], [{ state: 'withdrawn' }], [{ vote: 'running' }], [{ vote: 'carried' }]] as const)('[AM12] one with %j waits for no organisation', (facts) => {
  expect(considering(amendment(facts), ALL, [])).toEqual([]);
});

test('[AM12] it waits for coordinators until it is decided about, and not while the vote on it runs', () => {
  expect([awaitsDecision(amendment()), awaitsDecision(amendment({ vote: 'carried' })), awaitsDecision(amendment({ vote: 'failed' }))]).toEqual([true, true, true]);
  expect([awaitsDecision(amendment({ vote: 'running' })), awaitsDecision(amendment({ state: 'noted' }))]).toEqual([false, false]);
});
