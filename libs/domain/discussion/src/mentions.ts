/** Somebody named in a comment: a person or an organisation, by reference. */
export interface Mention { readonly kind: 'person' | 'organisation'; readonly id: string }

const MENTION = /@\[(person|organisation):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/g;

/** More than this is no mention any more but a circular. */
export const MOST_MENTIONS = 20;

/** Whom a comment names, each once, in the order of the words [C7]. */
export function mentionsIn(body: string): Mention[] {
  const found = new Map<string, Mention>();
  for (const [token, kind, id] of body.matchAll(MENTION)) found.set(token, { kind: kind as Mention['kind'], id: id! });
  return [...found.values()];
}

/** A comment in pieces: words as they are, and references between them. Joined with `mentionToken` they are the comment again. */
export function piecesOf(body: string): (string | Mention)[] {
  const pieces: (string | Mention)[] = [];
  let at = 0;
  for (const match of body.matchAll(MENTION)) {
    if (match.index > at) pieces.push(body.slice(at, match.index));
    pieces.push({ kind: match[1] as Mention['kind'], id: match[2]! });
    at = match.index + match[0].length;
  }
  if (at < body.length) pieces.push(body.slice(at));
  return pieces;
}

/** How a reference is written into the words. */
export const mentionToken = ({ kind, id }: Mention): string => `@[${kind}:${id}]`;
