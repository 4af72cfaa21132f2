import type { Inline } from '@northstar/engine-editor-schema';
import { AlignmentType, Bookmark, Document, Footer, HeadingLevel, InternalHyperlink, Packer, PageNumber, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import { type Paper, PAPER_LANGUAGE, type Piece } from '../../form/paper.js';
import { Numbering, ofBlock } from './blocks.js';
import { fixedBytes } from './fixed-bytes.js';
import { bidirectional, clean, Footnotes, runs, sourceAnchor, type Words } from './inlines.js';
import { STYLES } from './styles.js';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];
const ENGLISH = { language: null, direction: 'ltr' } as const;

/** An edition as a document of Word, with real styles, headings, lists, tables, footnotes and links. Pure: the same edition gives the same bytes. */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const footnotes = new Footnotes();
  const numbering = new Numbering();
  const plain: Words = { spoken: ENGLISH, scope: '', footnotes };
  const lines = (text: string): Inline[] => [{ kind: 'words', text }];
  const styled = (style: string, text: string): Paragraph => new Paragraph({ style, children: runs(lines(text), plain) });
  const notes: Record<string, { children: Paragraph[] }> = {};
  const body = paper.pieces.flatMap((piece) => pieceOf(piece, { footnotes, numbering, notes, plain }));

  const document = new Document({
    title: clean(paper.title), creator: clean(paper.network), lastModifiedBy: clean(paper.network), subject: clean(paper.kicker), description: clean(paper.address), keywords: paper.hash,
    styles: STYLES, numbering: { config: numbering.config }, footnotes: notes,
    sections: [{
      properties: { titlePage: true, page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_440, bottom: 1_440, left: 1_440, right: 1_440 } } },
      footers: { default: footer(paper), first: new Footer({ children: [new Paragraph('')] }) },
      children: [
        new Paragraph({ children: [new TextRun({ text: clean(paper.network), bold: true })], spacing: { after: 2_400 } }),
        styled('Subtitle', paper.kicker), new Paragraph({ heading: HeadingLevel.TITLE, children: runs(lines(paper.title), plain) }),
        ...(paper.note === '' ? [] : [styled('Lead', paper.note)]), styled('Subtitle', paper.count),
        new Paragraph({ style: 'Remark', children: runs([...lines('Read and check it at '), { kind: 'words', text: paper.address, href: paper.address }], plain) }),
        new Paragraph({ style: 'Subtitle', pageBreakBefore: true, children: [new TextRun({ text: 'Contents', bold: true, size: 30 })] }), ...contents(paper), ...body,
      ],
    }],
  });
  return fixedBytes(new Uint8Array(await Packer.toBuffer(document)), paper.publishedAt, PAPER_LANGUAGE);
}

interface Making { footnotes: Footnotes; numbering: Numbering; notes: Record<string, { children: Paragraph[] }>; plain: Words }

function pieceOf(piece: Piece, { footnotes, numbering, notes, plain }: Making): (Paragraph | Table)[] {
  switch (piece.kind) {
    case 'heading': {
      const children = runs(piece.inlines, { spoken: piece.spoken, scope: piece.scope, footnotes });
      return [new Paragraph({ heading: LEVELS[Math.min(6, piece.level) - 1]!, ...bidirectional(piece.spoken.direction), ...(piece.newPage ? { pageBreakBefore: true } : {}), children: piece.anchor === null ? children : [new Bookmark({ id: piece.anchor, children })] })];
    }
    case 'block': return ofBlock(piece.block, { spoken: piece.spoken, scope: piece.scope, footnotes, numbering, depth: 0, quoted: false });
    case 'notes': {
      const words: Words = { spoken: piece.spoken, scope: piece.scope, footnotes };
      if (piece.title === 'Notes') {
        piece.lines.forEach((line, index) => {
          notes[footnotes.number(piece.scope, index + 1)] = { children: [new Paragraph({ style: 'FootnoteText', ...bidirectional(piece.spoken.direction), children: runs(line, words) })] };
        });
        return [];
      }
      const reference = numbering.numbered(1);
      return [
        new Paragraph({ style: 'Facts', keepNext: true, children: [new TextRun({ text: piece.title, bold: true })] }),
        ...piece.lines.map((line, index) => new Paragraph({ style: 'Facts', ...bidirectional(piece.spoken.direction), numbering: { reference, level: 0 }, children: [new Bookmark({ id: sourceAnchor(piece.scope, index + 1), children: runs(line, words) })] })),
      ];
    }
    case 'facts': return piece.facts.map(({ name, value, href }) => new Paragraph({ style: 'Facts', children: runs([{ kind: 'words', text: `${name}: ` }, { kind: 'words', text: value, ...(href === null ? { bold: true as const } : { href }) }], plain) }));
    case 'names': return [new Paragraph({ style: 'Names', children: runs([{ kind: 'words', text: piece.names.join(', ') }], plain) })];
    case 'reservation': return [
      new Paragraph({ style: 'Reservation', keepNext: true, children: runs([{ kind: 'words', text: piece.words }], plain) }), new Paragraph({ style: 'Names', children: runs([{ kind: 'words', text: `– ${piece.name}` }], plain) }),
    ];
    case 'remark': return [new Paragraph({ style: 'Remark', children: runs([{ kind: 'words', text: piece.text }], plain) })];
  }
}

/** Links to the parts. Without page numbers: those a word processor knows only once it is asked to count. */
const contents = (paper: Paper): Paragraph[] => paper.pieces.flatMap((piece) => {
  if (piece.kind !== 'heading' || piece.anchor === null) return [];
  const text = clean(piece.inlines.map((one) => (one.kind === 'words' ? one.text : ' ')).join('').trim());
  const children: ParagraphChild[] = [new InternalHyperlink({ anchor: piece.anchor, children: [new TextRun({ text, style: 'Hyperlink' })] })];
  return [new Paragraph({ style: 'Contents', indent: { left: (piece.level - 1) * 360 }, children })];
});

const footer = ({ network, title }: Paper): Footer => new Footer({
  children: [new Paragraph({ style: 'Remark', alignment: AlignmentType.LEFT, children: [new TextRun({ text: clean(`${network} · ${title} · `) }), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })],
});

