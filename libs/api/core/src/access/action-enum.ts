import type { Action } from '@northstar/domain-membership';
import { enumType } from '../graphql/enum-type.js';

/** The actions of the rights table as a GraphQL enum, so that screens show what can be done and hide what cannot. */
export const ActionEnum = enumType<Action>('Action', 'What may be done in a network, as the rights table names it.', {
  'network.read': 'See the network, its members and its strategy.',
  'network.manage': 'Change settings of the network.',
  'organisation.invite': 'Invite an organisation to the network.',
  'person.invite': 'Invite a person to an organisation of the network.',
  'role.change': 'Change what a person may do, or end its membership.',
  'mandate.manage': 'Give and take back mandates.',
  'organisation.suspend': 'Change where an organisation stands with the network.',
  'strategy.edit': 'Rename the strategy.',
  'ask.create': 'Add an ask.',
  'ask.reorder': 'Change the order of the asks.',
  'ask.edit_details': 'Change title, addressee, theme and lead organisation of an ask.',
  'ask.retire': 'Retire an ask, or bring it back.',
  'document.read': 'Read a document.',
  'document.write': 'Write in a document.',
  'document.suggest': 'Suggest changes to a document.',
  'document.set_up': 'Say in which language a document is, and how many words it may have.',
  'thread.create': 'Begin a discussion.',
  'thread.reply': 'Reply in a discussion.',
  'thread.resolve': 'Resolve a discussion, or reopen it.',
  'version.name': 'Cut and name a version.',
  'version.restore': 'Bring an older version back.',
  'ballot.open': 'Put a version to a ballot.',
  'ballot.withdraw': 'Withdraw a ballot.',
  'ballot.extend': 'Extend the time of a ballot.',
  'position.take': 'Take the position of an organisation in a ballot.',
  'edition.publish': 'Publish an edition.',
  'token.manage': 'Make and revoke one’s own access tokens.',
  'profile.edit': 'Edit the profile of an organisation.',
});
