import type { EditionPartsFragment, PublishReadinessQuery } from '@northstar/web-graphql';

export type Edition = EditionPartsFragment;
export type PublishReadiness = NonNullable<PublishReadinessQuery['publishReadiness']>;
export type PublishableText = PublishReadiness['texts'][number];
export type Behind = PublishableText['supporters'][number]['organisation'];
