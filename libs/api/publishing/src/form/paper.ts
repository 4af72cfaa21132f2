import { type Inline, type ReadingBlock, toReading } from '@northstar/engine-editor-schema';
import type { Direction } from '@northstar/domain-strategy';
import type { PublicAsk, Publication, PublicText } from './publication.js';
import { aboutEdition, BEHIND, behindText, countOf, howDecided, howToVerify, imprintOf, kickerOf, namedAs, PARTS, referencesOf, reservationsHeading, reservedIn } from './words.js';

/** In which language words are; null where that of the whole document is. */
export interface Spoken { language: string | null; direction: Direction }

/** One thing after the other, as it is read: what a writer of files has to know to write any edition. */
export type Piece =
  | { kind: 'heading'; level: number; inlines: Inline[]; spoken: Spoken; /** Stands in the contents, and can be linked to. */ anchor: string | null; newPage: boolean; scope: string }
  | { kind: 'block'; block: Exclude<ReadingBlock, { kind: 'heading' }>; spoken: Spoken; /** Which text its notes and sources are counted in. */ scope: string }
  | { kind: 'notes'; title: 'Notes' | 'Sources'; lines: Inline[][]; spoken: Spoken; scope: string }
  | { kind: 'facts'; facts: { name: string; value: string; href: string | null }[] }
  | { kind: 'names'; names: string[] }
  | { kind: 'reservation'; words: string; name: string }
  | { kind: 'remark'; text: string };

/** An edition as a document of pages: the cover, then pieces in reading order. */
export interface Paper {
  network: string;
  title: string;
  note: string;
  kicker: string;
  count: string;
  address: string;
  hash: string;
  publishedAt: string;
  pieces: Piece[];
}

export const PAPER_LANGUAGE = 'en-GB';
const ENGLISH: Spoken = { language: null, direction: 'ltr' };
const plain = (text: string): Inline[] => [{ kind: 'words', text }];
const heading = (level: number, text: string, more: Partial<Extract<Piece, { kind: 'heading' }>> = {}): Piece => ({
  kind: 'heading', level, inlines: plain(text), spoken: ENGLISH, anchor: null, newPage: false, scope: '', ...more,
});

/** The deepest heading that documents and readers of them know. */
const DEEPEST = 6;

/** A text under a heading of `under`: its own headings begin one level below that one, however they were written. */
function words(text: PublicText, under: number, scope: string): Piece[] {
  const { blocks, notes, sources } = toReading(text.content);
  const spoken: Spoken = { language: text.language, direction: text.direction };
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const offset = under + 1 - Math.min(...levels, 3);
  const lists = ([['Notes', notes], ['Sources', sources]] as const).flatMap(([title, lines]): Piece[] => (lines.length === 0 ? [] : [{ kind: 'notes', title, lines, spoken, scope }]));
  return [
    ...blocks.map((block): Piece => (block.kind === 'heading'
      ? { kind: 'heading', level: Math.min(DEEPEST, block.level + offset), inlines: block.inlines, spoken, anchor: null, newPage: false, scope } : { kind: 'block', block, spoken, scope })),
    ...lists,
  ];
}

/** Who stands behind a text, reservations word for word, and how it was decided. */
function decision(text: PublicText, level: number): Piece[] {
  const reserved = reservedIn(text);
  return [
    heading(level, behindText(text)),
    ...(text.named.length > 0 ? [{ kind: 'names' as const, names: text.named.map(namedAs) }] : []),
    ...(reserved.length > 0 ? [heading(level, reservationsHeading(reserved.length))] : []),
    ...reserved.map(({ name, reservation }): Piece => ({ kind: 'reservation', words: reservation, name })),
    { kind: 'remark', text: howDecided(text).join('') },
  ];
}

const part = (name: keyof typeof PARTS, newPage: boolean): Piece => heading(1, PARTS[name], { anchor: name, newPage });

function ask(one: PublicAsk, first: boolean): Piece[] {
  const scope = `ask-${one.place}`;
  return [
    // The first stands under the heading of them all; each of the others can be handed over on sheets of its own.
    { kind: 'heading', level: 2, inlines: plain(`${one.place} ${one.title}`), spoken: { language: one.language, direction: one.direction }, anchor: scope, newPage: !first, scope },
    { kind: 'facts', facts: [
      { name: 'Addressed to', value: one.addressee, href: null }, { name: 'Theme', value: one.theme, href: null },
      ...(one.leadOrganisation === null ? [] : [{ name: 'Led by', value: one.leadOrganisation, href: null }]),
    ] },
    ...words(one, 2, scope), ...decision(one, 3),
  ];
}

/** The edition as a document: the same pieces for PDF, Word and Markdown. */
export function paperOf(publication: Publication): Paper {
  const { network, title, note, addresses, hash, publishedAt, goal, definition, asks, signatories } = publication;
  const [verify, imprint] = [howToVerify(publication), imprintOf(publication)];
  const cell = (text: string): ReadingBlock[] => [{ kind: 'paragraph', inlines: plain(text) }];
  return {
    network: network.name, title, note, kicker: kickerOf(publication), count: countOf(publication), address: addresses.edition, hash, publishedAt,
    pieces: [
      part('goal', true), ...words(goal, 1, 'goal'), ...decision(goal, 2),
      ...(definition ? [part('definition', false), ...words(definition, 1, 'definition'), ...decision(definition, 2)] : []),
      part('asks', true), ...asks.flatMap((one, index) => ask(one, index === 0)),
      part('behind', true), { kind: 'remark', text: BEHIND },
      { kind: 'block', spoken: ENGLISH, scope: '', block: { kind: 'table', headerRow: true, rows: [
        [{ kind: 'columnHeader', blocks: cell('Organisation') }, { kind: 'columnHeader', blocks: cell('Stands behind') }],
        ...signatories.map(({ name, behind }) => [{ kind: 'rowHeader' as const, blocks: cell(name) }, { kind: 'cell' as const, blocks: cell(behind) }]),
      ] } },
      part('about', false), { kind: 'remark', text: aboutEdition(publication).join('') }, ...(imprint.length === 0 ? [] : [{ kind: 'facts' as const, facts: imprint }]),
      { kind: 'facts', facts: referencesOf(publication) },
      ...(verify === null ? [] : [{ kind: 'remark' as const, text: verify }]),
    ],
  };
}
