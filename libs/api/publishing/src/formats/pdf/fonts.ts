import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { unpackFont } from './unpack-font.js';

const resolve = createRequire(import.meta.url).resolve;

/** How words look, as far as that asks for another font. */
export interface Weight { bold: boolean; italic: boolean }

/** A file of letters. */
export interface Face { name: string; bytes: Uint8Array; font: Font; /** Its letters join, stack or change places, so that what is drawn does not tell what is written. */ complex: boolean }

/** The serif of pages and documents is cut into files by letters; the first that has a letter draws it. */
const SERIF = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** One family for each other script; those of Arabic hold each letter whole, so that what is copied from a file is what was written. */
const HEAVY: Readonly<Record<string, number>> = { amiri: 700 };
const heavyOf = (family: string): number => HEAVY[family] ?? 600;
const OTHERS: readonly (readonly [script: RegExp, family: string, subset: string])[] = [
  [/\p{scx=Arab}/u, 'amiri', 'arabic'], [/\p{scx=Hebr}/u, 'noto-serif-hebrew', 'hebrew'], [/\p{scx=Deva}/u, 'noto-serif-devanagari', 'devanagari'], [/\p{scx=Beng}/u, 'noto-serif-bengali', 'bengali'],
  [/\p{scx=Ethi}/u, 'noto-sans-ethiopic', 'ethiopic'], [/\p{scx=Mymr}/u, 'noto-serif-myanmar', 'myanmar'], [/\p{scx=Armn}/u, 'noto-serif-armenian', 'armenian'], [/\p{scx=Geor}/u, 'noto-serif-georgian', 'georgian'],
  [/\p{scx=Khmr}/u, 'noto-serif-khmer', 'khmer'], [/\p{scx=Taml}/u, 'noto-serif-tamil', 'tamil'], [/\p{scx=Telu}/u, 'noto-serif-telugu', 'telugu'], [/\p{scx=Gujr}/u, 'noto-serif-gujarati', 'gujarati'], [/\p{scx=Guru}/u, 'noto-sans-gurmukhi', 'gurmukhi'],
  [/\p{scx=Sinh}/u, 'noto-serif-sinhala', 'sinhala'], [/\p{scx=Thai}/u, 'noto-serif-thai', 'thai'], [/\p{scx=Laoo}/u, 'noto-serif-lao', 'lao'], [/\p{scx=Tibt}/u, 'noto-serif-tibetan', 'tibetan'], [/\p{scx=Thaa}/u, 'noto-sans-thaana', 'thaana'], [/\p{scx=Syrc}/u, 'noto-sans-syriac', 'syriac'],
];

/** Opens a file of letters once, when the first word needs it. */
export class Fonts {
  private readonly faces = new Map<string, Face>();
  private readonly chosen = new Map<string, Face | null>();

  /** The face for a character; null where no font at hand has it. `before`: what the text is drawn with just before, which goes on wherever it can. */
  faceFor(character: string, { bold, italic }: Weight, before: Face | null): Face | null {
    const code = character.codePointAt(0)!;
    // Marks, blanks and signs of no script of their own belong to the letters beside them.
    if (before && /^[\p{Script=Common}\p{Script=Inherited}]$/u.test(character) && before.font.hasGlyphForCodePoint(code) && sameLook(before, bold, italic)) return before;
    const key = `${code} ${bold} ${italic}`;
    let face = this.chosen.get(key);
    if (face === undefined) {
      face = null;
      for (const candidate of this.candidates(character, bold, italic)) if (candidate.font.hasGlyphForCodePoint(code)) { face = candidate; break; }
      this.chosen.set(key, face);
    }
    return face;
  }

  /** Draws what nothing else can. */
  last({ bold }: Weight): Face {
    return this.serif('latin', bold, false);
  }

  /** Letters of another script have a family of their own; signs that several scripts share are looked for there, too, once the serif does not have them. */
  private *candidates(character: string, bold: boolean, italic: boolean): Iterable<Face> {
    const others = OTHERS.filter(([script]) => script.test(character));
    if (others.length === 0 || /^\p{Script=Common}$/u.test(character)) for (const subset of SERIF) yield this.serif(subset, bold, italic);
    for (const [, family, subset] of others) yield this.open(`${family}/files/${family}-${subset}-${bold ? heavyOf(family) : 400}-normal.woff`, true);
  }

  private serif(subset: string, bold: boolean, italic: boolean): Face {
    return this.open(`source-serif-4/files/source-serif-4-${subset}-${bold ? 600 : 400}-${italic ? 'italic' : 'normal'}.woff`, false);
  }

  private open(file: string, complex: boolean): Face {
    let face = this.faces.get(file);
    if (!face) {
      const bytes = unpackFont(readFileSync(resolve(`@fontsource/${file}`)));
      face = { name: file.replace(/^.*\/|\.woff$/g, ''), bytes, font: create(bytes), complex };
      this.faces.set(file, face);
    }
    return face;
  }
}

const sameLook = ({ name, complex }: Face, bold: boolean, italic: boolean): boolean => name.includes('-400-') !== bold && (complex || name.endsWith(italic ? 'italic' : 'normal'));
