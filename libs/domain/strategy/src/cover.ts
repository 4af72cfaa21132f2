/** What somebody writes on the cover of an edition. */
export interface Cover {
  readonly title: string;
  /** May be empty. */
  readonly note: string;
  /** Whom readers turn to, in one line; may be empty. */
  readonly contact: string;
  /** Null: nothing is said about it. */
  readonly licence: Licence | null;
}

export type Licence = 'cc_by_4_0' | 'cc_by_sa_4_0' | 'cc0_1_0' | 'all_rights_reserved';

/** What others may do with the words of an edition: its name in full, and where its terms stand. */
export const LICENCES: Readonly<Record<Licence, { readonly name: string; readonly terms: string | null }>> = {
  cc_by_4_0: { name: 'Creative Commons Attribution 4.0 (CC BY 4.0)', terms: 'https://creativecommons.org/licenses/by/4.0/' },
  cc_by_sa_4_0: { name: 'Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0)', terms: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  cc0_1_0: { name: 'No rights reserved (CC0 1.0)', terms: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  all_rights_reserved: { name: 'All rights reserved', terms: null },
};

/** How long each may be. */
export const COVER_LENGTH = { title: 160, note: 1_000, contact: 200 } as const;
