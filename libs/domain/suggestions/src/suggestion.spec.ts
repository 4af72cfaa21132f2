import { type Actor, type Role, ROLES } from '@northstar/domain-membership';
import { checkReason, DECIDERS, type Deciders, type Place, SUGGESTION_STATES, type SuggestionFacts, whyNot, whyNotDecide, whyNotSetDeciders, wishesFor } from './suggestion.js';

const actor = (role: Role = 'policy_lead', given: Partial<Actor> = {}): Actor => ({
  personId: 'amina', role, organisationId: 'harbour-aid', standing: 'member', organisationIds: ['harbour-aid'], mandates: [], now: 0, ...given,
});
const place = (given: Partial<Place> = {}): Place => ({ deciders: 'writers', leadOrganisationId: null, retired: false, ...given });
const suggestion = (given: Partial<SuggestionFacts> = {}): SuggestionFacts => ({ state: 'open', authorId: 'ben', ...given });

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
    expect(wishesFor(actor(role), suggestion(), place())).toEqual(decides);
    expect(wishesFor(actor(role), suggestion({ authorId: 'amina' }), place())).toEqual(role === 'observer' ? [] : [...decides, 'withdraw', 'change']);
  });

  test.each(SUGGESTION_STATES.filter((state) => state !== 'open'))('[S1] that is %s stays as it is, and says so', (state) => {
    expect(wishesFor(actor('coordinator', { personId: 'ben' }), suggestion({ state }), place())).toEqual([]);
    expect(whyNot(actor(), 'accept', suggestion({ state }), place())).toMatchObject({ code: 'CLOSED' });
  });
});

test.each<[string | null, string | null]>([[null, null], ['', null], ['  \n', null], [' Too vague. ', 'Too vague.'], ['a\u0000b', 'ab']])('[S5] the reason %j is kept as %j', (given, kept) => {
  expect(checkReason(given)).toEqual({ ok: true, value: kept });
});
test('[S5] a reason has at most 1,000 characters', () => expect(checkReason('x'.repeat(1_001))).toMatchObject({ ok: false, code: 'INVALID', field: 'reason' }));
