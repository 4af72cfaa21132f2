import fc from 'fast-check';
import { type Position } from './position.js';
import { type ByProxy, giveProxy, MOST_PROXIES, proxiesHeld, revokeProxy, type Proxy, type ProxyHolder, type ProxyRequest } from './proxy.js';
import { takePosition } from './take-position.js';
import { ballot, CLOSES, current, electorate, HOUR, mandate, OPENS, org, position, request, rule } from './testing/ballots.js';

const NOW = OPENS + HOUR;
const to = (n: number): ProxyHolder => ({ kind: 'organisation', organisationId: org(n) });
const mo: ProxyHolder = { kind: 'person', personId: 'mo' };
const asked = (given: Partial<ProxyRequest> = {}): ProxyRequest => ({ organisationId: org(0), holder: to(1), mandates: [mandate(org(0))], standing: 'member', holderFits: true, ...given });
const give = (given: Partial<ProxyRequest> = {}, { proxies = [] as readonly Proxy[], said = null as Position | null, at = NOW, on = ballot(), of = electorate(6) } = {}) => giveProxy(on, of, proxies, said, asked(given), at);
const proxy = (giver: number, holder: ProxyHolder): Proxy => ({ organisationId: org(giver), holder });
const by = (which: Proxy, given: Partial<ByProxy> = {}): ByProxy => ({ proxy: which, personId: 'wim', mandates: [mandate(org(1))], holderFits: true, ...given });
const answer = (byProxy: ByProxy | null, given: Parameters<typeof request>[0] = {}, said: ReturnType<typeof current> | null = null, at = NOW, of = electorate(6)) =>
  takePosition(ballot(), of, said, request({ personId: 'wim', mandates: [mandate(org(1))], byProxy, ...given }), at);

test('[D1.9] whoever has its mandate gives it, to an organisation of the list or to one of its own people', () => {
  expect(give()).toEqual({ ok: true, value: { organisationId: org(0), holder: to(1) } });
  expect(give({ holder: mo })).toMatchObject({ ok: true, value: { holder: mo } });
  expect(give({ mandates: [mandate(org(1))] })).toMatchObject({ code: 'NO_MANDATE' });
  expect(give({ mandates: [mandate(org(0), { kind: 'signatory' })] })).toMatchObject({ code: 'NO_MANDATE' });
  expect(give({ holder: to(0) })).toMatchObject({ code: 'INVALID', field: 'holderOrganisationId' });
  expect(give({ holder: { kind: 'organisation', organisationId: 'another' } })).toMatchObject({ code: 'INVALID', field: 'holderOrganisationId' });
  expect(give({ holderFits: false })).toMatchObject({ code: 'INVALID', field: 'holderOrganisationId' });
  expect(give({ holder: mo, holderFits: false })).toMatchObject({ code: 'INVALID', field: 'holderPersonId' });
  expect(give({ organisationId: 'another', mandates: [mandate('another')] })).toMatchObject({ code: 'NOT_IN_ELECTORATE' });
  expect(give({ standing: 'left' })).toMatchObject({ code: 'ORGANISATION_LEFT' });
  expect(give({}, { of: electorate(6).map((one, n) => (n === 1 ? { ...one, leftAt: NOW } : one)) })).toMatchObject({ code: 'INVALID' });
});

test('[D1.9] from the announcement to the deadline; a new one takes the place of the one before', () => {
  expect(give({}, { on: { ...ballot(), state: 'notice' } as never, at: OPENS - HOUR }).ok).toBe(true);
  expect(give({}, { at: CLOSES })).toMatchObject({ code: 'CLOSED' });
  expect(give({}, { on: { ...ballot(), state: 'superseded', closedAt: NOW, supersededById: 'newer' } as never })).toMatchObject({ code: 'SUPERSEDED' });
  expect(give({ holder: to(2) }, { proxies: [proxy(0, to(1))] }).ok).toBe(true);
  expect(give({}, { proxies: [proxy(0, to(1))] })).toMatchObject({ code: 'CHANGED' });
});

test('[D1.14] in a secret ballot nobody answers for another', () => {
  expect(give({}, { on: ballot({ rule: rule({ visibility: 'secret' }) }) })).toMatchObject({ code: 'INVALID', message: expect.stringContaining('secret ballot') });
});

test('[D1.10] revoked until it was used, by its giver alone; who has answered itself gives none', () => {
  const revoke = (said: Position | null, at = NOW, mandates = [mandate(org(0))], proxies = [proxy(0, to(1))]) => revokeProxy(ballot(), proxies, said, { organisationId: org(0), mandates }, at);
  expect(revoke(null)).toMatchObject({ ok: true, value: { holder: to(1) } });
  expect(revoke(position(org(0), 'support', { holderId: org(1) }))).toMatchObject({ code: 'ANSWERED' });
  expect(revoke(null, CLOSES)).toMatchObject({ code: 'CLOSED' });
  expect(revoke(null, NOW, [mandate(org(1))])).toMatchObject({ code: 'NO_MANDATE' });
  expect(revoke(null, NOW, [mandate(org(0))], [])).toMatchObject({ code: 'NO_PROXY' });
  expect(give({}, { said: position(org(0), 'support') })).toMatchObject({ code: 'ANSWERED' });
});

test('[D1.11] used by a mandate of the organisation that holds it, or by the person who does; who answered stands beside the position', () => {
  expect(answer(by(proxy(0, to(1))))).toMatchObject({ ok: true, value: { organisationId: org(0), holderId: org(1), takenBy: 'wim' } });
  expect(answer(by(proxy(0, mo), { personId: 'mo', mandates: [] }), { personId: 'mo', mandates: [] })).toMatchObject({ ok: true, value: { holderId: org(0), takenBy: 'mo' } });
  expect(answer(by(proxy(0, mo)))).toMatchObject({ code: 'NO_MANDATE' });
  expect(answer(by(proxy(0, to(2))))).toMatchObject({ code: 'NO_MANDATE' });
  expect(answer(by(proxy(2, to(1))))).toMatchObject({ code: 'NO_MANDATE' });
  expect(answer(by(proxy(0, to(1)), { mandates: [mandate(org(1), { revokedAt: NOW })] }))).toMatchObject({ code: 'NO_MANDATE' });
  expect(answer(by(proxy(0, to(1)), { holderFits: false }))).toMatchObject({ code: 'NO_MANDATE' });
  expect(answer(by(proxy(0, to(1))), {}, null, NOW, electorate(6).map((one, n) => (n === 1 ? { ...one, leftAt: NOW } : one)))).toMatchObject({ code: 'ORGANISATION_LEFT' });
});

test('[D1.11] its own answer takes the place of what was said for it, and is replaced by nobody else', () => {
  const forIt = current({ holderId: org(1) });
  expect(answer(by(proxy(0, to(1))), { choice: 'abstain', expectedRevision: 1 }, forIt)).toMatchObject({ ok: true, value: { revision: 2, holderId: org(1) } });
  const own = answer(null, { mandates: [mandate(org(0))], choice: 'abstain', expectedRevision: 1 }, forIt);
  expect(own).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(own.ok && own.value.holderId).toBe(undefined);
  expect(answer(by(proxy(0, to(1))), { expectedRevision: 1 }, current())).toMatchObject({ code: 'ANSWERED' });
  // Whoever has both speaks by the mandate.
  const both = answer(by(proxy(0, to(1))), { mandates: [mandate(org(0)), mandate(org(1))] });
  expect(both.ok && both.value.holderId).toBe(undefined);
});

test(`[D1.12] an organisation answers for at most ${MOST_PROXIES} others; alternates of one's own count for nobody`, () => {
  const two = [proxy(2, to(1)), proxy(3, to(1))];
  expect(give({}, { proxies: two })).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('2 others') });
  expect(give({ holder: to(4) }, { proxies: two }).ok).toBe(true);
  expect(give({ holder: mo }, { proxies: two }).ok).toBe(true);
  expect(proxiesHeld([...two, proxy(1, mo)], org(1))).toBe(2);
});

/** What can happen to the rights and answers of six organisations, in any order. */
const step = fc.record({ what: fc.constantFrom('give', 'give', 'revoke', 'own', 'proxy', 'proxy'), who: fc.nat(5), other: fc.nat(5) });
test.each([20261123, 7, 4711])('[D1.9–D1.12] whatever is given, revoked and answered in whatever order, these hold (seed %i)', (seed) => {
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    let proxies: Proxy[] = [];
    const said = new Map<string, Position>();
    const own = new Set<string>();
    for (const { what, who, other } of steps) {
      const [giver, speaker] = [org(who), org(other)];
      const now = said.get(giver) ?? null;
      const before = now && { ...now, takenByName: 'Somebody' };
      if (what === 'give') {
        const given = giveProxy(ballot(), electorate(6), proxies, now, asked({ organisationId: giver, holder: to(other), mandates: [mandate(giver)] }), NOW);
        if (given.ok) proxies = [...proxies.filter(({ organisationId }) => organisationId !== giver), given.value];
      } else if (what === 'revoke') {
        if (revokeProxy(ballot(), proxies, now, { organisationId: giver, mandates: [mandate(giver)] }, NOW).ok) proxies = proxies.filter(({ organisationId }) => organisationId !== giver);
      } else {
        const held = proxies.find(({ organisationId }) => organisationId === giver);
        const mandates = [mandate(what === 'own' ? giver : speaker)];
        const taken = takePosition(ballot(), electorate(6), before, request({ organisationId: giver, mandates, byProxy: held ? { proxy: held, personId: 'x', mandates, holderFits: true } : null, personId: 'x', expectedRevision: now?.revision ?? 0 }), NOW);
        if (taken.ok) {
          // Nobody answers for another without the right, given by that very organisation to that very one; nor over its own word.
          if (taken.value.holderId != null) {
            expect(held?.holder).toEqual({ kind: 'organisation', organisationId: taken.value.holderId });
            expect(taken.value.holderId).toBe(speaker);
            expect(own.has(giver)).toBe(false);
          } else own.add(giver);
          said.set(giver, taken.value);
        } else expect(what === 'proxy' || taken.code).not.toBe('NO_MANDATE');
      }
      expect(new Set(proxies.map(({ organisationId }) => organisationId)).size).toBe(proxies.length);
      for (let n = 0; n < 6; n += 1) expect(proxiesHeld(proxies, org(n))).toBeLessThanOrEqual(MOST_PROXIES);
    }
    // Its own word stands to the end.
    for (const giver of own) expect(said.get(giver)!.holderId ?? null).toBe(null);
  }), { seed, numRuns: 200 });
});
