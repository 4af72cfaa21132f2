import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FOLDER = process.env['POPPLER_PATH'];

/** What Poppler, which did not write it, finds in a PDF. */
export class ReadPdf {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'northstar-pdf-'));
  private readonly file = path.join(this.folder, 'edition.pdf');

  constructor(bytes: Uint8Array) {
    writeFileSync(this.file, bytes);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  get info(): string { return this.run('pdfinfo', this.file); }
  /** The structure tree with the words of each element, in its order. */
  get structure(): string { return this.run('pdfinfo', '-struct-text', this.file); }
  get fonts(): string { return this.run('pdffonts', this.file); }
  /** Bookmarks with their pages. */
  get bookmarks(): { page: number; title: string }[] {
    const xml = this.run('pdftohtml', '-xml', '-i', '-stdout', this.file);
    return [...xml.slice(xml.indexOf('<outline>')).matchAll(/<item page="(\d+)">(.*?)<\/item>/g)].map(([, page, title]) => ({ page: Number(page), title: title! }));
  }

  /** What stands on pages, told as it was put there; this way the reader takes what is said beside letters that do not tell themselves. */
  text(first: number, last = first): string { return this.run('pdftotext', '-f', String(first), '-l', String(last), '-raw', this.file, '-'); }

  /** The elements of the structure with their own words, outermost first; marks of direction left out. */
  get elements(): { tag: string; depth: number; text: string }[] {
    const found: { tag: string; depth: number; text: string }[] = [];
    for (const line of this.structure.split('\n')) {
      const words = /^ *"(.*)"$/.exec(line);
      if (words) found.at(-1)!.text += words[1]!;
      else {
        const element = /^( *)([A-Z][A-Za-z0-9]*)(?: \(\w+\))?:?$/.exec(line);
        if (element && element[2] !== 'Object') found.push({ depth: element[1]!.length / 2, tag: element[2]!, text: '' });
      }
    }
    return found;
  }

  /** All words in the order of the structure. */
  get words(): string {
    return [...this.structure.matchAll(/^ *"(.*)"$/gm)].map(([, words]) => words).join('');
  }

  private run(program: string, ...args: string[]): string {
    return execFileSync(FOLDER ? path.join(FOLDER, program) : program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  }
}
