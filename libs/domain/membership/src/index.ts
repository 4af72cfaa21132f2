export { ACTIONS, type Action } from './actions.js';
export { NEUTRAL_COLOUR, ORGANISATION_COLOURS, organisationColour } from './colours.js';
export { allowedActions, can, collabMode, why, type Actor, type CollabMode, type Facts } from './can.js';
export { isActive, mayAnswerFor, maySignFor, type Mandate } from './mandates.js';
export { ok, refuse, REFUSAL_CODES, type Ok, type Outcome, type Refusal, type RefusalCode } from './refusals.js';
export { RIGHTS, type Right } from './rights.js';
export { MANDATE_KINDS, ROLES, STANDINGS, type MandateKind, type Role, type Standing } from './roles.js';
