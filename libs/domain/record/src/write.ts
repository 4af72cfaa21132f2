import { commitmentOf, digestOf, type Entry, hashOf, type Head, type Reference, type Referred, type Sha256 } from './entry.js';
import type { RecordEvent } from './event.js';

/** Something that an event speaks of, before it is on record. */
export class Mention {
  private constructor(readonly value: { readonly person: string } | { readonly organisation: string } | { readonly text: string }) {}

  static person(id: string): Mention {
    return new Mention({ person: id });
  }
  static organisation(id: string): Mention {
    return new Mention({ organisation: id });
  }
  static text(words: string): Mention {
    return new Mention({ text: words });
  }
}

/** An event as it is handed in. */
export type Draft = RecordEvent<Mention>;

function replaced(value: unknown, by: (mention: Mention) => unknown): unknown {
  if (value instanceof Mention) return by(value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, by));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, by)]));
  return value;
}

/** Who is mentioned in events, so that their names can be looked up. */
export function mentioned(drafts: readonly Draft[]): { people: string[]; organisations: string[] } {
  const people = new Set<string>();
  const organisations = new Set<string>();
  replaced(drafts, ({ value }) => {
    if ('person' in value) people.add(value.person);
    if ('organisation' in value) organisations.add(value.organisation);
    return null;
  });
  return { people: [...people], organisations: [...organisations] };
}

export interface Written {
  readonly entries: readonly (Entry & { readonly event: RecordEvent; readonly salt: string })[];
  /** With the entry that each belongs to. */
  readonly references: readonly (Reference & { readonly sequence: number })[];
  readonly head: Head;
}

/**
 * Continues a record after `head`. Each mention gets a salt of its own: nobody can tell whether two entries speak of the same person or
 * organisation unless both are disclosed [R3].
 */
export function write(sha: Sha256, salt: () => string, network: string, head: Head, drafts: readonly Draft[], names: ReadonlyMap<string, string>): Written {
  const references: (Reference & { sequence: number })[] = [];
  let last = head;
  const refer = ({ value }: Mention): string => {
    const id = 'person' in value ? value.person : 'organisation' in value ? value.organisation : null;
    const reference = { salt: salt(), value: (id === null ? value : { ...value, name: names.get(id) ?? '' }) as Referred };
    const commitment = commitmentOf(sha, reference);
    references.push({ ...reference, commitment, sequence: last.sequence + 1 });
    return commitment;
  };
  const entries: (Entry & { event: RecordEvent; salt: string })[] = [];
  for (const draft of drafts) {
    const event = replaced(draft, refer) as RecordEvent;
    const own = salt();
    const sealed = { sequence: last.sequence + 1, previous: last.hash, digest: digestOf(sha, own, event) };
    const entry = { ...sealed, hash: hashOf(sha, network, sealed), salt: own, event };
    entries.push(entry);
    last = { sequence: entry.sequence, hash: entry.hash };
  }
  return { entries, references, head: last };
}
