/** A fingerprint in groups of eight, so that two people can read it to each other. */
export const inGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;
