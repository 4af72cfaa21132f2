export const DOCUMENT_KINDS = ['goal', 'definition', 'ask'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_STATUSES = ['drafting', 'under_ballot', 'agreed', 'not_agreed', 'published', 'retired'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** What moves a document from one status to another. */
export const TRANSITIONS = ['open_ballot', 'carry', 'reject', 'leave_undecided', 'publish', 'retire', 'bring_back', 'correct'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/**
 * The one table of what may follow what [A1]. A ballot may be opened on any text that is not retired, on an agreed one too: that is how a
 * new wording replaces the old. Two cells depend on more than the status, and `move` says how: what stands after a ballot that did not
 * carry, and what an ask comes back as.
 */
export const STATUS_TABLE: Readonly<Record<DocumentStatus, Readonly<Partial<Record<Transition, DocumentStatus>>>>> = {
  drafting: { open_ballot: 'under_ballot', retire: 'retired' },
  under_ballot: { open_ballot: 'under_ballot', carry: 'agreed', reject: 'not_agreed', leave_undecided: 'drafting', publish: 'under_ballot', correct: 'under_ballot' },
  agreed: { open_ballot: 'under_ballot', publish: 'published', retire: 'retired', correct: 'agreed' },
  not_agreed: { open_ballot: 'under_ballot', retire: 'retired' },
  published: { open_ballot: 'under_ballot', publish: 'published', retire: 'retired', correct: 'agreed' },
  retired: { bring_back: 'drafting' },
};
