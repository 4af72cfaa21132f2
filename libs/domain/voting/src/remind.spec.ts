import { remind } from './remind.js';
import { ballot, CLOSES, DAY, electorate, HOUR, OPENS, org } from './testing/ballots.js';

const at = (now: number, { answered = [org(0)], lastAt = null as number | null, message = '' } = {}) => remind(ballot(), electorate(3), new Set(answered), message, lastAt, now);

describe('reminding', () => {
  test('[D7.8] reaches those that have not answered, and those alone', () => {
    expect(at(OPENS + HOUR, { message: ' Please. ' })).toEqual({ ok: true, value: { message: 'Please.', organisationIds: [org(1), org(2)] } });
    expect(at(OPENS + HOUR, { answered: [org(0), org(1), org(2)] })).toMatchObject({ code: 'NOT_DUE' });
  });

  test('[D7.8] while it is open, and not again within a day', () => {
    expect(at(OPENS - 1)).toMatchObject({ code: 'CLOSED' });
    expect(at(CLOSES)).toMatchObject({ code: 'CLOSED' });
    expect(at(OPENS + DAY, { lastAt: OPENS + 1 })).toMatchObject({ code: 'NOT_DUE' });
    expect(at(OPENS + DAY + 1, { lastAt: OPENS + 1 }).ok).toBe(true);
    expect(at(OPENS + 1, { message: 'x'.repeat(501) })).toMatchObject({ code: 'INVALID', field: 'message' });
  });
});
