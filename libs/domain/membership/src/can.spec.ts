import { ACTIONS, type Action } from './actions.js';
import { allowedActions, can, collabMode, why, type Actor, type Facts } from './can.js';
import type { Mandate } from './mandates.js';
import { RIGHTS } from './rights.js';
import { MANDATE_KINDS, ROLES, STANDINGS, type Role } from './roles.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const HERE = 'harbour-aid';
const ELSEWHERE = 'northern-legal-clinic';

const mandate = (given: Partial<Mandate> = {}): Mandate => ({ organisationId: HERE, kind: 'voter', from: NOW - 1_000, until: null, revokedAt: null, ...given });
const actor = (role: Role, given: Partial<Actor> = {}): Actor => ({
  personId: 'amina', role, organisationId: HERE, standing: 'member', organisationIds: [HERE], mandates: [], now: NOW, ...given,
});

/** The table as it was agreed, written down a second time by hand: C coordinator, L policy lead, R representative, O observer; small: only for what is one's own. */
const BY_MANDATE = ['position.take', 'amendment.propose', 'erratum.object', 'signature.give', 'signature.withdraw'] as const;
const AGREED: Record<Exclude<Action, (typeof BY_MANDATE)[number]>, string> = {
  'network.read': 'C L R O', 'network.manage': 'C', 'organisation.invite': 'C', 'person.invite': 'C', 'role.change': 'C', 'mandate.manage': 'C', 'organisation.suspend': 'C',
  'strategy.edit': 'C', 'ask.create': 'C L', 'ask.reorder': 'C L', 'ask.edit_details': 'C L', 'ask.retire': 'C L',
  'document.read': 'C L R O', 'document.write': 'C L', 'document.suggest': 'C L R', 'document.set_up': 'C L',
  'thread.create': 'C L R O', 'thread.reply': 'C L R O', 'thread.resolve': 'C L R o',
  'version.name': 'C L', 'version.restore': 'C L', 'ballot.open': 'C', 'ballot.withdraw': 'C', 'ballot.extend': 'C', 'ballot.remind': 'C', 'ballot.conclude': 'C', 'amendment.decide': 'C', 'erratum.mark': 'C', 'poll.ask': 'C', 'poll.answer': 'C L R O',
  'position.prepare': 'c l r', 'sign_on.call': 'C', 'signature.prepare': 'c l r', 'progress.record': 'C L R', 'progress.confirm': 'C L R', 'progress.show': 'C L', 'contact.read': 'C L r', 'plan.take': 'C l r', 'edition.publish': 'C', 'token.manage': 'C L R O', 'profile.edit': 'C l r', 'organisation.show': 'c l r',
};
const LETTER: Record<Role, string> = { coordinator: 'C', policy_lead: 'L', representative: 'R', observer: 'O' };
const TABLE_ACTIONS = Object.keys(AGREED) as (keyof typeof AGREED)[];
const CELLS = TABLE_ACTIONS.flatMap((action) => ROLES.map((role): [Role, keyof typeof AGREED] => [role, action]));

describe('the table of rights', () => {
  test('[M1] has a cell for every role and action', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual([...ACTIONS].sort());
    expect([...TABLE_ACTIONS, ...BY_MANDATE].sort()).toEqual([...ACTIONS].sort());
    for (const action of ACTIONS) expect(Object.keys(RIGHTS[action]).sort()).toEqual([...ROLES].sort());
  });

  test.each(CELLS)('[M1] %s: %s', (role, action) => {
    const agreed = AGREED[action].split(' ');
    const always = agreed.includes(LETTER[role]);
    const whenOwn = always || agreed.includes(LETTER[role].toLowerCase());
    expect(can(actor(role), action)).toBe(always);
    expect(can(actor(role), action, { own: false })).toBe(always);
    expect(can(actor(role), action, { own: true })).toBe(whenOwn);
    expect(why(actor(role), action)?.code ?? null).toBe(always ? null : 'NOT_ALLOWED');
  });

  test('[M2] a profile is one’s own when one belongs to the organisation', () => {
    expect(can(actor('representative'), 'profile.edit', { organisationId: HERE })).toBe(true);
    expect(can(actor('representative'), 'profile.edit', { organisationId: ELSEWHERE })).toBe(false);
    expect(can(actor('representative', { organisationIds: [HERE, ELSEWHERE] }), 'profile.edit', { organisationId: ELSEWHERE })).toBe(true);
    expect(can(actor('coordinator'), 'profile.edit', { organisationId: ELSEWHERE })).toBe(true);
  });

  test('[M20] the public page of an organisation is for its own people, not for coordinators of another', () => {
    for (const role of ROLES) {
      expect(can(actor(role), 'organisation.show', { organisationId: HERE })).toBe(role !== 'observer');
      expect(can(actor(role), 'organisation.show', { organisationId: ELSEWHERE })).toBe(false);
    }
  });

  test('[M2] a thread is one’s own only when it is stated so, not because a colleague began it', () => {
    expect(can(actor('observer'), 'thread.resolve', { own: false, organisationId: HERE })).toBe(false);
  });
});

describe('standing', () => {
  const WITHOUT_VOTE = STANDINGS.filter((standing) => standing !== 'member');
  test.each(WITHOUT_VOTE.flatMap((standing) => ROLES.map((role) => [standing, role] as const)))('[M3] [M19] [M20] people of an organisation that is %s only read, answer for themselves, and take back its public page: %s', (standing, role) => {
    expect(allowedActions(actor(role, { standing, mandates: [mandate()] }), { own: true })).toEqual(['network.read', 'document.read', 'poll.answer', 'token.manage', ...(role === 'observer' ? [] : ['organisation.show'])]);
  });

  test.each(WITHOUT_VOTE)('[M14] people of an organisation that is %s prepare its answer to a ballot on whose list it is, and to no other', (standing) => {
    const person = actor('representative', { standing });
    expect([true, false, undefined].map((inElectorate) => can(person, 'position.prepare', { organisationId: HERE, ...(inElectorate === undefined ? {} : { inElectorate }) }))).toEqual([true, false, false]);
    expect(can(person, 'position.prepare', { organisationId: ELSEWHERE, inElectorate: true })).toBe(false);
  });

  test.each(ROLES)('[M3] without an organisation the role decides: %s', (role) => {
    const alone = actor(role, { organisationId: null, standing: null, organisationIds: [] });
    expect(allowedActions(alone)).toEqual(allowedActions(actor(role)));
  });
});

describe('a retired ask', () => {
  const about: Action[] = ['ask.edit_details', 'document.write', 'document.suggest', 'document.set_up', 'thread.create', 'thread.reply', 'thread.resolve', 'version.name', 'version.restore', 'ballot.open', 'progress.record', 'progress.confirm', 'plan.take'];
  test.each(ACTIONS)('[M4] %s', (action) => {
    const coordinator = actor('coordinator', { mandates: [mandate(), mandate({ kind: 'signatory' })] });
    expect(can(coordinator, action, { retired: true, organisationId: HERE })).toBe(!about.includes(action));
  });
});

describe('taking a position', () => {
  const may = (mandates: Mandate[], facts: Facts = { organisationId: HERE }, given: Partial<Actor> = {}) => can(actor('observer', { mandates, ...given }), 'position.take', facts);

  test.each(ROLES.flatMap((role) => MANDATE_KINDS.map((kind) => [role, kind] as const)))('[M5] a %s who is %s', (role, kind) => {
    expect(can(actor(role, { mandates: [mandate({ kind })] }), 'position.take', { organisationId: HERE })).toBe(kind !== 'signatory');
  });

  test.each(ROLES)('[M5] a %s without a mandate is refused', (role) => {
    expect(why(actor(role), 'position.take', { organisationId: HERE })?.message).toMatch(/no mandate/);
  });

  test('[M5] a mandate of one organisation does not speak for another', () => {
    expect(may([mandate()], { organisationId: ELSEWHERE })).toBe(false);
    expect(may([mandate({ organisationId: ELSEWHERE })], { organisationId: ELSEWHERE })).toBe(true);
    expect(may([mandate()], {})).toBe(true);
    expect(may([], {})).toBe(false);
  });

  test.each([
    ['member', undefined, true], ['member', true, true], ['member', false, false],
    ['suspended', undefined, false], ['suspended', true, true], ['suspended', false, false],
    ['left', undefined, false], ['left', true, false], ['applicant', undefined, false], ['applicant', true, false],
  ] as const)('[M6] of an organisation that is %s, on the list: %s', (standing, inElectorate, allowed) => {
    expect(may([mandate()], { organisationId: HERE, inElectorate }, { standing })).toBe(allowed);
    expect(may([mandate({ organisationId: ELSEWHERE })], { organisationId: ELSEWHERE, standing, inElectorate })).toBe(allowed);
  });
});

describe('signing', () => {
  const signs = mandate({ kind: 'signatory' });

  test.each(ROLES.flatMap((role) => MANDATE_KINDS.map((kind) => [role, kind] as const)))('[M12] a %s who is %s', (role, kind) => {
    for (const action of ['signature.give', 'signature.withdraw'] as const) expect(can(actor(role, { mandates: [mandate({ kind })] }), action, { organisationId: HERE })).toBe(kind === 'signatory');
  });

  test('[M12] a mandate that ended, or of another organisation, signs nothing and takes nothing back', () => {
    for (const action of ['signature.give', 'signature.withdraw'] as const) {
      expect(why(actor('coordinator', { mandates: [mandate({ kind: 'signatory', until: NOW })] }), action, { organisationId: HERE })?.message).toMatch(/no mandate to sign/);
      expect(can(actor('coordinator', { mandates: [signs] }), action, { organisationId: ELSEWHERE })).toBe(false);
      expect(can(actor('coordinator', { mandates: [signs] }), action)).toBe(true);
    }
  });

  test.each(STANDINGS)('[M12] of an organisation that is %s: only a member signs, everybody takes back', (standing) => {
    const who = actor('representative', { mandates: [signs], standing });
    expect(can(who, 'signature.give', { organisationId: HERE })).toBe(standing === 'member');
    expect(can(actor('representative', { mandates: [signs] }), 'signature.give', { organisationId: HERE, standing })).toBe(standing === 'member');
    expect(can(who, 'signature.withdraw', { organisationId: HERE })).toBe(true);
  });

  test.each(ROLES)('[M13] a %s prepares an answer inside their own organisation, observers none', (role) => {
    expect(can(actor(role), 'signature.prepare', { organisationId: HERE })).toBe(role !== 'observer');
    expect(can(actor(role), 'signature.prepare', { organisationId: ELSEWHERE })).toBe(false);
  });
});

describe('progress', () => {
  test.each(ROLES)('[M18] a %s reads contacts of government and takes targets', (role) => {
    expect([can(actor(role), 'contact.read', { organisationId: HERE }), can(actor(role), 'contact.read', { organisationId: ELSEWHERE })]).toEqual([role !== 'observer', role === 'coordinator' || role === 'policy_lead']);
    expect([can(actor(role), 'plan.take', { organisationId: HERE }), can(actor(role), 'plan.take', { organisationId: ELSEWHERE })]).toEqual([role !== 'observer', role === 'coordinator']);
  });
});

describe('mandates', () => {
  test.each([
    ['before its first instant', { from: NOW + 1 }, false],
    ['at its first instant', { from: NOW }, true],
    ['just before its last', { until: NOW + 1 }, true],
    ['at its last instant', { until: NOW }, false],
    ['just before it is revoked', { revokedAt: NOW + 1 }, true],
    ['when it is revoked', { revokedAt: NOW }, false],
    ['revoked although it would run on', { until: NOW + 9, revokedAt: NOW - 1 }, false],
  ])('[M7] %s', (_, given, holds) => {
    expect(can(actor('representative', { mandates: [mandate(given)] }), 'position.take', { organisationId: HERE })).toBe(holds);
  });

  test('[M7] one valid mandate among ended ones is enough', () => {
    expect(can(actor('representative', { mandates: [mandate({ until: NOW - 5 }), mandate({ kind: 'alternate' })] }), 'position.take', { organisationId: HERE })).toBe(true);
  });
});

describe('what follows', () => {
  test.each([
    ['coordinator', {}, {}, 'edit'], ['policy_lead', {}, {}, 'edit'], ['representative', {}, {}, 'suggest'], ['observer', {}, {}, 'read'],
    ['coordinator', {}, { retired: true }, 'read'], ['representative', {}, { retired: true }, 'read'], ['policy_lead', { standing: 'suspended' }, {}, 'read'],
  ] as const)('[M8] %s %j %j may %s', (role, given, facts, mode) => {
    expect(collabMode(actor(role, given), facts)).toBe(mode);
  });

  test('[M9] [M10] the list, the answer and the reason agree in every situation', () => {
    for (const role of ROLES) for (const standing of [...STANDINGS, null]) for (const retired of [true, false]) for (const own of [true, false, undefined]) for (const mandates of [[], [mandate()]]) {
      const who = actor(role, { standing, mandates });
      const facts: Facts = { retired, own, organisationId: HERE };
      expect(allowedActions(who, facts)).toEqual(ACTIONS.filter((action) => why(who, action, facts) === null));
      expect(ACTIONS.filter((action) => can(who, action, facts))).toEqual(ACTIONS.filter((action) => why(who, action, facts) === null));
    }
  });
});
