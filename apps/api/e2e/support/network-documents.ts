import { REFUSAL, type Someone } from '../harness.js';

// What the stories of networks send, so that each story shows only what it is about.
export const SET_UP = `mutation($input: SetUpNetworkInput!) { setUpNetwork(input: $input) { ... on Viewer { person { id } networks { network { slug } } } ${REFUSAL} } }`;
export const INVITE = `mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link invitation { id email organisationName newOrganisation } } ${REFUSAL} } }`;
export const PREVIEW = 'query($token: String!) { invitation(token: $token) { networkName organisationName newOrganisation invitedBy role email hasAccount } }';
export const ACCEPT = `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ... on Viewer { person { id name } } ${REFUSAL} } }`;
export const ROLE = `mutation($id: ID!, $role: Role!) { changeRole(memberId: $id, role: $role) { ... on Member { id role } ${REFUSAL} } }`;
export const REMOVE = `mutation($id: ID!) { removeMember(memberId: $id) { ... on Done { message } ${REFUSAL} } }`;
export const STANDING = `mutation($id: ID!, $standing: Standing!, $takesBack: Boolean = false) { changeStanding(organisationId: $id, standing: $standing, takesBackPositions: $takesBack) { ... on Organisation { standing joinedAt } ${REFUSAL} } }`;
export const GRANT = `mutation($member: ID!, $organisation: ID!, $kind: MandateKind!, $until: DateTime) { grantMandate(memberId: $member, organisationId: $organisation, kind: $kind, until: $until) { ... on Member { mandates { id kind until organisation { id } } } ${REFUSAL} } }`;
export const REVOKE_MANDATE = `mutation($id: ID!) { revokeMandate(id: $id) { ... on Member { mandates { id } } ${REFUSAL} } }`;
export const ACT_FOR = `mutation($network: ID!, $organisation: ID!) { actFor(networkId: $network, organisationId: $organisation) { ... on Network { viewer { actingFor { id } } } ${REFUSAL} } }`;
export const PROFILE = `mutation($id: ID!, $input: ProfileInput!) { editProfile(organisationId: $id, input: $input) { ... on Organisation { name initials about website size kindsOfWork } ${REFUSAL} } }`;
export const VIEWER = 'query($slug: String!) { network(slug: $slug) { id name viewer { role can actingFor { name } organisations { name } mandates { id kind } } invitations { email } } }';
export interface Viewed { network: { id: string; name: string; viewer: { role: string; can: string[]; actingFor: { name: string } | null; organisations: { name: string }[]; mandates: { id: string; kind: string }[] }; invitations: { email: string }[] } | null }
export const place = async (person: Someone) => (await person.query<Viewed>(VIEWER, { slug: person.slug })).network;
export const token = (link: string): string => link.split('#')[1]!;
export const linkFor = async (by: Someone, email: string, extra: Record<string, unknown> = {}): Promise<string> =>
  (await by.mutate<{ link: string }>(INVITE, { input: { networkId: by.networkId, email, role: 'REPRESENTATIVE', mandates: [], organisationId: by.organisationId, ...extra } })).link;
