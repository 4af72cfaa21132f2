import { Fonts } from '../pdf/fonts.js';
import { type Line, type Look, Setter } from '../pdf/setting.js';
import { PICTURE, type PictureWords, type Said } from './words.js';

const MARGIN = 84;
const COLUMN = PICTURE.width - 2 * MARGIN;
const STAR = 'M12 .5 13.9 10.1 23.5 12 13.9 13.9 12 23.5 10.1 13.9.5 12 10.1 10.1Z';
const RAYS = 'M5 5 10.6 9.2 9.2 10.6ZM19 5 14.8 10.6 13.4 9.2ZM19 19 13.4 14.8 14.8 13.4ZM5 19 9.2 13.4 10.6 14.8Z';

const look = (size: number, leading: number, colour: string, bold = false): Look => ({ size, leading, colour, bold, italic: false });
const ABOVE = look(30, 40, '#5c574f', true);
const TITLES = [look(68, 78, '#1d1b18', true), look(54, 64, '#1d1b18', true), look(44, 54, '#1d1b18', true)] as const;
const WORDS = look(31, 43, '#1d1b18');
const BELOW = look(27, 36, '#5c574f');
const MOST_LINES = 3;

/** The picture as SVG of outlines alone: whoever draws it needs no letters. */
export function drawn({ above, title, words, below }: PictureWords): string {
  const setter = new Setter(new Fonts());
  const parts: string[] = [];
  let y = 0;
  const put = (said: Said, style: Look, most: number): void => {
    for (const line of clipped(setter, said, style, most)) {
      parts.push(outlines(line, said.direction === 'rtl' ? PICTURE.width - MARGIN - line.width : MARGIN, y + style.size));
      y += style.leading;
    }
  };
  y = 118;
  put(above, ABOVE, 1);
  y += 22;
  // A long title is set smaller before it is cut.
  put(title, TITLES.find((style) => linesOf(setter, title, style).length <= 2) ?? TITLES[2], MOST_LINES);
  y += 30;
  put(words, WORDS, Math.min(MOST_LINES, Math.floor((PICTURE.height - MARGIN - 44 - y) / WORDS.leading)));
  y = PICTURE.height - MARGIN - BELOW.size;
  put(below, BELOW, 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}"><rect width="${PICTURE.width}" height="${PICTURE.height}" fill="#fbfaf7"/><rect x="${MARGIN}" y="72" width="96" height="10" fill="#b5830a"/>`
    + `<g transform="translate(${PICTURE.width - MARGIN - 48} ${PICTURE.height - MARGIN - 40}) scale(1.5)"><rect width="32" height="32" rx="7" fill="#24437f"/><g transform="translate(4 4)"><path d="${STAR}" fill="#fff"/><path d="${RAYS}" fill="#e3bc57"/></g></g>${parts.join('')}</svg>`;
}

const linesOf = (setter: Setter, { text, direction }: Said, style: Look): Line[] => setter.lines([{ kind: 'words', text }], style, COLUMN, direction, '');

/** As many lines as there is room for; what is left out is said by dots. */
function clipped(setter: Setter, said: Said, style: Look, most: number): Line[] {
  if (most <= 0) return [];
  let lines = linesOf(setter, said, style);
  // Boxes in the place of letters say nothing; the page itself has the words.
  if (lines.length > 0 && setter.missing.size > 0) {
    setter.missing.clear();
    return [];
  }
  for (let text = said.text; lines.length > most && text !== '';) {
    const last = text.lastIndexOf(' ');
    text = last > 0 ? text.slice(0, last) : text.slice(0, -1);
    lines = linesOf(setter, { ...said, text: `${text} …` }, style);
  }
  return lines;
}

function outlines({ runs }: Line, x: number, y: number): string {
  return runs.map((run) => {
    const { glyphs, positions } = run.face.font.layout(run.drawn, []);
    const scale = run.size / run.face.font.unitsPerEm;
    let at = 0;
    const letters = glyphs.map((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const path = glyph.path.toSVG();
      const place = `translate(${rounded(at + xOffset)} ${rounded(yOffset)})`;
      at += xAdvance;
      return path === '' ? '' : `<path transform="${place}" d="${path}"/>`;
    });
    return `<g fill="${run.colour}" transform="translate(${rounded(x + run.x)} ${rounded(y)}) scale(${scale} ${-scale})">${letters.join('')}</g>`;
  }).join('');
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
