const LONGEST = 40;

/** A name as part of an address: plain letters, digits and single hyphens. */
export function slugOf(name: string, otherwise = 'network'): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replace(/^-+|-+$/g, '');
  // A name in another script leaves nothing; the address then says what it is.
  return slug === '' ? otherwise : slug;
}
