import type { Someone } from '../harness.js';

// What the stories of how texts came to be send.
const AUTHORSHIP = `query($id: ID!) { document(id: $id) { authorship { words characters
  writers { person { name } organisation { name } words characters deletedCharacters deletedOfOthers firstAt lastAt } passages { client clock length writer since until broughtBack } } } }`;
const HISTORY = `query($id: ID!) { document(id: $id) { history { updates forgottenUntil writers { person { name } organisation { name } } frames { at writer inserted deleted }
  moments { frame number kind name } blocks { type level from until texts marks writers froms untils removers } } } }`;
const VOICES = `voices { words characters since until voices { organisation { name } words characters deletedCharacters comments positions writingOverTime commentsOverTime positionsOverTime } }`;

export interface Authorship {
  words: number; characters: number;
  writers: { person: { name: string }; organisation: { name: string } | null; words: number; characters: number; deletedCharacters: number; deletedOfOthers: number; firstAt: string; lastAt: string }[];
  passages: { client: number; clock: number; length: number; writer: number; since: string; until: string; broughtBack: number | null }[];
}
export interface TextHistory {
  updates: number; forgottenUntil: string | null; writers: { person: { name: string }; organisation: { name: string } | null }[];
  frames: { at: string; writer: number | null; inserted: number; deleted: number }[]; moments: { frame: number; number: number; kind: string; name: string | null }[];
  blocks: { type: string; level: number | null; from: number; until: number | null; texts: string[]; marks: string[]; writers: number[]; froms: number[]; untils: number[]; removers: number[] }[];
}
export interface Voices {
  words: number; characters: number; since: string; until: string;
  voices: { organisation: { name: string }; words: number; characters: number; deletedCharacters: number; comments: number; positions: number; writingOverTime: number[]; commentsOverTime: number[]; positionsOverTime: number[] }[];
}

/** Who wrote what is in a text. */
export const authorshipOf = async (person: Someone, id: string): Promise<Authorship> => (await person.query<{ document: { authorship: Authorship } }>(AUTHORSHIP, { id })).document.authorship;

/** How a text came to be. */
export const historyOf = async (person: Someone, id: string): Promise<TextHistory> => (await person.query<{ document: { history: TextHistory } }>(HISTORY, { id })).document.history;

/** Whose voices are in a text. */
export const voicesOf = async (person: Someone, id: string): Promise<Voices> => (await person.query<{ document: { voices: Voices } }>(`query($id: ID!) { document(id: $id) { ${VOICES} } }`, { id })).document.voices;

/** Whose voices are in a whole strategy. */
export const voicesOfStrategy = async (person: Someone): Promise<Voices> =>
  (await person.query<{ network: { strategy: { voices: Voices } } }>(`query($slug: String!) { network(slug: $slug) { strategy { ${VOICES} } } }`, { slug: person.slug })).network.strategy.voices;

/** A text as it stood after a frame, as the browser draws it: blocks with what was there then. */
export const textAt = (history: TextHistory, frame: number): string[] => history.blocks
  .filter(({ from, until }) => from <= frame && (until === null || until > frame))
  .map(({ texts, froms, untils }) => texts.filter((_, at) => froms[at]! <= frame && (untils[at] === -1 || untils[at]! > frame)).join(''));
