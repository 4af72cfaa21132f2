import type { EditionPartsFragment, Licence, PublishReadinessQuery, ScheduledPartsFragment } from '@northstar/web-graphql';

export type Edition = EditionPartsFragment;
export type Scheduled = ScheduledPartsFragment;
/** A day and a time on the clocks of a place. */
export interface Moment { readonly date: string; readonly time: string; readonly timeZone: string }
export type PublishReadiness = NonNullable<PublishReadinessQuery['publishReadiness']>;
export type PublishableText = PublishReadiness['texts'][number];
export type Behind = PublishableText['supporters'][number]['organisation'];
/** What somebody writes on the cover of an edition. */
export interface Cover { readonly title: string; readonly note: string; readonly contact: string; readonly licence: Licence | null }
