import { enumType } from '@northstar/api-core';
import type { Answer, Basis, BallotState, Override, SecretAnswer, Template, Visibility } from '@northstar/domain-voting';

/** States that a stored ballot can be in; drafts and the moment between close and count are never stored. */
export type ShownState = Exclude<BallotState, 'draft' | 'closed'>;

export const BallotStateEnum = enumType<ShownState>('BallotState', 'Where a ballot stands.', {
  notice: 'Announced; positions can be taken from its opening on.',
  open: 'Positions can be taken and changed.',
  carried: 'The text is agreed.',
  not_carried: 'The text is not agreed.',
  tied: 'As many for as against; things stay as they were.',
  inquorate: 'Too few organisations answered; nothing was decided.',
  under_objection: 'An organisation blocks; the objection has to be resolved first.',
  withdrawn: 'Called off by a coordinator; positions count for nothing.',
  superseded: 'A ballot on a newer version took its place; positions were not carried over.',
});

export const BallotTemplateEnum = enumType<Template>('BallotTemplate', 'The kind of decision rule.', {
  consent: 'Carried unless an organisation blocks, with at least one support.',
  simple_majority: 'Carried if strictly more than half support it.',
  two_thirds: 'Carried if at least two thirds support it.',
  unanimity: 'Carried if all support it.',
  sense_check: 'Shows who is for and against; agrees nothing and changes no text.',
  dots: 'Puts asks in an order: each organisation spreads dots over them. Changes no text.',
  ranked_choice: 'Puts asks in an order: each organisation gives its own, and points are added up (Borda). Changes no text.',
});

export const BasisEnum = enumType<Basis>('Basis', 'Of what the threshold is a share.', {
  votes_cast: 'Of those for and against.',
  all_eligible: 'Of all organisations that may answer.',
});

export const OverrideEnum = enumType<Override>('ObjectionOverride', 'Whether an objection can be set aside after the close.', {
  none: 'It cannot; only the organisations that block, or a new text, end it.',
  two_thirds: 'With published reasons, if at least two thirds of those that say yes or no say yes.',
});

export const VisibilityEnum = enumType<Visibility>('Visibility', 'Who sees positions, and when. Who has answered is visible always.', {
  named: 'Everybody in the network, at once.',
  counts_until_close: 'Until the close only who has answered; afterwards everything.',
  secret: 'Nobody ever; after the close how many said what, from five answers on.',
});

export const SecretAnswerEnum = enumType<SecretAnswer>('SecretAnswer', 'What an organisation says in a secret ballot. All are of one length, so that the size of a request does not tell them apart.', {
  support: 'For it.',
  against: 'Against it; counted as OPPOSE.',
  abstain: 'Neither for nor against; counts for the quorum.',
});

export const ChoiceEnum = enumType<Answer>('Choice', 'What an organisation says in a ballot.', {
  support: 'For it.',
  support_with_reservation: 'For it, with a reservation that is printed with it. Needs a reason.',
  abstain: 'Neither for nor against; counts for the quorum.',
  stand_aside: 'Does not take part in the decision and does not stop it; counts for the quorum.',
  oppose: 'Against it. Needs a reason.',
  block: 'Cannot accept it. Needs a reason and a proposed change.',
  ranked: 'Only where asks are put in an order: an order or dots of its own, see `preferences`.',
});
