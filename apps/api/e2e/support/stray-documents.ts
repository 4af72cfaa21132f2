import { REFUSAL, type Someone } from '../harness.js';

const PARTS = 'id words before after state author { name } organisation { name } removedBy { name } removedByOrganisation { name } createdAt settledAt settledBy { name }';
export const STRAY_WORDS_CHANGED = `subscription($id: ID!) { strayWordsChanged(documentId: $id) { strayWords { ${PARTS} } } }`;

export interface Stray {
  id: string; words: string; before: string; after: string; state: 'OFFERED' | 'PLACED' | 'PUT_IN' | 'SET_ASIDE'; author: { name: string }; organisation: { name: string } | null;
  removedBy: { name: string } | null; removedByOrganisation: { name: string } | null; createdAt: string; settledAt: string | null; settledBy: { name: string } | null;
}

/** Words of a document that lost their place, as somebody sees them. */
export const straysOf = async (person: Someone, id: string): Promise<Stray[]> =>
  (await person.query<{ document: { strayWords: Stray[] } | null }>(`query($id: ID!) { document(id: $id) { strayWords { ${PARTS} } } }`, { id })).document?.strayWords ?? [];

/** Puts such words in or sets them aside. */
export const settles = (person: Someone, id: string, putIn: boolean): Promise<Stray & { code?: string; message?: string }> =>
  person.mutate(`mutation($id: ID!, $putIn: Boolean!) { settleStrayWords(strayWordsId: $id, putIn: $putIn) { ... on StrayWords { ${PARTS} } ${REFUSAL} } }`, { id, putIn });
