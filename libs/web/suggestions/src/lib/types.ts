import type { Piece, Proposal } from '@northstar/engine-suggestions';
import type { SuggestionPartsFragment } from '@northstar/web-graphql';
import type { Row } from './outbox.js';

/** A suggestion as it is shown. */
export type Suggestion = SuggestionPartsFragment;

/** Of a suggestion what the engine takes. */
export const proposalOfRow = ({ from, to, replaced, proposed, before, after }: Suggestion): Proposal =>
  ({ from, to, replaced: replaced as unknown as Piece, proposed: proposed as unknown as Piece, before, after });

/** Of a suggestion what its author's window keeps. */
export const rowOf = (suggestion: Suggestion): Row => ({ ...proposalOfRow(suggestion), key: suggestion.key, open: suggestion.state === 'OPEN' });
