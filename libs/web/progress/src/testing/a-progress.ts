import type { ProgressPartsFragment, ProgressStepPartsFragment } from '@northstar/web-graphql';

const organisation = { __typename: 'Organisation' as const, id: 'organisation-2', name: 'Weir Collective', initials: 'WC', colour: 5 };

/** A step as the server tells it; `extra` says what is otherwise. */
export const aStep = (extra: Partial<ProgressStepPartsFragment> = {}): ProgressStepPartsFragment => ({
  __typename: 'ProgressStep', id: 'step-1', number: 1, kind: 'RESPONSE', on: '2026-01-05', words: 'They wrote back.', response: 'ACKNOWLEDGED', delivery: null, correctsId: null, at: '2026-01-06T09:00:00Z', shown: false, contact: null, mayConfirm: false,
  links: [], files: [], organisation, by: { __typename: 'Person', id: 'person-2', name: 'Rea Present', initials: 'RP' }, confirmations: [], ...extra,
});

/** The progress of an ask. */
export const aProgress = (extra: Partial<ProgressPartsFragment> = {}): ProgressPartsFragment => ({
  __typename: 'Progress', id: 'document-1', response: 'ACKNOWLEDGED', delivery: 'NOT_STARTED', awaitsConfirmation: null, steps: [aStep()], review: null, plans: [], ...extra,
});
