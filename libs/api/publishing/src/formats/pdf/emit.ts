import PDFDocument from 'pdfkit';
import type { Mark, Part } from './flow.js';
import { PAGE } from './flow.js';
import type { Run, Target } from './setting.js';

export interface About { title: string; author: string; subject: string; language: string; /** The only instant in the file. */ at: Date }

type Element = PDFKit.PDFStructureElement;
/** What the types of the library do not know of it yet. */
type Document = InstanceType<typeof PDFDocument> & {
  markContent(tag: string, options?: object): void;
  markStructureContent(tag: string, options?: object): unknown;
  endMarkedContent(): void;
};
type Outline = { addItem(title: string, options: object): Outline };
interface Open { element: Element; close: () => void }

/** Writes pages of marks as a tagged PDF. */
export class Emitter {
  private readonly doc: Document;
  private readonly elements = new Map<Part, Element>();
  private readonly root: Element;
  private readonly known = new Set<string>();
  private open: Open | null = null;
  private bookmarks: { level: number; outline: Outline }[];

  constructor(private readonly about: About) {
    this.doc = new PDFDocument({
      autoFirstPage: false, size: [PAGE.width, PAGE.height], margin: 0, tagged: true, lang: about.language, displayTitle: true, pdfVersion: '1.7', subset: 'PDF/UA' as never, font: null as never,
      info: { Title: about.title, Author: about.author, Subject: about.subject, Creator: 'Northstar', Producer: 'Northstar', CreationDate: about.at, ModDate: about.at },
    }) as Document;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.bookmarks = [{ level: 0, outline: this.doc.outline as unknown as Outline }];
  }

  page(marks: readonly Mark[], footer: readonly Mark[]): void {
    this.doc.addPage();
    // Tab goes in the order of reading.
    (this.doc.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data['Tabs'] = 'S';
    for (const mark of marks) this.mark(mark);
    this.finish();
    for (const mark of footer) this.mark(mark);
    this.finish();
  }

  end(): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.doc.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(new Uint8Array(Buffer.concat(parts)))).on('error', reject);
      this.root.end();
      this.doc.end();
    });
  }

  private mark(mark: Mark): void {
    switch (mark.kind) {
      case 'rect':
        this.artifact(() => { this.doc.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.colour); });
        return;
      case 'place': this.doc.addNamedDestination(mark.name, 'XYZ', 0, Math.max(0, mark.y - 8), null as never); return;
      case 'bookmark': {
        while (this.bookmarks.at(-1)!.level >= mark.level) this.bookmarks.pop();
        const options = { fit: false, top: Math.max(0, mark.y - 8), left: PAGE.width, zoom: 0, expanded: mark.level === 1, pageNumber: null };
        this.bookmarks.push({ level: mark.level, outline: this.bookmarks.at(-1)!.outline.addItem(mark.title, options) });
        return;
      }
      case 'line': {
        if (mark.part.tag === 'Artifact') {
          this.artifact(() => mark.line.runs.forEach((run) => this.draw(run, mark.x, mark.y, false)));
          return;
        }
        const element = this.element(mark.part);
        for (const runs of together(mark.line.runs)) this.runs(runs, mark, element, mark.part.tag);
      }
    }
  }

  /** Runs that lead to one place are one link: an element of its own with the place on the page that is pressed. */
  private runs(runs: readonly Run[], { x, y, line }: Extract<Mark, { kind: 'line' }>, parent: Element, tag: string): void {
    const [{ target }] = runs as [Run];
    const element = target ? this.doc.struct('Link') : parent;
    if (target) {
      this.finish();
      parent.add(element);
    }
    for (const run of runs) {
      // A line that ends ends a word, too, for whoever reads the words alone.
      const last = run === line.runs.at(-1);
      if (run.tell) this.told(run, element, x, y, last);
      else {
        this.within(element, target ? 'Link' : tag);
        this.draw(run, x, y, last);
      }
    }
    if (target) this.press(element, target, runs, x, y);
  }

  /** What is drawn does not tell what is written, so that is written beside it. */
  private told(run: Run, parent: Element, x: number, y: number, last: boolean): void {
    this.finish();
    const element = this.doc.struct('Span', { actual: run.text } as never);
    parent.add(element);
    element.add(this.doc.markStructureContent('Span', { actual: `${run.text}${last ? ' ' : ''}` }) as never);
    this.draw(run, x, y, last);
    this.doc.endMarkedContent();
    element.end();
  }

  private press(element: Element, target: Target, runs: readonly Run[], x: number, y: number): void {
    this.finish();
    const left = x + Math.min(...runs.map((run) => run.x));
    const [{ rise, size }] = runs as [Run];
    const [top, width, height] = [y - rise - size, x + Math.max(...runs.map((run) => run.x + run.width)) - left, size * 1.3];
    const options = { structParent: element, Contents: new String('href' in target ? target.href : runs.map(({ text }) => text).join('')) };
    if ('href' in target) this.doc.link(left, top, width, height, target.href, options as never);
    else this.doc.goTo(left, top, width, height, target.place, options as never);
    // Ended on its page: that is where it says that it stands.
    element.end();
  }

  private draw(run: Run, x: number, y: number, last: boolean): void {
    const { doc } = this;
    if (!this.known.has(run.face.name)) {
      doc.registerFont(run.face.name, run.face.bytes as never);
      this.known.add(run.face.name);
    }
    doc.font(run.face.name).fontSize(run.size).fillColor(run.colour);
    doc.text(last ? `${run.drawn} ` : run.drawn, x + run.x, y - run.rise, { lineBreak: false, baseline: 'alphabetic', ...(run.whole ? { features: [] } : {}) });
    const rule = (offset: number): void => { doc.rect(x + run.x, y - run.rise + offset, run.width, 0.5).fill(run.colour); };
    if (run.underline) rule(run.size * 0.14);
    if (run.strike) rule(-run.size * 0.26);
  }

  /** What follows belongs to an element; neighbours of one element are one content. */
  private within(element: Element, tag: string): void {
    if (this.open?.element === element) return;
    this.finish();
    element.add(this.doc.markStructureContent(tag) as never);
    this.open = { element, close: () => this.doc.endMarkedContent() };
  }

  private artifact(content: () => void): void {
    this.finish();
    this.doc.markContent('Artifact', { type: 'Layout' });
    content();
    this.doc.endMarkedContent();
  }

  private finish(): void {
    this.open?.close();
    this.open = null;
  }

  /** Made when its first content comes, so that elements stand in the order of reading. */
  private element(part: Part): Element {
    let element = this.elements.get(part);
    if (!element) {
      const parent = part.parent === null ? this.root : this.element(part.parent);
      element = this.doc.struct(part.tag as never, { ...(part.language === null ? {} : { lang: part.language }), ...(part.scope ? { scope: part.scope } : {}) } as never);
      parent.add(element);
      this.elements.set(part, element);
    }
    return element;
  }
}

/** Neighbours that lead to the same place. */
function together(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group && run.target && group[0]!.target && leadsTo(run.target) === leadsTo(group[0]!.target)) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

const leadsTo = (target: Target): string => ('href' in target ? target.href : `#${target.place}`);
