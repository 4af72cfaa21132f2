import type { ThreadPartsFragment } from '@northstar/web-graphql';

/** A thread as it is shown. */
export type Thread = ThreadPartsFragment;
export type Comment = Thread['comments'][number];
