import { CHOICES, RANKING_ANSWERS, type Basis, type Choice as DomainChoice, type Template, type Visibility } from '@northstar/domain-voting';
import type { Choice } from './types.js';

/** A position on a text, which an order of asks is not. */
export type TextChoice = Exclude<Choice, 'RANKED'>;

/** The API writes in capitals what the domain writes small; the words are the same. */
type Small<T extends string> = Lowercase<T>;
export const small = <T extends string>(name: T): Small<T> => name.toLowerCase() as Small<T>;
export const capitals = <T extends string>(name: T): Uppercase<T> => name.toUpperCase() as Uppercase<T>;

/** The six positions in the order of the rules, as the API names them. */
export const ALL_CHOICES: readonly TextChoice[] = CHOICES.map((choice: DomainChoice) => capitals(choice));

/** What can be said where asks are put in an order. */
export const RANKING_CHOICES: readonly Choice[] = RANKING_ANSWERS.map((choice) => capitals(choice));

export type { Basis, Template, Visibility };
