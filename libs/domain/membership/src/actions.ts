/** Everything that can be allowed or refused in a network. Buttons and endpoints ask for the same names. */
export const ACTIONS = [
  'network.read', 'network.manage', 'organisation.invite', 'person.invite', 'role.change', 'mandate.manage', 'organisation.suspend',
  'strategy.edit', 'ask.create', 'ask.reorder', 'ask.edit_details', 'ask.retire',
  'document.read', 'document.write', 'document.suggest', 'document.set_up', 'thread.create', 'thread.reply', 'thread.resolve',
  'version.name', 'version.restore', 'ballot.open', 'ballot.withdraw', 'ballot.extend', 'ballot.remind', 'ballot.conclude', 'position.take', 'position.prepare',
  'poll.ask', 'poll.answer', 'amendment.propose', 'amendment.decide', 'erratum.mark', 'erratum.object',
  'sign_on.call', 'signature.prepare', 'signature.give', 'signature.withdraw', 'progress.record', 'progress.confirm', 'progress.show', 'contact.read', 'plan.take', 'edition.publish', 'token.manage', 'profile.edit', 'organisation.show',
] as const;
export type Action = (typeof ACTIONS)[number];
