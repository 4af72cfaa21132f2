import type { Direction } from '@northstar/domain-strategy';
import type { Line } from './setting.js';

/** A part of the document's structure, as readers of the screen are told it. */
export interface Part { tag: string; parent: Part | null; language: string | null; scope?: 'Column' | 'Row' }

/** What is put on a page; all lengths in points from its upper left corner. */
export type Mark =
  | { kind: 'line'; part: Part; line: Line; x: number; y: number }
  /** Of no meaning: rules, bars and boxes. */
  | { kind: 'rect'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'place'; name: string; y: number }
  | { kind: 'bookmark'; title: string; level: number; y: number };

export const PAGE = { width: 595.28, height: 841.89, left: 72, right: 72, top: 72, bottom: 84 } as const;
export const COLUMN = PAGE.width - PAGE.left - PAGE.right;
const FLOOR = PAGE.height - PAGE.bottom;
/** What a page can hold at most. */
export const BODY = FLOOR - PAGE.top;

/** A column within the page. */
export interface Box { left: number; width: number; direction: Direction }

/** Pages that are filled from top to bottom. */
export class Flow {
  readonly pages: Mark[][] = [[]];
  y: number = PAGE.top;
  private bars: { x: number; colour: string; width: number }[] = [];

  put(...marks: Mark[]): void {
    this.pages.at(-1)!.push(...marks);
  }

  get room(): number {
    return FLOOR - this.y;
  }

  newPage(): void {
    this.pages.push([]);
    this.y = PAGE.top;
  }

  /** Goes to a new page unless so much still fits here, or nothing stands here yet. */
  need(height: number): void {
    if (height > this.room && this.y > PAGE.top) this.newPage();
  }

  /** Empty room; at the top of a page there is enough of it. */
  skip(height: number): void {
    if (this.y > PAGE.top) this.down(Math.min(height, this.room));
  }

  /** Goes down, and draws the bars that stand beside what is put here. */
  down(height: number): void {
    for (const { x, colour, width } of this.bars) this.put({ kind: 'rect', x, y: this.y, width, height, colour });
    this.y += height;
  }

  /** What `content` puts stands beside a bar. */
  beside(bar: { x: number; colour: string; width: number }, content: () => void): void {
    this.bars = [...this.bars, bar];
    content();
    this.bars = this.bars.slice(0, -1);
  }

  /** Lines one after the other, so that no page begins or ends with one that is alone. */
  lines(lines: readonly Line[], leading: number, box: Box, part: Part): void {
    const together = lines.length <= 3 ? lines.length : 2;
    this.need(together * leading);
    lines.forEach((line, index) => {
      const left = lines.length - index;
      if (left === 2 && lines.length > 3 && this.room < 2 * leading) this.need(2 * leading);
      this.need(leading);
      this.put({ kind: 'line', part, line, x: box.left + (box.direction === 'rtl' ? box.width - line.width : 0), y: this.y + leading * 0.74 });
      this.down(leading);
    });
  }
}
