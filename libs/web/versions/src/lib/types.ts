import type { AuthorshipQuery, ChangePartsFragment, ComparisonPartsFragment, DocumentVoicesQuery, StrayPartsFragment, TextHistoryQuery, VersionPartsFragment, VoicesPartsFragment } from '@northstar/web-graphql';

export type Version = VersionPartsFragment;
export type Stray = StrayPartsFragment;
export type Comparison = ComparisonPartsFragment;
export type Change = ChangePartsFragment;
export type ComparedBlock = Comparison['blocks'][number];
export type ComparedSegment = ComparedBlock['segments'][number];
export type Contribution = Version['contributors'][number];
export type Authorship = NonNullable<AuthorshipQuery['document']>['authorship'];
export type AuthorTable = NonNullable<DocumentVoicesQuery['document']>['authorship'];
export type Voices = VoicesPartsFragment;
export type Voice = Voices['voices'][number];
export type TextHistory = NonNullable<TextHistoryQuery['document']>['history'];
export type HistoryBlock = TextHistory['blocks'][number];
