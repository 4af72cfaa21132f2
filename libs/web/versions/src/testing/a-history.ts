import type { AuthorTable, HistoryBlock, TextHistory, Voice, Voices } from '../lib/types.js';
import { harbourWatch, peaceDesk } from './a-version.js';

/** A block of pieces, each `[text or +mark or -mark, from, until]`. */
export function aBlock(pieces: readonly (readonly [string, number, number])[], given: Partial<HistoryBlock> = {}): HistoryBlock {
  const isMark = (text: string) => /^[+-]\w+$/.test(text);
  return {
    __typename: 'HistoryBlock', type: 'paragraph', level: null, from: 0, until: null,
    texts: pieces.map(([text]) => (isMark(text) ? '' : text)), marks: pieces.map(([text]) => (isMark(text) ? text : '')),
    writers: pieces.map(() => 0), froms: pieces.map(([, from]) => from), untils: pieces.map(([, , until]) => until), removers: pieces.map(([, , until]) => (until < 0 ? -1 : 1)), ...given,
  };
}

const ines = { __typename: 'Person', id: 'person-1', name: 'Ines Okafor' } as const;
const tomas = { __typename: 'Person', id: 'person-2', name: 'Tomas Lind' } as const;

export function aHistory(blocks: HistoryBlock[], frames: number, given: Partial<TextHistory> = {}): TextHistory {
  return {
    __typename: 'TextHistory', updates: 40, forgottenUntil: null, blocks, moments: [],
    writers: [{ __typename: 'HistoryWriter', person: ines, organisation: harbourWatch }, { __typename: 'HistoryWriter', person: tomas, organisation: peaceDesk }],
    frames: Array.from({ length: frames }, (_, at) => ({ __typename: 'HistoryFrame', at: `2026-03-0${at + 1}T10:00:00.000Z`, writer: at % 2, inserted: 3, deleted: at })), ...given,
  };
}

const aVoice = (organisation: Voice['organisation'], given: Partial<Voice> = {}): Voice => ({
  __typename: 'Voice', organisation, words: 0, characters: 0, deletedCharacters: 0, comments: 0, positions: 0, writingOverTime: [0, 0], commentsOverTime: [0, 0], positionsOverTime: [0, 0], ...given,
});

/** Harbour Watch wrote and commented, Peace Desk nothing yet. */
export const theVoices: Voices = {
  __typename: 'Voices', words: 40, since: '2026-03-01T00:00:00.000Z', until: '2026-03-03T00:00:00.000Z',
  voices: [aVoice(harbourWatch, { words: 30, characters: 150, comments: 2, writingOverTime: [150, 0], commentsOverTime: [0, 2] }), aVoice(peaceDesk)],
};

export const theAuthors: AuthorTable = {
  __typename: 'Authorship', words: 40, characters: 200,
  writers: [
    { __typename: 'AuthorShare', person: tomas, organisation: peaceDesk, words: 10, characters: 50, deletedCharacters: 7, deletedOfOthers: 5, firstAt: '2026-03-02T10:00:00.000Z', lastAt: '2026-03-03T10:00:00.000Z' },
    { __typename: 'AuthorShare', person: ines, organisation: harbourWatch, words: 30, characters: 150, deletedCharacters: 0, deletedOfOthers: 0, firstAt: '2026-03-01T10:00:00.000Z', lastAt: '2026-03-01T11:00:00.000Z' },
  ],
};
