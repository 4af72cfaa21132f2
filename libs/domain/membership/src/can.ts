import { ACTIONS, type Action } from './actions.js';
import { isActive, type Mandate } from './mandates.js';
import { refuse, type Refusal } from './refusals.js';
import type { Role, Standing } from './roles.js';

/** A person as one network knows it. */
export interface Actor {
  readonly personId: string;
  readonly role: Role;
  /** The organisation the person speaks for now; null for somebody without one. */
  readonly organisationId: string | null;
  /** Standing of that organisation; null when there is none. */
  readonly standing: Standing | null;
  readonly organisationIds: readonly string[];
  readonly mandates: readonly Mandate[];
  /** The instant at which mandates are judged. */
  readonly now: number;
}

/** What the answer may depend on besides the person. */
export interface Facts {
  /** A retired ask is read, not changed. */
  readonly retired?: boolean;
  /** The thread or comment is the actor's own. */
  readonly own?: boolean;
  /** The organisation that the action is about: whose profile is edited, for whom a position is taken. */
  readonly organisationId?: string;
}

/**
 * The rights table: who may do what. `own` stands for "what is one's own": the organisation's profile, the thread one began.
 * `mandate` stands for "with a voter's or alternate's mandate of that organisation", whatever the role.
 */
export const RIGHTS: Readonly<Record<Action, Readonly<Record<Role, boolean | 'own' | 'mandate'>>>> = {
  'network.read': { coordinator: true, policy_lead: true, representative: true, observer: true },
  'network.manage': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'organisation.invite': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'person.invite': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'role.change': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'mandate.manage': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'organisation.suspend': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'strategy.edit': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'ask.create': { coordinator: true, policy_lead: true, representative: false, observer: false },
  'ask.reorder': { coordinator: true, policy_lead: true, representative: false, observer: false },
  'ask.edit_details': { coordinator: true, policy_lead: true, representative: false, observer: false },
  'ask.retire': { coordinator: true, policy_lead: true, representative: false, observer: false },
  'document.read': { coordinator: true, policy_lead: true, representative: true, observer: true },
  'document.write': { coordinator: true, policy_lead: true, representative: false, observer: false },
  'document.suggest': { coordinator: true, policy_lead: true, representative: true, observer: false },
  'thread.create': { coordinator: true, policy_lead: true, representative: true, observer: true },
  'thread.reply': { coordinator: true, policy_lead: true, representative: true, observer: true },
  'thread.resolve': { coordinator: true, policy_lead: true, representative: true, observer: 'own' },
  'version.name': { coordinator: true, policy_lead: true, representative: false, observer: false },
  'version.restore': { coordinator: true, policy_lead: true, representative: false, observer: false },
  'ballot.open': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'ballot.withdraw': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'ballot.extend': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'position.take': { coordinator: 'mandate', policy_lead: 'mandate', representative: 'mandate', observer: 'mandate' },
  'edition.publish': { coordinator: true, policy_lead: false, representative: false, observer: false },
  'token.manage': { coordinator: true, policy_lead: true, representative: true, observer: true },
  'profile.edit': { coordinator: true, policy_lead: 'own', representative: 'own', observer: false },
};

/** What stays possible for people of an organisation that is suspended, has left, or is not a member yet. */
const READING: ReadonlySet<Action> = new Set(['network.read', 'document.read', 'token.manage']);
/** What a retired ask still allows. */
const ON_RETIRED: ReadonlySet<Action> = new Set(['document.read', 'ask.retire', 'thread.reply', 'thread.resolve']);
const ABOUT_DOCUMENTS: ReadonlySet<Action> = new Set(ACTIONS.filter((action) => /^(document|thread|version|ask)\.|^ballot\.open$/.test(action) && action !== 'ask.create' && action !== 'ask.reorder'));

const mayVoteFor = (actor: Actor, organisationId: string | undefined): boolean =>
  actor.mandates.some((mandate) => (mandate.kind === 'voter' || mandate.kind === 'alternate') && isActive(mandate, actor.now) && (organisationId === undefined || mandate.organisationId === organisationId));

/** Why `actor` may not do `action`, or null when it may. */
export function why(actor: Actor, action: Action, facts: Facts = {}): Refusal | null {
  if (actor.standing !== null && actor.standing !== 'member' && !READING.has(action)) {
    return refuse('NOT_ALLOWED', 'Your organisation is not a full member of this network at the moment, so you can read but not change anything.');
  }
  if (facts.retired && ABOUT_DOCUMENTS.has(action) && !ON_RETIRED.has(action)) {
    return refuse('NOT_ALLOWED', 'This ask is retired. It can be read; bring it back to work on it.');
  }
  const right = RIGHTS[action][actor.role];
  if (right === true) return null;
  if (right === 'mandate') {
    return mayVoteFor(actor, facts.organisationId) ? null : refuse('NOT_ALLOWED', 'You have no mandate to answer for this organisation. Ask your coordinator to record one.');
  }
  if (right === 'own') {
    const own = facts.own === true || (facts.organisationId !== undefined && actor.organisationIds.includes(facts.organisationId));
    if (own) return null;
  }
  return refuse('NOT_ALLOWED', 'Your role in this network does not include this. Nothing was changed.');
}

/** Whether `actor` may do `action`. */
export const can = (actor: Actor, action: Action, facts: Facts = {}): boolean => why(actor, action, facts) === null;

/** Everything that the actor may do, for screens. */
export const allowedActions = (actor: Actor, facts: Facts = {}): Action[] => ACTIONS.filter((action) => can(actor, action, facts));

/** What the actor may do with the text of a document; null when it may not even read. */
export function collabMode(actor: Actor, facts: Facts = {}): 'edit' | 'suggest' | 'read' | null {
  if (!can(actor, 'document.read', facts)) return null;
  if (can(actor, 'document.write', facts)) return 'edit';
  return can(actor, 'document.suggest', facts) ? 'suggest' : 'read';
}
