import type { SignOnChoicesQuery, SignOnPageQuery, SignOnPartsFragment, TextToSignFragment } from '@northstar/web-graphql';
import type { ComponentType } from 'react';

export type SignOn = SignOnPartsFragment;
export type SignOnOfPage = NonNullable<SignOnPageQuery['signOn']>;
export type Place = SignOn['board'][number];
export type Signature = Place['signatures'][number];
export type SignatureState = Signature['state'];
export type Text = SignOn['texts'][number];
export type Preparation = SignOn['preparations'][number];
export type Answer = Preparation['answers'][number]['answer'];
export type Organisation = Place['organisation'];
export type TextToSign = TextToSignFragment;
export type Choices = NonNullable<SignOnChoicesQuery['network']>;

/** Draws a stored text to read. Given from outside: how texts are made and drawn is the editor's business. */
export type TextComponent = ComponentType<{ readonly content: unknown; readonly label?: string; readonly language?: string }>;
