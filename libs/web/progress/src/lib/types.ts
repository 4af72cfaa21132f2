import type { AdvocacyPlanPartsFragment, ProgressPartsFragment, ProgressStepPartsFragment, ScoreboardGroupPartsFragment } from '@northstar/web-graphql';

export type Progress = ProgressPartsFragment;
export type Step = ProgressStepPartsFragment;
export type Plan = AdvocacyPlanPartsFragment;
export type Group = ScoreboardGroupPartsFragment;
export type ResponseName = Progress['response'];
export type DeliveryName = Progress['delivery'];

/** In the order of the scales. */
export const RESPONSES: readonly ResponseName[] = ['NOT_SENT', 'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED', 'REJECTED', 'OVERDUE'];
export const SAID_RESPONSES = ['SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED', 'REJECTED'] as const;
export const DELIVERIES: readonly DeliveryName[] = ['NOT_STARTED', 'IN_PROGRESS', 'DELIVERED', 'REVERSED'];
export const SAID_DELIVERIES = ['IN_PROGRESS', 'DELIVERED', 'REVERSED'] as const;
export const WAYS = ['MEETING', 'LETTER', 'QUESTION', 'MEDIA'] as const;
