import { LICENCES, type Licence as Word } from '@northstar/domain-strategy';
import type { Licence } from '@northstar/web-graphql';

/** The licences to choose from, as the API calls them, and what they are called in full. */
export const LICENCE_CHOICES: readonly { readonly value: Licence; readonly label: string }[] = (Object.keys(LICENCES) as Word[]).map((word) => ({ value: word.toUpperCase() as Licence, label: LICENCES[word].name }));

export const licenceName = (licence: Licence): string => LICENCE_CHOICES.find(({ value }) => value === licence)!.label;
