import type { RecordPartsFragment } from '@northstar/web-graphql';

export type RecordSeen = RecordPartsFragment;
