/** What a person may do in a network, from running it to reading along. */
export const ROLES = ['coordinator', 'policy_lead', 'representative', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** What a person may do for an organisation. An alternate takes positions when the voter cannot. */
export const MANDATE_KINDS = ['voter', 'alternate', 'signatory'] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

/** Where an organisation stands with the network. */
export const STANDINGS = ['applicant', 'member', 'suspended', 'left'] as const;
export type Standing = (typeof STANDINGS)[number];
