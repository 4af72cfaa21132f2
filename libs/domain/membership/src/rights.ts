import type { Action } from './actions.js';
import type { Role } from './roles.js';

/**
 * What a cell of the table says:
 * `yes` – always; `no` – never; `own` – for what is one's own: one's organisation's profile, the thread one began;
 * `mandate` – for an organisation of which one holds a voter's or an alternate's mandate; `signatory` – one of whose signatories one is.
 */
export type Right = 'yes' | 'no' | 'own' | 'mandate' | 'signatory';

const row = (coordinator: Right, policy_lead: Right, representative: Right, observer: Right): Readonly<Record<Role, Right>> =>
  ({ coordinator, policy_lead, representative, observer });

/** Who may do what [M1]. The one place where this is written; server and browser both ask it. */
export const RIGHTS: Readonly<Record<Action, Readonly<Record<Role, Right>>>> = {
  //                           coordinator  policy lead  representative  observer
  'network.read':           row('yes',       'yes',       'yes',          'yes'),
  'network.manage':         row('yes',       'no',        'no',           'no'),
  'organisation.invite':    row('yes',       'no',        'no',           'no'),
  'person.invite':          row('yes',       'no',        'no',           'no'),
  'role.change':            row('yes',       'no',        'no',           'no'),
  'mandate.manage':         row('yes',       'no',        'no',           'no'),
  'organisation.suspend':   row('yes',       'no',        'no',           'no'),
  'strategy.edit':          row('yes',       'no',        'no',           'no'),
  'ask.create':             row('yes',       'yes',       'no',           'no'),
  'ask.reorder':            row('yes',       'yes',       'no',           'no'),
  'ask.edit_details':       row('yes',       'yes',       'no',           'no'),
  'ask.retire':             row('yes',       'yes',       'no',           'no'),
  'document.read':          row('yes',       'yes',       'yes',          'yes'),
  'document.write':         row('yes',       'yes',       'no',           'no'),
  'document.suggest':       row('yes',       'yes',       'yes',          'no'),
  'document.set_up':        row('yes',       'yes',       'no',           'no'),
  'thread.create':          row('yes',       'yes',       'yes',          'yes'),
  'thread.reply':           row('yes',       'yes',       'yes',          'yes'),
  'thread.resolve':         row('yes',       'yes',       'yes',          'own'),
  'version.name':           row('yes',       'yes',       'no',           'no'),
  'version.restore':        row('yes',       'yes',       'no',           'no'),
  'ballot.open':            row('yes',       'no',        'no',           'no'),
  'ballot.withdraw':        row('yes',       'no',        'no',           'no'),
  'ballot.extend':          row('yes',       'no',        'no',           'no'),
  'ballot.remind':          row('yes',       'no',        'no',           'no'),
  'ballot.conclude':        row('yes',       'no',        'no',           'no'),
  'position.take':          row('mandate',   'mandate',   'mandate',      'mandate'),
  'position.prepare':       row('own',       'own',       'own',          'no'),
  'poll.ask':               row('yes',       'no',        'no',           'no'),
  'poll.answer':            row('yes',       'yes',       'yes',          'yes'),
  'amendment.propose':      row('mandate',   'mandate',   'mandate',      'mandate'),
  'amendment.decide':       row('yes',       'no',        'no',           'no'),
  'erratum.mark':           row('yes',       'no',        'no',           'no'),
  'erratum.object':         row('mandate',   'mandate',   'mandate',      'mandate'),
  'sign_on.call':           row('yes',       'no',        'no',           'no'),
  'signature.prepare':      row('own',       'own',       'own',          'no'),
  'signature.give':         row('signatory', 'signatory', 'signatory',    'signatory'),
  'signature.withdraw':     row('signatory', 'signatory', 'signatory',    'signatory'),
  'progress.record':        row('yes',       'yes',       'yes',          'no'),
  'progress.confirm':       row('yes',       'yes',       'yes',          'no'),
  'progress.show':          row('yes',       'yes',       'no',           'no'),
  'contact.read':           row('yes',       'yes',       'own',          'no'),
  'plan.take':              row('yes',       'own',       'own',          'no'),
  'edition.publish':        row('yes',       'no',        'no',           'no'),
  'token.manage':           row('yes',       'yes',       'yes',          'yes'),
  'profile.edit':           row('yes',       'own',       'own',          'no'),
  'organisation.show':      row('own',       'own',       'own',          'no'),
};

/** What stays possible for people of an organisation that is suspended, has left, or is not a member yet [M3]. A poll asks people, not organisations [M19]. */
export const WITHOUT_MEMBERSHIP: ReadonlySet<Action> = new Set<Action>(['network.read', 'document.read', 'token.manage', 'poll.answer', 'organisation.show']);

/** What a retired ask closes [M4]: everything about that document but reading it and bringing it back, which is `ask.retire` too. */
export const CLOSED_BY_RETIRING: ReadonlySet<Action> = new Set<Action>([
  'ask.edit_details', 'document.write', 'document.suggest', 'document.set_up', 'thread.create', 'thread.reply', 'thread.resolve', 'version.name', 'version.restore', 'ballot.open',
  'progress.record', 'progress.confirm', 'plan.take',
]);
