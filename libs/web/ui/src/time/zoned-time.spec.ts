import { daysLater, instantOf, timeZones, wallClock } from './zoned-time.js';

const at = (iso: string): number => Date.parse(iso);

describe('a deadline on the clocks of a place [D7.2]', () => {
  test.each([
    ['2026-11-26', '17:00', 'Europe/London', '2026-11-26T17:00:00Z'],
    ['2026-07-01', '17:00', 'Europe/London', '2026-07-01T16:00:00Z'],
    ['2026-11-26', '17:00', 'Asia/Kathmandu', '2026-11-26T11:15:00Z'],
    ['2026-01-31', '00:00', 'America/New_York', '2026-01-31T05:00:00Z'],
    ['2026-11-26', '17:00', 'UTC', '2026-11-26T17:00:00Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toBe(at(instant));
    expect(wallClock(at(instant), zone)).toEqual({ date, time });
  });

  test('an hour that the clocks skip is read as the hour after it', () => {
    expect(instantOf('2026-03-29', '01:30', 'Europe/London')).toBe(at('2026-03-29T01:30:00Z'));
    expect(wallClock(at('2026-03-29T01:30:00Z'), 'Europe/London').time).toBe('02:30');
  });

  test('an hour that comes twice is read as its second time', () => {
    expect(instantOf('2026-10-25', '01:30', 'Europe/London')).toBe(at('2026-10-25T01:30:00Z'));
  });

  test('what is no date is none', () => {
    expect(instantOf('', '17:00', 'UTC')).toBeNull();
    expect(instantOf('2026-13-40', '17:00', 'UTC')).toBeNull();
    expect(instantOf('2026-11-26', '', 'UTC')).toBeNull();
  });

  test('days later are days of the calendar, over a change of clocks and the end of a month', () => {
    expect(daysLater(at('2026-10-22T12:00:00Z'), 7, '17:00', 'Europe/London')).toBe(at('2026-10-29T17:00:00Z'));
    expect(daysLater(at('2026-10-20T12:00:00Z'), 3, '17:00', 'Europe/London')).toBe(at('2026-10-23T16:00:00Z'));
    expect(daysLater(at('2026-12-29T23:30:00Z'), 7, '17:00', 'Pacific/Auckland')).toBe(at('2027-01-06T04:00:00Z'));
  });

  test('the zones to choose from begin with those that are likely, each once', () => {
    const zones = timeZones('Europe/London', 'UTC');
    expect(zones.slice(0, 2)).toEqual(['Europe/London', 'UTC']);
    expect(new Set(zones).size).toBe(zones.length);
  });
});
