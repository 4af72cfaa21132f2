export const DOCUMENT_KINDS = ['goal', 'definition', 'ask'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_STATUSES = ['drafting', 'under_ballot', 'agreed', 'not_agreed', 'published', 'retired'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** What moves a document from one status to another. */
export const TRANSITIONS = ['open_ballot', 'carry', 'reject', 'leave_undecided', 'publish', 'retire', 'bring_back'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/**
 * The one table of what may follow what. A ballot may be opened on any text that is not retired, on an agreed one too: that is how
 * a new wording replaces the old. `retire` remembers the status before, and `bring_back` returns to drafting when that was a ballot.
 */
export const STATUS_TABLE: Readonly<Record<DocumentStatus, Readonly<Partial<Record<Transition, DocumentStatus>>>>> = {
  drafting: { open_ballot: 'under_ballot', retire: 'retired' },
  under_ballot: { open_ballot: 'under_ballot', carry: 'agreed', reject: 'not_agreed', leave_undecided: 'drafting' },
  agreed: { open_ballot: 'under_ballot', publish: 'published', retire: 'retired' },
  not_agreed: { open_ballot: 'under_ballot', retire: 'retired' },
  published: { open_ballot: 'under_ballot', retire: 'retired' },
  retired: { bring_back: 'drafting' },
};
