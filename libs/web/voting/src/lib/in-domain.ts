import { CHOICES, type Basis, type Choice as DomainChoice, type Template, type Visibility } from '@northstar/domain-voting';
import type { Choice } from './types.js';

/** The API writes in capitals what the domain writes small; the words are the same. */
type Small<T extends string> = Lowercase<T>;
export const small = <T extends string>(name: T): Small<T> => name.toLowerCase() as Small<T>;
export const capitals = <T extends string>(name: T): Uppercase<T> => name.toUpperCase() as Uppercase<T>;

/** The six positions in the order of the rules, as the API names them. */
export const ALL_CHOICES: readonly Choice[] = CHOICES.map((choice: DomainChoice) => capitals(choice));

export type { Basis, Template, Visibility };
