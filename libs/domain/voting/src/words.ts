/** `3 organisations`, `1 organisation`, `no organisation`. */
export const organisations = (count: number): string => (count === 0 ? 'no organisation' : `${count} ${count === 1 ? 'organisation' : 'organisations'}`);

/** The form of a verb that fits the count. */
export const verb = (count: number, one: string, many: string): string => (count === 1 || count === 0 ? one : many);

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
