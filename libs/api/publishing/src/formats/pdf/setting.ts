import type { Direction } from '@northstar/domain-strategy';
import type { Inline } from '@northstar/engine-editor-schema';
import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import type { Face, Fonts } from './fonts.js';

const bidi = bidiFactory();

/** How words look in a place of the document. */
export interface Look { size: number; leading: number; colour: string; bold: boolean; italic: boolean }

/** Where words lead: an address, or a place in the document. */
export type Target = { href: string } | { place: string };

/** A stretch of words that look the same, as it will be drawn. */
export interface Run {
  /** As written, in the order of reading. */
  text: string;
  /** As it has to be given to the font, where that differs. */
  drawn: string;
  face: Face;
  size: number;
  colour: string;
  rise: number;
  underline: boolean;
  strike: boolean;
  target: Target | null;
  /** From the left of the line. */
  x: number;
  width: number;
  /** What is drawn does not tell by itself what is written. */
  tell: boolean;
  /** Has to be given to the font in one piece: its letters depend on each other across blanks, or run to the left. */
  whole: boolean;
}

/** One line; its runs stand in the order of reading, wherever they are drawn. */
export interface Line { runs: Run[]; width: number }

interface Piece { text: string; look: Look; underline: boolean; strike: boolean; sign: boolean; target: Target | null }
interface Character { piece: Piece; face: Face }

/** Scripts that put no blanks between words: a dictionary says where a line may end. */
const WITHOUT_BLANKS = /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const SIGN_SIZE = 0.66;

/** Words in lines of a width. */
export class Setter {
  /** Characters that no font at hand can draw. */
  readonly missing = new Set<string>();
  private readonly widths = new Map<string, number>();

  constructor(private readonly fonts: Fonts) {}

  /** `scope`: which text its notes and sources belong to. */
  lines(inlines: readonly Inline[], look: Look, width: number, direction: Direction, scope: string): Line[] {
    return split(piecesOf(inlines, look, scope)).flatMap((pieces) => this.paragraph(pieces, width, direction));
  }

  /** How wide the longest word is, and the whole on one line. */
  extent(inlines: readonly Inline[], look: Look, direction: Direction, scope: string): { least: number; most: number } {
    const lines = split(piecesOf(inlines, look, scope));
    const words = lines.flatMap((pieces) => { const text = this.text(pieces); return ends(text.text).map((end, index, all) => this.measure(text, index === 0 ? 0 : all[index - 1]!, end)); });
    return { least: Math.max(0, ...words), most: Math.max(0, ...lines.flatMap((pieces) => this.paragraph(pieces, Infinity, direction).map((line) => line.width))) };
  }

  /** The characters of a paragraph, each with the face that draws it. */
  private text(pieces: readonly Piece[]): { text: string; characters: Character[] } {
    const characters: Character[] = [];
    let face: Face | null = null;
    for (const piece of pieces) {
      for (const character of piece.text) {
        face = this.fonts.faceFor(character, piece.look, face);
        if (!face && !/[\p{C}\p{Z}]/u.test(character)) this.missing.add(character);
        for (let unit = 0; unit < character.length; unit += 1) characters.push({ piece, face: face ?? this.fonts.last(piece.look) });
      }
    }
    return { text: pieces.map(({ text }) => text).join(''), characters };
  }

  private paragraph(pieces: readonly Piece[], width: number, direction: Direction): Line[] {
    const whole = this.text(pieces);
    if (whole.text === '') return [{ runs: [], width: 0 }];
    const lines: [number, number][] = [];
    let [start, reached] = [0, 0];
    let taken = 0;
    for (const end of ends(whole.text)) {
      const more = this.measure(whole, reached, end);
      if (start < reached && taken + this.measure(whole, reached, trimmedEnd(whole.text, reached, end)) > width) {
        lines.push([start, reached]);
        [start, taken] = [reached, 0];
      }
      taken += more;
      reached = end;
      // A word that is wider than a line is broken wherever it has to be.
      while (this.measure(whole, start, trimmedEnd(whole.text, start, end)) > width) {
        const cut = this.fitting(whole, start, end, width);
        if (cut >= end) break;
        lines.push([start, cut]);
        start = cut;
        taken = this.measure(whole, start, end);
      }
    }
    lines.push([start, whole.text.length]);
    const levels = bidi.getEmbeddingLevels(whole.text, direction);
    return lines.map(([from, to]) => this.line(whole, levels, from, trimmedEnd(whole.text, from, to)));
  }

  /** The most of a stretch that fits, at least one sign of it. */
  private fitting(whole: { text: string; characters: Character[] }, start: number, end: number, width: number): number {
    let cut = start;
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(whole.text.slice(start, end))) {
      if (cut > start && this.measure(whole, start, cut + segment.length) > width) break;
      cut += segment.length;
    }
    return cut;
  }

  private line(whole: { text: string; characters: Character[] }, levels: ReturnType<typeof bidi.getEmbeddingLevels>, from: number, to: number): Line {
    if (to <= from) return { runs: [], width: 0 };
    const order = Array.from({ length: to - from }, (_, index) => from + index);
    for (const [first, last] of bidi.getReorderSegments(whole.text, levels, from, to - 1)) {
      const part = order.slice(first - from, last - from + 1).reverse();
      order.splice(first - from, part.length, ...part);
    }
    const seen = new Map(order.map((index, position) => [index, position]));
    const runs: (Run & { at: number })[] = [];
    for (let begin = from; begin < to;) {
      let end = begin + 1;
      while (end < to && alike(whole.characters[begin]!, whole.characters[end]!) && levels.levels[begin] === levels.levels[end]) end += 1;
      const { piece, face } = whole.characters[begin]!;
      const text = whole.text.slice(begin, end);
      const backwards = levels.levels[begin]! % 2 === 1;
      const size = piece.look.size * (piece.sign ? SIGN_SIZE : 1);
      const drawn = backwards ? turned(text) : text;
      runs.push({
        text, drawn, face, size, colour: piece.look.colour, rise: piece.sign ? piece.look.size * 0.34 : 0, underline: piece.underline, strike: piece.strike, target: piece.target, x: 0,
        width: this.widthOf(drawn, face, size, backwards || face.complex), whole: backwards || face.complex, tell: (face.complex && !backwards) || [...text].some((character) => this.missing.has(character)), at: Math.min(...[begin, end - 1].map((index) => seen.get(index)!)),
      });
      begin = end;
    }
    let x = 0;
    for (const run of [...runs].sort((a, b) => a.at - b.at)) {
      run.x = x;
      x += run.width;
    }
    return { runs: runs.map(({ at: _, ...run }) => run), width: x };
  }

  private measure({ text, characters }: { text: string; characters: Character[] }, from: number, to: number): number {
    let sum = 0;
    for (let begin = from; begin < to;) {
      let end = begin + 1;
      while (end < to && alike(characters[begin]!, characters[end]!)) end += 1;
      const { piece, face } = characters[begin]!;
      sum += this.widthOf(text.slice(begin, end), face, piece.look.size * (piece.sign ? SIGN_SIZE : 1));
      begin = end;
    }
    return sum;
  }

  /** Word by word as it will be drawn, each measured once, but for scripts that have to be taken whole. */
  private widthOf(text: string, face: Face, size: number, whole = face.complex): number {
    return size * (whole ? this.measured(text, face) : (text.match(/[^ ]* |[^ ]+/g) ?? []).reduce((sum, word) => sum + this.measured(word, face), 0));
  }

  private measured(text: string, face: Face): number {
    const key = `${face.name}\n${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = face.font.layout(text, []).advanceWidth / face.font.unitsPerEm;
      if (text.length < 40) this.widths.set(key, width);
    }
    return width;
  }
}

function piecesOf(inlines: readonly Inline[], look: Look, scope: string): Piece[] {
  return inlines.map((one): Piece => {
    const plain = { look, underline: false, strike: false, sign: false, target: null };
    if (one.kind === 'break') return { ...plain, text: '\n' };
    if (one.kind === 'note') return { ...plain, text: String(one.number), sign: true, target: { place: `${scope}-note-${one.number}` } };
    if (one.kind === 'source') return { ...plain, text: `[${one.number}]`, sign: true, target: { place: `${scope}-source-${one.number}` } };
    return {
      ...plain, text: one.text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '), underline: one.underline === true || one.href !== undefined, strike: one.strike === true, target: one.href === undefined ? null : { href: one.href },
      look: { ...look, bold: look.bold || one.bold === true, italic: look.italic || one.italic === true },
    };
  });
}

/** A break within a paragraph begins a line; each line is set by itself. */
function split(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...others] = piece.text.split('\n');
    if (first !== '') lines.at(-1)!.push({ ...piece, text: first });
    for (const text of others) lines.push(text === '' ? [] : [{ ...piece, text }]);
  }
  return lines;
}

/** Where a line may end. */
function ends(text: string): number[] {
  const found = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let end = breaker.nextBreak(); end; end = breaker.nextBreak()) found.add(end.position);
  if (WITHOUT_BLANKS.test(text)) {
    for (const { index, segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) if (index > 0 && WITHOUT_BLANKS.test(segment)) found.add(index);
  }
  found.add(text.length);
  return [...found].sort((a, b) => a - b);
}

const trimmedEnd = (text: string, from: number, to: number): number => from + text.slice(from, to).trimEnd().length;

const alike = (a: Character, b: Character): boolean => a.face === b.face && a.piece === b.piece;

/** Words from right to left as a font wants them: it turns letters of such a script itself, and signs of no script not; brackets face the other way. */
function turned(text: string): string {
  const mirrored = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character);
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) ? mirrored.join('') : mirrored.reverse().join('');
}
