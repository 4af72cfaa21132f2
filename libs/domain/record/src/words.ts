/** `1 text`, `3 texts`. */
export const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
export const entries = (count: number): string => things(count, 'entry', 'entries');
