export { MandateKindEnum, RoleEnum, StandingEnum } from './members/enums.js';
export { MandateType, MemberType, NetworkMembershipType } from './members/member.type.js';
export { NetworkModule } from './network.module.js';
export { Network } from './network/network.entity.js';
export { NetworkResult, NetworkType } from './network/network.type.js';
export { Organisation } from './organisations/organisation.entity.js';
export { OrganisationResult, OrganisationType } from './organisations/organisation.type.js';
export { Organisations } from './organisations/organisations.service.js';
