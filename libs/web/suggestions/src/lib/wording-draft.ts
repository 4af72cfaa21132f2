import type { DocJson } from '@northstar/engine-editor-schema';
import type { Offering } from '../components/OfferDialog.js';
import { heed, PREFIX } from './unsent.js';

/** A wording that is being written, with what it began from. */
export interface WordingDraft { readonly offering: Offering; readonly written: DocJson }

const nameOf = (personId: string, documentId: string): string => `${PREFIX}wording ${personId} ${documentId}`;

/** A half-written wording outlasts a reload in the storage of the tab, and ends with it or at sign-out, as drafts of comments do. */
export function keepWording(personId: string, documentId: string, draft: WordingDraft | null): void {
  const name = nameOf(personId, documentId);
  try {
    if (draft) sessionStorage.setItem(name, JSON.stringify(draft));
    else sessionStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing: the words last as long as the page.
  }
  heed(name, draft === null);
}

/** The wording that was being written in this window when the page was left. */
export function keptWording(personId: string, documentId: string): WordingDraft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(nameOf(personId, documentId)) ?? 'null') as Partial<WordingDraft> | null;
    return draft?.offering && draft.written ? (draft as WordingDraft) : null;
  } catch {
    // What somebody else put there is none of ours.
    return null;
  }
}
