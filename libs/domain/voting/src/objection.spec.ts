import { closeBallot } from './close-vote.js';
import type { AnnouncedBallot } from './ballot.js';
import { explain } from './explain.js';
import { overrideObjection, withdrawBlock } from './objection.js';
import type { Choice } from './position.js';
import type { RuleChoices } from './rule.js';
import { isConflict, type PositionRequest } from './take-position.js';
import { ballot, CLOSES, current, DAY, electorate, mandate, org, position, positions, request, rule, times } from './testing/ballots.js';

const AFTER = CLOSES + DAY;
const LIST = electorate(12);
const GOING = { revised: false };

/** A ballot that was closed with these answers. */
function closed(choices: Choice[], given: Partial<RuleChoices> = {}): AnnouncedBallot {
  const ended = closeBallot(ballot({ rule: rule({ template: 'consent', ...given }) }), positions(...choices), LIST, CLOSES);
  if (!ended.ok) throw new Error(ended.message);
  return ended.value;
}
const withdraws = (choices: Choice[], given: Partial<PositionRequest> = {}, { of = closed(choices), review = GOING, who = 0 } = {}) => {
  const said = positions(...choices);
  const held = said.find(({ organisationId }) => organisationId === org(who)) ?? null;
  return withdrawBlock(of, review, LIST, said, held && current({ ...held }), request({ organisationId: org(who), mandates: [mandate(org(who))], choice: 'stand_aside', expectedRevision: 1, ...given }), AFTER);
};

describe('a block that is withdrawn', () => {
  test('[D4.15] [D4.16] lets the count go on with what the organisation says instead', () => {
    const after = withdraws(['block', 'support', 'oppose']);
    expect(after).toMatchObject({ ok: true, value: { type: 'block_withdrawn', position: { choice: 'stand_aside', revision: 2, takenAt: AFTER }, result: { outcome: 'carried', block: 0, standAside: 1 } } });
    expect(withdraws(['block', 'block', 'support'])).toMatchObject({ ok: true, value: { result: { outcome: 'under_objection', block: 1 } } });
    expect(withdraws(['block', 'oppose'], { choice: 'oppose', reason: 'Still against it' })).toMatchObject({ ok: true, value: { result: { outcome: 'not_carried' } } });
  });

  test.each<[string, string, ReturnType<typeof withdraws>]>([
    ['by who did not block', 'CLOSED', withdraws(['block', 'support'], {}, { who: 1 })],
    ['by who never answered', 'CLOSED', withdraws(['block', 'support'], {}, { who: 5 })],
    ['without a mandate', 'NO_MANDATE', withdraws(['block', 'support'], { mandates: [] })],
    ['from outside the list', 'NOT_IN_ELECTORATE', withdraws(['block', 'support'], {}, { who: 30 })],
    ['for another block', 'INVALID', withdraws(['block', 'support'], { choice: 'block', reason: 'x', proposedChange: 'y' })],
    ['for an opposition without a reason', 'REASON_REQUIRED', withdraws(['block', 'support'], { choice: 'oppose' })],
    ['once the text was revised', 'SUPERSEDED', withdraws(['block', 'support'], {}, { review: { revised: true } })],
    ['where nothing is under objection', 'NOT_UNDER_OBJECTION', withdraws(['block', 'support'], {}, { of: closed(['support']) })],
  ])('[D4.16] not %s', (_, code, verdict) => expect(verdict).toMatchObject({ ok: false, code }));

  test('[D1.4] [D4.16] a colleague who was quicker is named', () => {
    const stale = withdraws(['block', 'support'], { expectedRevision: 7 });
    expect(isConflict(stale as never)).toBe(true);
  });
});

describe('a block that is set aside', () => {
  const overrides = (choices: Choice[], given: Partial<RuleChoices> = {}, reason = 'All ways to agree were tried.') => overrideObjection(closed(choices, { override: 'two_thirds', ...given }), GOING, reason, 'ada', AFTER);

  test('[D4.17] needs two thirds, blocks counted as no, and the threshold of the rule', () => {
    expect(overrides(['block', ...times(2, 'support')])).toMatchObject({ ok: true, value: { result: { outcome: 'carried', block: 1, steps: [{}, { kind: 'blocks', passed: false }, { kind: 'override', yes: 2, no: 1, needed: 2 }, { kind: 'threshold', passed: true }] } } });
    expect(overrides(['block', 'oppose', ...times(3, 'support')])).toMatchObject({ code: 'TOO_FEW', message: '3 say yes, and 4 would have to, so the objection cannot be set aside.' });
    expect(overrides(['block', ...times(6, 'support')], { template: 'simple_majority', basis: 'all_eligible' })).toMatchObject({ code: 'TOO_FEW' });
    expect(overrides(['block', ...times(11, 'support')], { template: 'unanimity' })).toMatchObject({ code: 'TOO_FEW' });
  });

  test('[D4.17] only where the opening fixed it, and with a reason', () => {
    expect(overrides(['block', ...times(9, 'support')], { override: 'none' })).toMatchObject({ code: 'NO_OVERRIDE' });
    expect(overrides(['block', ...times(9, 'support')], {}, ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(overrideObjection(closed(['support']), GOING, 'x', 'ada', AFTER)).toMatchObject({ code: 'NOT_UNDER_OBJECTION' });
  });

  test('[D4.10] [D4.17] is said in words', () => {
    const done = overrides(['block', ...times(4, 'support')]);
    expect(done.ok && explain(done.value.result)).toEqual([
      'Carried: 4 yes, 1 no, 5 of 12 organisations answered.', '5 of 12 organisations answered; no quorum was set.', '1 organisation blocks it. The objection has to be resolved before it can be decided.',
      '4 yes and 1 no, blocks counted as no: at least two thirds of 5 means at least 4, so by the rule of the opening the block is set aside.', '4 organisations support it, and at least 1 had to. 1 organisation opposes it; by consent that is recorded and does not stop it.',
    ]);
  });
});

test('[D2.6] who dissents says whether its reason may be shown outside', () => {
  expect(position(org(0), 'oppose').shareDissent).toBe(false);
});
