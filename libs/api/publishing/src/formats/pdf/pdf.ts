import type { Inline } from '@northstar/engine-editor-schema';
import { type Paper, PAPER_LANGUAGE, type Piece } from '../../form/paper.js';
import { ACCENT, column, type Context, GAP, GOLD, headingLook, indented, INK, LINE_COLOUR, partOf, QUIET, REMARK, setBlock, setItem, setParagraph, SMALL, TEXT } from './blocks.js';
import { Emitter } from './emit.js';
import { COLUMN, Flow, type Mark, PAGE } from './flow.js';
import { Fonts } from './fonts.js';
import { type Line, Setter } from './setting.js';

/** Told how far it is, from 0 to 1. */
export type Progress = (done: number) => void;

const words = (text: string): Inline[] => [{ kind: 'words', text }];
const ENGLISH = { language: null, direction: 'ltr' } as const;
/** How far apart a part stands from what is above it. */
const ABOVE = [0, 26, 22, 15, 12, 12, 12];

/** Where a heading that stands in the contents is. */
interface Entry { title: string; level: number; anchor: string; page: number }

/** An edition as a tagged PDF with contents and bookmarks. Pure: nothing in it depends on when or where it is made. */
export async function toPdf(paper: Paper, progress: Progress = () => {}): Promise<Uint8Array> {
  const setter = new Setter(new Fonts());
  const entries: Entry[] = [];
  const body = new Flow();
  paper.pieces.forEach((piece, index) => {
    setPiece(body, setter, paper.pieces, index, entries);
    progress((index + 1) / paper.pieces.length * 0.8);
  });
  if (setter.missing.size > 0) {
    body.skip(GAP);
    setParagraph(context(body, setter, REMARK), words(`Some signs of these texts cannot be shown in this file (${setter.missing.size} different ones). They are on the page at the address of this edition.`));
  }
  const cover = setCover(paper, setter);
  // The contents take as many pages with their numbers as without.
  const before = cover.pages.length + setContents(entries, setter, 0).pages.length;
  const pages = [...cover.pages, ...setContents(entries, setter, before).pages, ...body.pages];

  const emitter = new Emitter({ title: `${paper.title} – ${paper.network}`, author: paper.network, subject: `${paper.kicker}. ${paper.address}`, language: PAPER_LANGUAGE, at: new Date(paper.publishedAt) });
  pages.forEach((marks, index) => {
    emitter.page(marks, index === 0 ? [] : footer(paper, setter, index + 1, pages.length));
    progress(0.8 + (index + 1) / pages.length * 0.15);
  });
  const bytes = await emitter.end();
  progress(1);
  return bytes;
}

const context = (flow: Flow, setter: Setter, look = TEXT, scope = ''): Context => ({ flow, setter, box: column(ENGLISH), look, parent: partOf('Sect', null), scope });

/** Lines of a heading with what belongs to it on the same page. */
function setHeading(flow: Flow, setter: Setter, piece: Extract<Piece, { kind: 'heading' }>, entries: Entry[]): void {
  const look = headingLook(piece.level + (piece.level === 1 ? 0 : 0));
  if (piece.newPage && flow.y > PAGE.top) flow.newPage();
  flow.skip(ABOVE[piece.level] ?? 12);
  const box = column(piece.spoken);
  const lines = setter.lines(piece.inlines, look, box.width, box.direction, piece.scope);
  flow.need(lines.length * look.leading + 3 * TEXT.leading);
  if (piece.anchor !== null) {
    const title = piece.inlines.map((one) => (one.kind === 'words' ? one.text : ' ')).join('').trim();
    flow.put({ kind: 'place', name: piece.anchor, y: flow.y }, { kind: 'bookmark', title, level: piece.level, y: flow.y });
    entries.push({ title, level: piece.level, anchor: piece.anchor, page: flow.pages.length });
  }
  // The title of the document is its first heading, so everything else is one deeper.
  flow.lines(lines, look.leading, box, partOf(`H${Math.min(6, piece.level + 1)}`, null, piece.spoken.language));
  flow.down(4);
}

function setPiece(flow: Flow, setter: Setter, pieces: readonly Piece[], index: number, entries: Entry[]): void {
  const piece = pieces[index]!;
  if (piece.kind !== 'heading') flow.skip(pieces[index - 1]?.kind === 'heading' ? 0 : GAP);
  switch (piece.kind) {
    case 'heading': setHeading(flow, setter, piece, entries); return;
    case 'block': setBlock({ flow, setter, box: column(piece.spoken), look: TEXT, parent: partOf('Div', null, piece.spoken.language), scope: piece.scope }, piece.block); return;
    case 'notes': {
      const box = column(piece.spoken);
      flow.skip(6);
      flow.need(4 * SMALL.leading);
      setParagraph({ ...context(flow, setter, { ...SMALL, bold: true }) }, words(piece.title));
      const list = partOf('L', null, piece.spoken.language);
      piece.lines.forEach((line, at) => {
        const place = `${piece.scope}-${piece.title === 'Notes' ? 'note' : 'source'}-${at + 1}`;
        setItem({ flow, setter, box, look: SMALL, parent: list, scope: piece.scope }, list, `${at + 1}.`, (inner) => setParagraph(inner, line), place);
      });
      return;
    }
    case 'facts':
      for (const { name, value, href } of piece.facts) {
        setParagraph(context(flow, setter, SMALL), [{ kind: 'words', text: `${name}: ` }, { kind: 'words', text: value, ...(href === null ? { bold: true as const } : { href }) }]);
        flow.down(1);
      }
      return;
    case 'names': bar(flow, () => setParagraph({ ...context(flow, setter), box: indented(column(ENGLISH), 12) }, words(piece.names.join(', ')))); return;
    case 'reservation':
      bar(flow, () => {
        const inner = { ...context(flow, setter), box: indented(column(ENGLISH), 12), parent: partOf('BlockQuote', null) };
        setParagraph({ ...inner, look: { ...TEXT, italic: true } }, words(piece.words).flatMap((one) => (one.kind === 'words' ? one.text.split('\n').flatMap((line, at): Inline[] => (at === 0 ? words(line) : [{ kind: 'break' }, ...words(line)])) : [one])));
        setParagraph({ ...inner, look: REMARK }, words(`– ${piece.name}`));
      });
      return;
    case 'remark': setParagraph(context(flow, setter, REMARK), words(piece.text));
  }
}

/** Who stands behind something stands beside a golden bar, as on the pages. */
const bar = (flow: Flow, content: () => void): void => flow.beside({ x: PAGE.left, colour: GOLD, width: 2 }, content);

function setCover(paper: Paper, setter: Setter): Flow {
  const flow = new Flow();
  const put = (look: Context['look'], text: string, tag = 'P'): void => setParagraph(context(flow, setter, look), text.split('\n').flatMap((line, at): Inline[] => (at === 0 ? words(line) : [{ kind: 'break' }, ...words(line)])), tag);
  put({ ...TEXT, bold: true }, paper.network);
  flow.y = 230;
  flow.put({ kind: 'rect', x: PAGE.left, y: flow.y, width: 40, height: 3.5, colour: GOLD });
  flow.down(18);
  put({ ...TEXT, colour: QUIET }, paper.kicker);
  flow.down(6);
  setParagraph(context(flow, setter, { size: 31, leading: 37, colour: INK, bold: true, italic: false }), words(paper.title), 'H1');
  flow.down(14);
  if (paper.note !== '') {
    put({ ...TEXT, size: 13, leading: 19 }, paper.note);
    flow.down(10);
  }
  put({ ...TEXT, colour: QUIET }, paper.count);
  // What it can be looked up by stands at the foot.
  const foot = [words('Read and check it at '), [{ kind: 'words', text: paper.address, href: paper.address }] as Inline[]].flat();
  const lines = setter.lines(foot, REMARK, COLUMN, 'ltr', '');
  flow.y = Math.max(flow.y + 20, PAGE.height - PAGE.bottom - lines.length * REMARK.leading);
  flow.lines(lines, REMARK.leading, column(ENGLISH), partOf('P', null));
  return flow;
}

/** The contents: each line leads to its part. `before`: how many pages stand before the first of the parts. */
function setContents(entries: readonly Entry[], setter: Setter, before: number): Flow {
  const flow = new Flow();
  const look = headingLook(1);
  flow.lines(setter.lines(words('Contents'), look, COLUMN, 'ltr', ''), look.leading, column(ENGLISH), partOf('H2', null));
  flow.down(10);
  const toc = partOf('TOC', null);
  for (const { title, level, anchor, page } of entries) {
    const as = { ...TEXT, bold: level === 1, colour: level === 1 ? INK : ACCENT };
    const lines = setter.lines(words(title), as, COLUMN - 40 - (level - 1) * 16, 'ltr', '').map(leadingTo(anchor));
    const number = leadingTo(anchor)(setter.lines(words(String(before + page)), { ...as, bold: false, colour: QUIET }, 40, 'ltr', '')[0]!);
    if (level === 1) flow.skip(6);
    const reference = partOf('Reference', partOf('TOCI', toc));
    flow.need(lines.length * as.leading);
    flow.lines(lines, as.leading, { left: PAGE.left + (level - 1) * 16, width: COLUMN, direction: 'ltr' }, reference);
    flow.put({ kind: 'line', part: reference, line: number, x: PAGE.left + COLUMN - number.width, y: flow.y - as.leading * 0.26 });
    flow.down(1);
  }
  return flow;
}

const leadingTo = (place: string) => (line: Line): Line => ({ ...line, runs: line.runs.map((run) => ({ ...run, target: { place } })) });

/** At the foot of each page but the first: what this is, and which page. */
function footer({ network, title, kicker }: Paper, setter: Setter, page: number, pages: number): Mark[] {
  const y = PAGE.height - 44;
  const part = partOf('Artifact', null);
  const [numbers] = setter.lines(words(`${page} / ${pages}`), REMARK, COLUMN, 'ltr', '');
  const [line] = setter.lines(words(`${network} · ${title} · ${kicker}`), REMARK, COLUMN - numbers!.width - 24, 'ltr', '');
  return [
    { kind: 'rect', x: PAGE.left, y: y - 14, width: COLUMN, height: 0.5, colour: LINE_COLOUR },
    { kind: 'line', part, line: line!, x: PAGE.left, y }, { kind: 'line', part, line: numbers!, x: PAGE.left + COLUMN - numbers!.width, y },
  ];
}
