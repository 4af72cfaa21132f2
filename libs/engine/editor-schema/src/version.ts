/** The version of the document schema. It grows whenever an editor of the previous version could damage documents of this one [C12]. 2: tables, tasks, footnotes, sources. */
export const SCHEMA_VERSION = 2;

/** The one root type of a document's Yjs data. Nothing else may appear at the root. */
export const FRAGMENT_NAME = 'content';
