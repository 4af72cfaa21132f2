/** Some text with one formatting. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly link?: string;
  /** Somebody wants a source for it. */
  readonly flagged?: boolean;
}

/** One block of a text: a paragraph, a heading, an item of a list. */
export interface Block {
  readonly type: string;
  readonly level?: number;
  /** How deep an item or a quotation stands in others, and the number of a numbered one: to show where it stands, not compared. */
  readonly depth?: number;
  readonly number?: number;
  readonly runs: readonly Run[];
}
