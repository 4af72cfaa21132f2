import { mentionToken, piecesOf } from '@northstar/domain-discussion';
import type { Mention } from '@northstar/domain-discussion';
import type { Comment } from './types.js';

/** Words as somebody writes them, where `@Name` stands for a person or an organisation, and whom each of these names means. */
export interface Written { readonly words: string; readonly names: Readonly<Record<string, string>> }

const mentionOf = (ref: string): Mention => {
  const [kind, id] = ref.split(':') as [Mention['kind'], string];
  return { kind, id };
};

/** A name that is not taken by somebody else in the same words. */
export function nameFor(names: Written['names'], name: string, detail: string | null, ref: string): string {
  const free = (candidate: string) => names[candidate] === undefined || names[candidate] === ref;
  const plain = `@${name}`;
  if (free(plain)) return plain;
  const detailed = detail ? `@${name} (${detail})` : plain;
  if (free(detailed)) return detailed;
  let count = 2;
  while (!free(`${detailed} ${count}`)) count += 1;
  return `${detailed} ${count}`;
}

/** Words with the names of today in the place of references, to be written on. */
export function toWritten(body: string, mentions: Comment['mentions']): Written {
  const names: Record<string, string> = {};
  const words = piecesOf(body).map((piece) => {
    if (typeof piece === 'string') return piece;
    const ref = `${piece.kind}:${piece.id}`;
    const known = mentions.find((mention) => mention.ref === ref);
    if (!known) return mentionToken(piece);
    const name = nameFor(names, known.name, null, ref);
    names[name] = ref;
    return name;
  }).join('');
  return { words, names };
}

/** What is sent: each name replaced by its reference, the longest first, so that no name is cut by another. */
export function toBody({ words, names }: Written): string {
  const known = Object.keys(names).filter((name) => words.includes(name)).sort((a, b) => b.length - a.length);
  if (known.length === 0) return words;
  const pattern = new RegExp(known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).map((name) => `${name}(?![\\p{L}\\p{N}])`).join('|'), 'gu');
  return words.replace(pattern, (name) => mentionToken(mentionOf(names[name]!)));
}

/** The beginning of a name that stands right before the caret: after an “@” that begins a word, at most three words long. */
export function nameBeingTyped(words: string, caret: number): { readonly from: number; readonly typed: string } | null {
  const match = /(?:^|[\s(])@((?:[^\s@]+ ){0,2}[^\s@]*)$/u.exec(words.slice(0, caret));
  return match ? { from: caret - match[1]!.length - 1, typed: match[1]! } : null;
}
