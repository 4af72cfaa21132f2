import { enumType } from '@northstar/api-core';
import type { MandateKind, Role, Standing } from '@northstar/domain-membership';

export const RoleEnum = enumType<Role>('Role', 'What somebody does in a network.', {
  coordinator: 'Runs the network: members, mandates, ballots, publishing.',
  policy_lead: 'Drafts: writes documents, shapes the asks, names and restores versions.',
  representative: 'Stands for an organisation: reads, suggests, discusses.',
  observer: 'Reads and comments.',
});

export const MandateKindEnum = enumType<MandateKind>('MandateKind', 'What somebody may do for an organisation.', {
  voter: 'Takes its positions in ballots.',
  alternate: 'Takes its positions when the voter cannot.',
  signatory: 'Signs for it.',
});

export const StandingEnum = enumType<Standing>('Standing', 'Where an organisation stands with a network.', {
  applicant: 'Has asked to join.',
  member: 'Belongs to the network.',
  suspended: 'Reads along and decides nothing for the time being.',
  left: 'Has left; its work stays on record.',
});
