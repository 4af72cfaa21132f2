import type { CompareVersionsQuery, VersionPartsFragment } from '@northstar/web-graphql';

export type Version = VersionPartsFragment;
export type Comparison = NonNullable<CompareVersionsQuery['compare']>;
export type ComparedBlock = Comparison['blocks'][number];
export type ComparedSegment = ComparedBlock['segments'][number];
export type Contribution = Version['contributors'][number];
