import type { AmendmentPartsFragment, BallotAmendmentsFragment, ErratumPartsFragment } from '@northstar/web-graphql';
import type { ComponentType } from 'react';

export type Amendment = AmendmentPartsFragment;
export type Erratum = ErratumPartsFragment;
export type AmendedBallot = BallotAmendmentsFragment;
export type Change = Amendment['change'];

/** A text of the ballot, as far as one chooses among several. */
export interface TextOfBallot { readonly document: { readonly id: string; readonly title: string } }

/** Draws what changed between two versions. Given from outside: comparing is the versions' business. */
export type ChangesComponent = ComponentType<{ readonly from: string; readonly to: string; readonly language: string }>;
