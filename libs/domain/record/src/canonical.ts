/** What the record consists of: JSON whose numbers are whole. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one way to write a value down [R1]: no blanks, members in the order of their names by UTF-16 code units, strings as `JSON.stringify`
 * writes them. It is RFC 8785 without fractions. What another program could write differently is refused, as two spellings of one value
 * would have two fingerprints.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number that every program reads alike`);
    return String(value + 0);
  }
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new TypeError('half of a character cannot be written down');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${canonical(name)}:${canonical((value as Record<string, unknown>)[name])}`).join(',')}}`;
  }
  throw new TypeError(`a value of the type ${typeof value} cannot be written down`);
}
