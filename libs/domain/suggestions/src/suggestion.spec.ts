import { type Actor, type Role, ROLES } from '@northstar/domain-membership';
import { checkReason, DECIDERS, type Deciders, type Place, SUGGESTION_STATES, type SuggestionFacts, whyNot, whyNotDecide, whyNotSetDeciders, wishesFor } from './suggestion.js';

const actor = (role: Role = 'policy_lead', given: Partial<Actor> = {}): Actor => ({
  personId: 'amina', role, organisationId: 'harbour-aid', standing: 'member', organisationIds: ['harbour-aid'], mandates: [], now: 0, ...given,
});
const place = (given: Partial<Place> = {}): Place => ({ deciders: 'writers', leadOrganisationId: null, retired: false, ...given });
const suggestion = (given: Partial<SuggestionFacts> = {}): SuggestionFacts => ({ state: 'open', authorId: 'ben', organisationId: 'weir', ...given });

describe('who decides', () => {
  test.each<[Role, Deciders, string | null, boolean]>([
    ['coordinator', 'writers', null, true], ['coordinator', 'lead_organisation', 'weir', true], ['coordinator', 'coordinators', null, true],
    ['policy_lead', 'writers', null, true], ['policy_lead', 'lead_organisation', 'harbour-aid', true], ['policy_lead', 'lead_organisation', 'weir', false],
    ['policy_lead', 'lead_organisation', null, false], ['policy_lead', 'coordinators', 'harbour-aid', false],
    ['representative', 'writers', 'harbour-aid', false], ['representative', 'lead_organisation', 'harbour-aid', false], ['observer', 'writers', null, false],
  ])('[S3] %s where %s decide and %s leads: %s', (role, deciders, leadOrganisationId, may) => {
    expect(whyNotDecide(actor(role), place({ deciders, leadOrganisationId })) === null).toBe(may);
  });

  test('[S3] nobody in a retired ask, and nobody of a suspended organisation', () => {
    for (const deciders of DECIDERS) {
      expect(whyNotDecide(actor('coordinator'), place({ deciders, retired: true }))).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(whyNotDecide(actor('coordinator', { standing: 'suspended' }), place({ deciders }))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  test.each<[Role, string | null, boolean]>([['coordinator', null, true], ['policy_lead', 'harbour-aid', true], ['policy_lead', 'weir', false], ['policy_lead', null, false], ['representative', 'harbour-aid', false]])(
    '[S4] %s, with %s in the lead, sets who decides: %s', (role, leadOrganisationId, may) => expect(whyNotSetDeciders(actor(role), place({ leadOrganisationId })) === null).toBe(may));
});

describe('a suggestion', () => {
  test.each(ROLES)('[S2] [S3] %s, with one of somebody else and their own', (role) => {
    const decides = role === 'coordinator' || role === 'policy_lead' ? ['accept', 'reject'] : [];
    const suggests = role !== 'observer';
    expect(wishesFor(actor(role), suggestion(), place())).toEqual([...decides, ...(suggests ? ['support'] : [])]);
    expect(wishesFor(actor(role), suggestion({ authorId: 'amina', organisationId: 'harbour-aid' }), place())).toEqual([...decides, ...(suggests ? ['withdraw', 'change'] : [])]);
  });

  test.each(SUGGESTION_STATES.filter((state) => state !== 'open'))('[S1] that is %s stays as it is, and says so', (state) => {
    expect(wishesFor(actor('coordinator', { personId: 'ben' }), suggestion({ state }), place())).toEqual([]);
    expect(whyNot(actor(), 'accept', suggestion({ state }), place())).toMatchObject({ code: 'CLOSED' });
  });
});

describe('support', () => {
  test.each<[string, Partial<Actor>, Partial<SuggestionFacts>, Partial<Place>, object | null]>([
    ['for what another organisation offers', {}, {}, {}, null],
    ['for what somebody offers who speaks for none', {}, { organisationId: null }, {}, null],
    ['for what one’s own organisation offers, a colleague’s as well', {}, { organisationId: 'harbour-aid' }, {}, { code: 'NOT_ALLOWED' }],
    ['by somebody who speaks for no organisation', { organisationId: null, standing: null }, {}, {}, { code: 'NOT_ALLOWED' }],
    ['by somebody whose organisation is suspended', { standing: 'suspended' }, {}, {}, { code: 'NOT_ALLOWED' }],
    ['by an observer', { role: 'observer' }, {}, {}, { code: 'NOT_ALLOWED' }],
    ['in a retired ask', {}, {}, { retired: true }, { code: 'NOT_ALLOWED' }],
    ['for what is settled', {}, { state: 'not_chosen' }, {}, { code: 'CLOSED' }],
  ])('[S7] %s', (_case, who, of, where, refused) => {
    const answer = whyNot(actor('representative', who), 'support', suggestion(of), place(where));
    if (refused) expect(answer).toMatchObject(refused);
    else expect(answer).toBeNull();
  });
});

test.each<[string | null, string | null]>([[null, null], ['', null], ['  \n', null], [' Too vague. ', 'Too vague.'], ['a\u0000b', 'ab']])('[S5] the reason %j is kept as %j', (given, kept) => {
  expect(checkReason(given)).toEqual({ ok: true, value: kept });
});
test('[S5] a reason has at most 1,000 characters', () => expect(checkReason('x'.repeat(1_001))).toMatchObject({ ok: false, code: 'INVALID', field: 'reason' }));
