import { ACTIONS, type Action } from './actions.js';
import { mayAnswerFor, maySignFor, type Mandate } from './mandates.js';
import { refuse, type Refusal } from './refusals.js';
import { CLOSED_BY_RETIRING, RIGHTS, WITHOUT_MEMBERSHIP } from './rights.js';
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
  /** The thread is the actor's own. */
  readonly own?: boolean;
  /** The organisation that the action is about: whose profile is edited, for whom a position is taken. */
  readonly organisationId?: string;
  /** Where that organisation stands, when it is not the one that the actor speaks for. */
  readonly standing?: Standing;
  /** Whether that organisation is on the ballot's frozen list. */
  readonly inElectorate?: boolean;
  /** Whether that organisation gave the actor the right to answer for it in this ballot [D1.11]. */
  readonly byProxy?: boolean;
}

/** What the actor may do with the text of a document. */
export type CollabMode = 'edit' | 'suggest' | 'read';

const not = (message: string): Refusal => refuse('NOT_ALLOWED', message);

/**
 * A position is the organisation's, so it is the organisation's standing that counts, and the person's mandate, not their role [M5].
 * A suspended one still answers the ballots on whose list it stands: suspension takes effect after their close [D6].
 */
function whyNoPosition(actor: Actor, { organisationId, standing, inElectorate, byProxy }: Facts): Refusal | null {
  if (byProxy !== true && !mayAnswerFor(actor.mandates, organisationId, actor.now)) return not('You have no mandate to answer for this organisation. Ask a coordinator to record one.');
  if (inElectorate === false) return not('This organisation is not among those that decide this ballot. It can answer the next one.');
  const stands = standing ?? (organisationId === undefined || organisationId === actor.organisationId ? actor.standing : 'member');
  if (stands === 'suspended' && inElectorate === true) return null;
  return stands === null || stands === 'member' ? null : not('This organisation is not a full member of the network at the moment, so it takes no positions.');
}

/**
 * A signature is the organisation's, by whoever signs for it [M12]. Taking it back asks for the mandate alone: whoever has left the network
 * must not find its name kept there.
 */
function whyNoSignature(actor: Actor, action: Action, { organisationId, standing }: Facts): Refusal | null {
  if (!maySignFor(actor.mandates, organisationId, actor.now)) return not('You have no mandate to sign for this organisation. You can prepare its answer for somebody who has one, or ask a coordinator to record yours.');
  if (action === 'signature.withdraw') return null;
  const stands = standing ?? (organisationId === undefined || organisationId === actor.organisationId ? actor.standing : 'member');
  return stands === null || stands === 'member' ? null : not('This organisation is not a full member of the network at the moment, so it signs nothing.');
}

/** Why `actor` may not do `action`, or null when they may. */
export function why(actor: Actor, action: Action, facts: Facts = {}): Refusal | null {
  const right = RIGHTS[action][actor.role];
  if (right === 'mandate') return whyNoPosition(actor, facts);
  if (right === 'signatory') return whyNoSignature(actor, action, facts);
  // A suspended organisation answers the ballots on whose list it stands [M6], so its people prepare for them, too.
  const answers = action === 'position.prepare' && facts.inElectorate === true;
  if (actor.standing !== null && actor.standing !== 'member' && !WITHOUT_MEMBERSHIP.has(action) && !answers) {
    return not('Your organisation is not a full member of this network at the moment, so you can read but not change anything.');
  }
  if (facts.retired && CLOSED_BY_RETIRING.has(action)) return not('This ask is retired. It can be read; bring it back to work on it.');
  const own = facts.own ?? (facts.organisationId !== undefined && actor.organisationIds.includes(facts.organisationId));
  if (right === 'yes' || (right === 'own' && own)) return null;
  return not('Your role in this network does not include this. Nothing was changed.');
}

/** Whether `actor` may do `action`. */
export const can = (actor: Actor, action: Action, facts: Facts = {}): boolean => why(actor, action, facts) === null;

/** Everything that the actor may do, for screens. */
export const allowedActions = (actor: Actor, facts: Facts = {}): Action[] => ACTIONS.filter((action) => can(actor, action, facts));

/** What the actor may do with the text of a document; null when they may not even read it. */
export function collabMode(actor: Actor, facts: Facts = {}): CollabMode | null {
  if (!can(actor, 'document.read', facts)) return null;
  if (can(actor, 'document.write', facts)) return 'edit';
  return can(actor, 'document.suggest', facts) ? 'suggest' : 'read';
}
