import type { BallotElectorsFragment, BallotPageQuery, BallotPartsFragment, BallotRowFragment, BallotSubjectFragment, PositionPartsFragment, PreparedPartsFragment } from '@northstar/web-graphql';
import type { ComponentType } from 'react';

export type BallotRow = BallotRowFragment;
export type BallotWithElectors = BallotRow & BallotElectorsFragment;
export type Ballot = BallotPartsFragment;
export type BallotOfPage = NonNullable<BallotPageQuery['ballot']>;
export type Position = PositionPartsFragment;
/** What waits inside an organisation to be cast. */
export type Prepared = PreparedPartsFragment;
export type Choice = Position['choice'];
export type Organisation = Position['organisation'];
export type Elector = Ballot['electorate'][number];
export type Outcome = NonNullable<Ballot['outcome']>;
/** Where in the record the result stands. */
export type Recorded = Ballot['recorded'];
export type Subject = BallotSubjectFragment;

/** Draws a stored text to read. Given from outside: how texts are made and drawn is the editor's business. */
export type TextComponent = ComponentType<{ readonly content: unknown; readonly label?: string; readonly language?: string }>;

/** Draws what changed between two versions. Given from outside too: comparing is the versions' business. */
export type ChangesComponent = ComponentType<{ readonly from: string; readonly to: string; readonly language: string }>;

/** Draws what would have the texts of a ballot read otherwise. Given from outside: amendments are a feature of their own. */
export type AmendmentsComponent = ComponentType<{ readonly ballotId: string; readonly texts: BallotOfPage['texts'] }>;
