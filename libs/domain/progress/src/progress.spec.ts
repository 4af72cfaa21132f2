import { dayOf, monthEnds, startOf } from './day.js';
import { clashes, endPlan, type Plan, takeOn, targetKey } from './plan.js';
import { asRefusal } from './refusals.js';
import { isMet, lapses, setReview } from './review.js';
import { scoreboard } from './scoreboard.js';
import { confirmDelivery, standingOf, standingOn } from './standing.js';
import { type GivenStep, isWebAddress, recordStep, type Step } from './step.js';
import { publicSteps } from './visible.js';

const NOW = Date.UTC(2026, 10, 30, 9);
const DAY = 86_400_000;
const given = (extra: Partial<GivenStep> = {}): GivenStep => ({ kind: 'response', on: '2026-11-20', words: 'They wrote back.', contact: '', response: 'acknowledged', delivery: null, corrects: null, links: [], files: 0, ...extra });
const delivery = (extra: Partial<GivenStep> = {}): GivenStep => given({ kind: 'delivery', response: null, delivery: 'in_progress', ...extra });
const link = { url: 'https://ministry.example/answer', label: '' };

/** Steps of an ask in the order in which they were recorded. */
const steps = (...parts: (Partial<Step> & { on: string })[]): Step[] => parts.map((part, index) => ({
  id: `s${index + 1}`, number: index + 1, kind: part.response ? 'response' : part.delivery ? 'delivery' : part.corrects ? 'correction' : 'overdue', organisationId: 'harbour', response: null, delivery: null, corrects: null, confirmedBy: [], ...part,
}));
const record = (step: GivenStep, before: readonly Step[] = [], organisationId: string | null = 'harbour') => recordStep(step, before, standingOf(before).delivery, organisationId, NOW);

describe('recording a step', () => {
  test('[G1.2] a day, words and an author; it moves one scale or none', () => {
    expect(record(given({ words: ' They wrote back. ', links: [{ ...link, label: ' Their letter ' }] }))).toMatchObject({ ok: true, value: { words: 'They wrote back.', links: [{ label: 'Their letter' }] } });
    expect(record(delivery())).toMatchObject({ ok: true });
    for (const kind of ['meeting', 'letter', 'question', 'media'] as const) expect(record(given({ kind, response: null }))).toMatchObject({ ok: true });
  });

  test.each<[string, string, GivenStep]>([
    ['no words', 'words', given({ words: ' \n' })], ['too many words', 'words', given({ words: 'x'.repeat(2_001) })], ['no day', 'on', given({ on: '2026-02-30' })], ['a day to come', 'on', given({ on: '2026-12-02' })],
    ['a day of long ago', 'on', given({ on: '1926-11-20' })], ['no response', 'response', given({ response: null })], ['a scale beside a meeting', 'response', given({ kind: 'meeting' })], ['no delivery', 'delivery', given({ kind: 'delivery', response: null })],
    ['a correction of nothing', 'corrects', given({ kind: 'correction', response: null })], ['overdue, which is the clock’s', 'kind', given({ kind: 'overdue', response: null })], ['a response that nobody records', 'response', given({ response: 'overdue' as never })],
    ['a delivery that nobody records', 'delivery', delivery({ delivery: 'not_started' as never })], ['a long contact', 'contact', given({ contact: 'x'.repeat(201) })],
    ['eleven links', 'links', given({ links: Array.from({ length: 11 }, () => link) })], ['eleven files', 'files', given({ files: 11 })], ['a link of another kind', 'links', given({ links: [{ url: 'javascript:alert(1)', label: '' }] })], ['a long name of a link', 'links', given({ links: [{ ...link, label: 'x'.repeat(161) }] })],
  ])('[G1.2] [G1.3] is refused with %s, at its field', (_, field, step) => {
    expect(record(step)).toMatchObject({ ok: false, code: 'INVALID', field });
  });

  test('[G1.2] today is said where the day begins first, too', () => {
    expect(recordStep(given({ on: '2026-12-01' }), [], 'not_started', 'harbour', Date.UTC(2026, 10, 30, 10))).toMatchObject({ ok: true });
    expect(recordStep(given({ on: '2026-12-01' }), [], 'not_started', 'harbour', Date.UTC(2026, 10, 30, 9, 59))).toMatchObject({ ok: false });
  });

  test('[G1.2] needs an organisation that one speaks for', () => {
    expect(record(given(), [], null)).toMatchObject({ ok: false, code: 'NO_ORGANISATION' });
  });

  test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'https://', 'https://user:secret@site.example', 'https://site.example/a b', 'https://site.example/"><script>', 'mailto:a@b.example', '//site.example'])('[G1.3] %s is no link', (url) => {
    expect(isWebAddress(url)).toBe(false);
  });
  test('[G1.3] an address of more than 2,000 characters is none', () => {
    expect(isWebAddress(`https://site.example/${'x'.repeat(2_000)}`)).toBe(false);
  });
  test.each(['https://site.example', 'http://site.example/a?b=c#d', 'HTTPS://Site.Example/ä'])('[G1.3] %s is one', (url) => {
    expect(isWebAddress(url)).toBe(true);
  });

  test('[G1.4] “delivered” needs evidence, a link or a file', () => {
    expect(record(delivery({ delivery: 'delivered' }))).toMatchObject({ ok: false, code: 'EVIDENCE_REQUIRED', field: 'links' });
    expect(record(delivery({ delivery: 'delivered', links: [link] }))).toMatchObject({ ok: true });
    expect(record(delivery({ delivery: 'delivered', files: 1 }))).toMatchObject({ ok: true });
    expect(asRefusal({ ok: false, code: 'EVIDENCE_REQUIRED', message: 'x' })).toMatchObject({ code: 'INVALID' });
  });

  test('[G1.4] only what was begun is reversed', () => {
    expect(record(delivery({ delivery: 'reversed' }))).toMatchObject({ ok: false, code: 'NOT_BEGUN' });
    expect(record(delivery({ delivery: 'reversed' }), steps({ on: '2026-11-01', delivery: 'in_progress' }))).toMatchObject({ ok: true });
  });

  test('[G1.5] a correction takes back one step of the ask, once, and neither a correction nor what the clock did', () => {
    const corrects = (id: string) => given({ kind: 'correction', response: null, corrects: id });
    const before = steps({ on: '2026-11-01', response: 'sent' }, { on: '2026-11-02', response: 'accepted' }, { on: '2026-11-03', corrects: 's2' }, { on: '2026-11-04' });
    expect(record(corrects('s1'), before)).toMatchObject({ ok: true });
    expect(record(corrects('s9'), before)).toMatchObject({ ok: false, code: 'NOT_THERE' });
    for (const id of ['s2', 's3', 's4']) expect(record(corrects(id), before)).toMatchObject({ ok: false, code: 'NOT_CORRECTABLE' });
  });
});

describe('where an ask stands', () => {
  test('[G1.1] it begins as not sent and not started', () => {
    expect(standingOf([])).toEqual({ response: 'not_sent', responseStepId: null, delivery: 'not_started', deliveryStepId: null, awaitsStepId: null });
  });

  test('[G1.6] by the latest day, and of one day by what was recorded last, scale for scale', () => {
    expect(standingOf(steps({ on: '2026-11-05', response: 'accepted' }, { on: '2026-11-01', response: 'sent' }, { on: '2026-11-03', delivery: 'in_progress' }))).toMatchObject({ response: 'accepted', responseStepId: 's1', delivery: 'in_progress', deliveryStepId: 's3' });
    expect(standingOf(steps({ on: '2026-11-05', response: 'accepted' }, { on: '2026-11-05', response: 'partly_accepted' }))).toMatchObject({ response: 'partly_accepted' });
  });

  test('[G1.4] “delivered” counts with the word of a second organisation, and with its own twice it does not', () => {
    const said = (confirmedBy: string[]) => steps({ on: '2026-11-01', delivery: 'in_progress' }, { on: '2026-11-02', delivery: 'delivered', confirmedBy });
    expect(standingOf(said([]))).toMatchObject({ delivery: 'in_progress', awaitsStepId: 's2' });
    expect(standingOf(said(['harbour']))).toMatchObject({ delivery: 'in_progress', awaitsStepId: 's2' });
    expect(standingOf(said(['weir']))).toMatchObject({ delivery: 'delivered', awaitsStepId: null });
    expect(standingOf([...said(['weir']), ...steps({ on: '2026-11-03', delivery: 'reversed' }).map((step) => ({ ...step, id: 's3', number: 3 }))])).toMatchObject({ delivery: 'reversed' });
  });

  test('[G1.4] is confirmed by another organisation, once, and only where somebody says “delivered”', () => {
    const [begun, done] = steps({ on: '2026-11-01', delivery: 'in_progress' }, { on: '2026-11-02', delivery: 'delivered', confirmedBy: ['orchard'] });
    expect(confirmDelivery(done, [done!], 'weir')).toEqual({ ok: true, value: 'weir' });
    expect(confirmDelivery(done, [done!], 'harbour')).toMatchObject({ code: 'SAME_ORGANISATION' });
    expect(confirmDelivery(done, [done!], 'orchard')).toMatchObject({ code: 'CONFIRMED_ALREADY' });
    expect(confirmDelivery(done, [done!], null)).toMatchObject({ code: 'NO_ORGANISATION' });
    expect(confirmDelivery(begun, [begun!], 'weir')).toMatchObject({ code: 'NOTHING_TO_CONFIRM' });
    expect(confirmDelivery(undefined, [], 'weir')).toMatchObject({ code: 'NOT_THERE' });
    expect(confirmDelivery(done, [done!, { ...done!, id: 's3', kind: 'correction', delivery: null, corrects: 's2' }], 'weir')).toMatchObject({ code: 'NOTHING_TO_CONFIRM' });
  });

  test('[G1.5] what was taken back counts no more', () => {
    expect(standingOf(steps({ on: '2026-11-01', response: 'sent' }, { on: '2026-11-02', response: 'accepted' }, { on: '2026-11-03', corrects: 's2' }))).toMatchObject({ response: 'sent', responseStepId: 's1' });
  });

  test('[G1.8] is overdue until something is recorded, also of an earlier day', () => {
    const late = steps({ on: '2026-11-01', response: 'sent' }, { on: '2026-11-10' });
    expect(standingOf(late)).toMatchObject({ response: 'overdue', responseStepId: 's2' });
    const answered = [...late, { ...late[0]!, id: 's3', number: 3, on: '2026-11-05', response: 'acknowledged' as const }];
    expect(standingOf(answered)).toMatchObject({ response: 'acknowledged' });
    expect(standingOf([...answered, { ...late[0]!, id: 's4', number: 4, kind: 'correction', response: null, corrects: 's3' }])).toMatchObject({ response: 'overdue' });
  });
});

describe('a review date', () => {
  const review = { dueAt: NOW, timeZone: 'Europe/London', after: 1 };

  test('[G1.7] is to come, within five years, in a zone with a name', () => {
    expect(setReview(NOW + DAY, 'Europe/London', 3, NOW)).toEqual({ ok: true, value: { dueAt: NOW + DAY, timeZone: 'Europe/London', after: 3 } });
    for (const [dueAt, zone, field] of [[NOW, 'Europe/London', 'dueAt'], [Number.NaN, 'Europe/London', 'dueAt'], [NOW + 6 * 366 * DAY, 'Europe/London', 'dueAt'], [NOW + DAY, '+01:00', 'timeZone']] as const) {
      expect(setReview(dueAt, zone, 0, NOW)).toMatchObject({ ok: false, code: 'INVALID', field });
    }
  });

  test('[G1.7] [G1.8] lapses at its instant, unless something was recorded on a scale since', () => {
    const before = steps({ on: '2026-11-01', response: 'sent' });
    expect([lapses(review, before, NOW - 1), lapses(review, before, NOW)]).toEqual([false, true]);
    expect(lapses(review, [...before, { ...before[0]!, id: 's2', number: 2, kind: 'meeting', response: null }], NOW)).toBe(true);
    const met = [...before, { ...before[0]!, id: 's2', number: 2 }];
    expect([isMet(review, met), lapses(review, met, NOW)]).toEqual([true, false]);
    expect(lapses(review, [...met, { ...before[0]!, id: 's3', number: 3, kind: 'correction', response: null, corrects: 's2' }], NOW)).toBe(true);
  });
});

test('[G1.9] the public sees steps that were shown with their corrections, and where the ask stands by these alone', () => {
  const all = steps({ on: '2026-11-01', response: 'sent' }, { on: '2026-11-02', response: 'accepted' }, { on: '2026-11-03', response: 'noted' }, { on: '2026-11-04', corrects: 's1' }, { on: '2026-11-04', corrects: 's2' });
  const seen = publicSteps(all.map((step) => ({ ...step, shown: ['s1', 's3', 's5'].includes(step.id) })));
  expect(seen.map(({ id }) => id)).toEqual(['s1', 's3', 's4']);
  expect(standingOf(seen)).toMatchObject({ response: 'noted' });
});

describe('the scoreboard', () => {
  const asks = [
    { id: 'a', addressee: 'Foreign Office', theme: 'Diplomacy', steps: steps({ on: '2026-09-10', response: 'sent' }, { on: '2026-11-02', response: 'accepted' }) },
    { id: 'b', addressee: 'foreign office', theme: 'Education', steps: steps({ on: '2026-10-01', delivery: 'in_progress' }) },
    { id: 'c', addressee: 'Home Office', theme: 'Diplomacy', steps: [] },
  ];
  test('[G1.10] counts each ask once, by addressee, theme and where it stands', () => {
    const board = scoreboard(asks, 3, NOW);
    expect(board.all).toMatchObject({ asks: 3, response: { accepted: 1, not_sent: 2, sent: 0 }, delivery: { in_progress: 1, not_started: 2 } });
    expect(board.byAddressee.map(({ name, asks: count }) => [name, count])).toEqual([['Foreign Office', 2], ['Home Office', 1]]);
    expect(board.byTheme.map(({ name, asks: count }) => [name, count])).toEqual([['Diplomacy', 2], ['Education', 1]]);
  });
  test('[G1.10] and at the end of each month', () => {
    expect(scoreboard(asks, 3, NOW).byMonth.map(({ day, response, delivery: { in_progress } }) => [day, response.sent, response.accepted, in_progress])).toEqual([['2026-09-30', 1, 0, 0], ['2026-10-31', 1, 0, 1], ['2026-11-30', 0, 1, 1]]);
    expect(monthEnds(2, Date.UTC(2026, 2, 31, 23, 59))).toEqual(['2026-02-28', '2026-03-31']);
  });
  test('[G1.6] a correction of later takes back what stood then', () => {
    expect(standingOn(steps({ on: '2026-09-10', response: 'sent' }, { on: '2026-11-02', corrects: 's1' }), '2026-09-30')).toMatchObject({ response: 'not_sent' });
  });
});

describe('the plan', () => {
  const plan = (id: string, target: string, organisationId = 'weir', state: Plan['state'] = 'planned'): Plan => ({ id, organisationId, target, way: 'meeting', dueOn: '2026-12-10', state });

  test('[G1.11] names what another organisation has taken with the same target, in whatever letters, and has not done', () => {
    const plans = [plan('1', 'The Minister for Europe'), plan('2', 'minister  for EUROPE.'), plan('3', 'Minister for Asia'), plan('4', 'Minister for Europe', 'harbour'), plan('5', 'Minister for Europe', 'weir', 'done'), plan('6', 'Minister for Europe', 'weir', 'given_up')];
    expect(clashes('Minister for Europe', 'harbour', plans).map(({ id }) => id)).toEqual(['1', '2']);
    expect(targetKey('The')).toBe('the');
  });

  test('[G1.11] a target in letters, a way and a day', () => {
    const wanted = { target: ' Minister for Europe ', way: 'letter' as const, dueOn: '2026-12-10', note: ' ' };
    expect(takeOn(wanted, 0, NOW)).toEqual({ ok: true, value: { ...wanted, target: 'Minister for Europe', note: '' } });
    for (const [field, extra] of [['target', { target: ' ' }], ['target', { target: '!?' }], ['target', { target: 'x'.repeat(141) }], ['way', { way: 'siege' as never }], ['dueOn', { dueOn: 'soon' }], ['dueOn', { dueOn: '2036-01-01' }], ['note', { note: 'x'.repeat(501) }]] as const) {
      expect(takeOn({ ...wanted, ...extra }, 0, NOW)).toMatchObject({ ok: false, code: 'INVALID', field });
    }
    expect(takeOn(wanted, 200, NOW)).toMatchObject({ ok: false });
  });

  test('[G1.11] ends once', () => {
    expect(endPlan(plan('1', 'x'), 'done')).toEqual({ ok: true, value: 'done' });
    for (const state of ['done', 'given_up'] as const) expect(endPlan({ state }, 'given_up')).toMatchObject({ ok: false, code: 'ENDED' });
  });
});

test('a day is one of the calendar', () => {
  expect([startOf('2026-02-29'), startOf('2024-02-29') !== null, startOf('26-01-01'), dayOf(NOW)]).toEqual([null, true, null, '2026-11-30']);
});
