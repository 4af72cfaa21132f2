// What we use of packages that come without types.

declare module 'fontkit' {
  export interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features: string[]): { advanceWidth: number; glyphs: { path: { toSVG(): string } }[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] };
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'bidi-js' {
  export interface Levels { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] }
  export interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): Levels;
    getReorderSegments(text: string, levels: Levels, start: number, end: number): [number, number][];
    getMirroredCharacter(character: string): string | null;
  }
  export default function factory(): Bidi;
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
