import type { Mandate } from '@northstar/domain-membership';
import { isDue, markErratum, object, OBJECTION_WINDOW_MS } from './erratum.js';

const NOW = Date.UTC(2026, 10, 30, 9);
const wish = (given: object = {}) => ({ from: 5, to: 9, replaced: 'teh', proposed: 'the', reason: 'A slip.', ...given });
const mandate: Mandate = { organisationId: 'weir', kind: 'alternate', from: 0, until: null, revokedAt: null };
const who = (given: object = {}) => ({ organisationId: 'weir', mandates: [mandate], standing: 'member' as const, ...given });
const waiting = { state: 'waiting' as const, until: NOW + OBJECTION_WINDOW_MS };
const code = (outcome: object) => ('code' in outcome ? outcome.code : 'ok');

describe('an erratum', () => {
  test('[ER1] is a small correction of text that is fixed, with a reason', () => {
    expect(markErratum(wish(), true, [], NOW)).toEqual({ ok: true, value: { reason: 'A slip.', until: NOW + 48 * 3_600_000 } });
    expect(code(markErratum(wish(), false, [], NOW))).toBe('CLOSED');
    expect([code(markErratum(wish({ proposed: 'x'.repeat(81) }), true, [], NOW)), code(markErratum(wish({ replaced: 'x'.repeat(81) }), true, [], NOW)), code(markErratum(wish({ proposed: 'x'.repeat(80) }), true, [], NOW))]).toEqual(['TOO_MUCH', 'TOO_MUCH', 'ok']);
    expect([code(markErratum(wish({ proposed: 'teh' }), true, [], NOW)), code(markErratum(wish({ reason: '' }), true, [], NOW))]).toEqual(['SAME_WORDS', 'REASON_REQUIRED']);
  });

  test('[ER5] is about no words that something undecided is about', () => {
    expect(markErratum(wish(), true, [{ kind: 'amendment', number: 4, from: 8, to: 20 }], NOW)).toMatchObject({ code: 'COLLIDES', message: expect.stringMatching(/^Amendment 4 /) });
    expect(markErratum(wish(), true, [{ kind: 'erratum', number: 2, from: 5, to: 6 }], NOW)).toMatchObject({ message: expect.stringMatching(/^Erratum 2 /) });
    expect(code(markErratum(wish(), true, [{ kind: 'erratum', number: 2, from: 9, to: 12 }], NOW))).toBe('ok');
  });

  test('[ER2] falls when one organisation objects within 48 hours', () => {
    expect(object(waiting, who(), ' It changes who acts. ', waiting.until - 1)).toEqual({ ok: true, value: 'It changes who acts.' });
    expect([code(object(waiting, who(), '', NOW)), code(object(waiting, who({ mandates: [] }), 'x', NOW)), code(object(waiting, who({ standing: 'suspended' }), 'x', NOW)), code(object({ ...waiting, state: 'objected' }, who(), 'x', NOW))])
      .toEqual(['REASON_REQUIRED', 'NO_MANDATE', 'NOT_A_MEMBER', 'DECIDED']);
  });

  test('[ER3] stands at the end of the window, when an objection is too late, and once', () => {
    expect([isDue(waiting, waiting.until - 1), isDue(waiting, waiting.until), isDue({ ...waiting, state: 'stands' }, waiting.until), isDue({ ...waiting, state: 'objected' }, waiting.until)]).toEqual([false, true, false, false]);
    expect([code(object(waiting, who(), 'x', waiting.until)), code(object({ ...waiting, state: 'stands' }, who(), 'x', NOW))]).toEqual(['CLOSED', 'CLOSED']);
  });
});
