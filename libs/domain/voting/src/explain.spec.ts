import type { Choice } from './position.js';
import { explain, explainSteps } from './explain.js';
import type { Rule } from './rule.js';
import { tally } from './tally.js';
import { electorate, positions, rule, times, TEXTS } from './testing/ballots.js';

const said = (choices: Choice[], of: Rule) => explain(tally(of, TEXTS, electorate(12), positions(...choices)));
const yesNo = (yes: number, no: number): Choice[] => [...times(yes, 'support'), ...times(no, 'oppose')];

describe('a result in words', () => {
  test.each<[string, Choice[], Rule, string[]]>([
    ['carried by majority', yesNo(8, 1), rule({ quorum: 9 }), [
      'Carried: 8 yes, 1 no, 9 of 12 organisations answered.', '9 of 12 organisations answered, and at least 9 had to: the quorum is met.', 'No organisation blocks it.', '8 yes and 1 no: more than half of 9 means at least 5.',
    ]],
    ['inquorate', yesNo(8, 0), rule({ quorum: 9 }), ['Not decided: 8 of 12 organisations answered, 9 had to.', '8 of 12 organisations answered, and at least 9 had to: the quorum is not met.']],
    ['under objection', [...yesNo(8, 0), 'block'], rule(), [
      'Under objection: 1 organisation blocks it.', '9 of 12 organisations answered; no quorum was set.', '1 organisation blocks it. The objection has to be resolved before it can be decided.',
    ]],
    ['two objections', ['block', 'block'], rule(), [
      'Under objection: 2 organisations block it.', '2 of 12 organisations answered; no quorum was set.', '2 organisations block it. The objection has to be resolved before it can be decided.',
    ]],
    ['tied', yesNo(4, 4), rule(), [
      'Tied, so things stay as they are: 4 yes, 4 no, 8 of 12 organisations answered.', '8 of 12 organisations answered; no quorum was set.', 'No organisation blocks it.', '4 yes and 4 no: as many for it as against it, so things stay as they are.',
    ]],
    ['silence', [], rule(), [
      'Not carried: 0 yes, 0 no, 0 of 12 organisations answered.', '0 of 12 organisations answered; no quorum was set.', 'No organisation blocks it.', 'Nobody said yes or no, so nothing is carried: at least 1 yes is needed.',
    ]],
    ['short of half of all', yesNo(6, 0), rule({ basis: 'all_eligible' }), [
      'Not carried: 6 yes, 0 no, 6 of 12 organisations answered.', '6 of 12 organisations answered; no quorum was set.', 'No organisation blocks it.', '6 yes of 12 organisations: more than half of 12 means at least 7.',
    ]],
    ['consent with opposition', yesNo(5, 1), rule({ template: 'consent' }), [
      'Carried: 5 yes, 1 no, 6 of 12 organisations answered.', '6 of 12 organisations answered; no quorum was set.', 'No organisation blocks it.',
      '5 organisations support it, and at least 1 had to. 1 organisation opposes it; by consent that is recorded and does not stop it.',
    ]],
    ['consent that nobody gave', times(3, 'abstain'), rule({ template: 'consent' }), [
      'Not carried: 0 yes, 0 no, 3 of 12 organisations answered.', '3 of 12 organisations answered; no quorum was set.', 'No organisation blocks it.', 'No organisation supports it, and at least 1 had to.',
    ]],
    ['two thirds', yesNo(7, 4), { ...rule(), threshold: { kind: 'two_thirds' } }, [
      'Not carried: 7 yes, 4 no, 11 of 12 organisations answered.', '11 of 12 organisations answered; no quorum was set.', 'No organisation blocks it.', '7 yes and 4 no: at least two thirds of 11 means at least 8.',
    ]],
  ])('[D4.10] %s', (_, choices, of, sentences) => {
    expect(said(choices, of)).toEqual(sentences);
  });

  test('[D4.10] each step has its name and whether it was passed', () => {
    expect(explainSteps(tally(rule(), TEXTS, electorate(12), positions('support', 'oppose'))).map(({ name, passed }) => [name, passed])).toEqual([['quorum', true], ['blocks', true], ['threshold', false]]);
  });
});
