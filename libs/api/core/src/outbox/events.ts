/** What can happen, as facts without text: whoever hears of one loads what it may see. Keys are ids. */
export type DomainEvent =
  | { type: 'network.changed'; networkId: string }
  | { type: 'members.changed'; networkId: string }
  /** What somebody may do has changed; null stands for everybody (of the organisation, of the network). Open sockets are judged anew [C4]. */
  | { type: 'rights.changed'; networkId: string; personId: string | null; organisationId: string | null }
  | { type: 'session.ended'; sessionIds: string[]; accessTokenIds: string[]; personId: string }
  | { type: 'strategy.changed'; networkId: string; strategyId: string }
  | { type: 'document.changed'; networkId: string; documentId: string; strategyId: string }
  /** Writers are judged anew: a document was retired or brought back. */
  | { type: 'document.access_changed'; networkId: string; documentId: string }
  | { type: 'suggestions.changed'; networkId: string; documentId: string; suggestionIds: string[] }
  /** Words lost their place, were put back, or were seen to [C14]. */
  | { type: 'stray_words.changed'; networkId: string; documentId: string; strayWordsIds: string[] }
  | { type: 'thread.changed'; networkId: string; documentId: string; threadId: string }
  /** Somebody was named in a comment, or has seen where they were: what waits for these people, and for the people of these organisations, is another number now. */
  | { type: 'mentions.changed'; networkId: string; personIds: string[]; organisationIds: string[] }
  | { type: 'version.cut'; networkId: string; documentId: string; versionId: string }
  /** With an organisation: something about it that only that organisation knows. */
  | { type: 'ballot.changed'; networkId: string; documentId: string; ballotId: string; organisationId?: string }
  /** A call for signatures was made or answered. With an organisation: something about it that only that organisation knows. */
  | { type: 'sign_on.changed'; networkId: string; signOnId: string; organisationId: string | null }
  /** A poll was opened, closed or withdrawn. That somebody answers is no event: it would tell when, and how many did [PL4]. */
  | { type: 'poll.changed'; networkId: string; pollId: string }
  /** Something was recorded about an ask, confirmed, shown or hidden, planned; or its review date was set or has lapsed. */
  | { type: 'progress.changed'; networkId: string; documentId: string }
  /** An edition was set for a time, moved, called off or stopped. For coordinators. */
  | { type: 'edition.scheduled'; networkId: string; strategyId: string; scheduledId: string }
  | { type: 'edition.published'; networkId: string; strategyId: string; editionId: string };

export type EventType = DomainEvent['type'];
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;
