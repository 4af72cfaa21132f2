import type { Inline, ReadingBlock } from '@northstar/engine-editor-schema';
import type { Paper, Piece, Spoken } from '../form/paper.js';

// CommonMark with the tables, tasks and strikes of GitHub and the footnotes of most readers. Every word of an edition comes out of a
// reader as it went in: what could be taken for a sign is escaped, and what signs cannot say stands in plain elements of HTML.

/** Signs that mean something wherever they stand. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>~|#$^]/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;').replace(/:(?=\/\/)/g, '\\:').replace(/@(?=\w)/g, '\\@').replace(/\b(www)\./gi, '$1\\.');

/** Signs that mean something at the start of a line only. Blanks there would make a block of code. */
const atStart = (line: string): string => line.replace(/^[ \t]+/, '').replace(/^([-+=:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');

interface Mark { open: string; close: string; element: [string, string] }
const MARKS: Record<'bold' | 'italic' | 'strike' | 'underline', Mark> = {
  bold: { open: '**', close: '**', element: ['<strong>', '</strong>'] },
  italic: { open: '*', close: '*', element: ['<em>', '</em>'] },
  strike: { open: '~~', close: '~~', element: ['<s>', '</s>'] },
  underline: { open: '', close: '', element: ['<u>', '</u>'] },
};

/** Signs of emphasis are read as such only between words; beside letters or punctuation an element says the same. */
const standsFree = (before: string, words: string, after: string): boolean => /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words) && /(^|[\s(])$/.test(before) && /^([\s).,;:]|$)/.test(after);

function marked(one: Extract<Inline, { kind: 'words' }>, before: string, after: string): string {
  // Blanks at the edges belong outside of the signs.
  const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(one.text) ?? [];
  if (words === '') return one.text;
  const marks = (['underline', 'strike', 'italic', 'bold'] as const).filter((name) => one[name]).map((name) => MARKS[name]);
  const free = marks.length <= 1 && one.href === undefined && standsFree(before + lead, words, tail + after);
  const inner = marks.reduce((text, { open, close, element }) => (free && open !== '' ? `${open}${text}${close}` : `${element[0]}${text}${element[1]}`), escaped(words));
  return `${lead}${one.href === undefined ? inner : `[${inner}](<${one.href}>)`}${tail}`;
}

function line(inlines: readonly Inline[], scope: string, lineBreak: string): string {
  const textOf = (one: Inline | undefined): string => (one?.kind === 'words' ? one.text : '');
  return inlines.map((one, index) => {
    switch (one.kind) {
      case 'words': return marked(one, textOf(inlines[index - 1]).slice(-1), textOf(inlines[index + 1]).slice(0, 1));
      case 'break': return lineBreak;
      case 'note': return `[^${scope}-${one.number}]`;
      case 'source': return `\\[${one.number}\\]`;
    }
  }).join('').replace(/[\u2028\u2029\n\r]+/g, ' ');
}

/** A line of its own, with the breaks in it. */
const paragraph = (inlines: readonly Inline[], scope: string): string => line(inlines, scope, '\u0000').split('\u0000').map(atStart).join('\\\n').replace(/(\\\n)+$/, '').trimEnd();

const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);

/** The words of a cell on one line: Markdown knows no paragraphs there. */
const cellLine = (blocks: readonly ReadingBlock[], scope: string): string => blocks.map((block) => ('inlines' in block ? line(block.inlines, scope, '<br>').trim() : '')).join('<br>');

function block(one: ReadingBlock, scope: string): string {
  switch (one.kind) {
    case 'paragraph': return paragraph(one.inlines, scope);
    // Only inside of a list or quotation; the outline is not for it.
    case 'heading': return `<strong>${line(one.inlines, scope, '<br>').trim()}</strong>`;
    case 'quote': return blocks(one.blocks, scope).split('\n').map((words) => `> ${words}`.trimEnd()).join('\n');
    case 'rule': return '* * *';
    case 'list': {
      const tight = one.items.every((item) => item.blocks.length <= 1);
      return one.items.map((item, index) => {
        const sign = one.ordered ? `${Math.min(999_999_999, one.start + index)}. ` : '- ';
        return `${sign}${item.done === null ? '' : item.done ? '[x] ' : '[ ] '}${indented(blocks(item.blocks, scope), ' '.repeat(sign.length))}`.trimEnd();
      }).join(tight ? '\n' : '\n\n');
    }
    case 'table': {
      const [first = [], ...others] = one.rows.map((cells) => cells.map((cell) => cellLine(cell.blocks, scope)));
      const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      // A table in Markdown has a heading; one without has an empty one.
      const [head, body] = one.headerRow ? [first, others] : [first.map(() => ''), [first, ...others]];
      return [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
    }
  }
}

/** Two lists or quotations in a row are two only with something between them. */
function blocks(all: readonly ReadingBlock[], scope: string): string {
  return all.map((one, index) => {
    const before = all[index - 1];
    const alike = before !== undefined && before.kind === one.kind && (one.kind === 'list' || one.kind === 'quote');
    return `${alike ? '<!-- -->\n\n' : ''}${block(one, scope)}`;
  }).filter((text) => text !== '').join('\n\n');
}

/** Words in another language than the document say so, where a reader of Markdown lets elements through. */
const spokenIn = (text: string, { language, direction }: Spoken): string => (
  language === null || /^en(-|$)/.test(language) || text === '' ? text : `<div lang="${language}" dir="${direction}">\n\n${text}\n\n</div>`);

const plain = (text: string): string => atStart(escaped(text)).replace(/\s*\n\s*/g, (gap) => (gap.split('\n').length > 2 ? '\n\n' : '\\\n'));

function piece(one: Piece): string {
  switch (one.kind) {
    case 'heading': return `${'#'.repeat(Math.min(6, one.level + 1))} ${line(one.inlines, one.scope, ' ').trim()}`;
    case 'block': return spokenIn(blocks([one.block], one.scope), one.spoken);
    case 'notes': return one.title === 'Notes'
      ? one.lines.map((words, index) => `[^${one.scope}-${index + 1}]: ${paragraph(words, one.scope)}`.trimEnd()).join('\n\n')
      : `**${one.title}**\n\n${one.lines.map((words, index) => `${index + 1}. ${line(words, one.scope, ' ').trim()}`).join('\n')}`;
    case 'facts': return one.facts.map(({ name, value, href }) => `- ${escaped(name)}: ${href === null ? escaped(value) : `[${escaped(value)}](<${href}>)`}`).join('\n');
    case 'names': return one.names.map((name) => `- ${plain(name)}`).join('\n');
    case 'reservation': return `${plain(one.words).split('\n').map((words) => `> ${words}`.trimEnd()).join('\n')}\n>\n> – ${escaped(one.name)}`;
    case 'remark': return plain(one.text);
  }
}

/** The edition in Markdown. */
export function toMarkdown(paper: Paper): string {
  const cover = [plain(paper.network), `# ${escaped(paper.title)}`, plain(paper.kicker), ...(paper.note === '' ? [] : [plain(paper.note)]), plain(paper.count)];
  // Neighbours that would run into one list are kept apart.
  const body = paper.pieces.map((one, index) => {
    const before = paper.pieces[index - 1];
    const list = (it: Piece | undefined): boolean => it?.kind === 'facts' || it?.kind === 'names' || (it?.kind === 'block' && it.block.kind === 'list') || (it?.kind === 'block' && it.block.kind === 'quote') || it?.kind === 'reservation';
    return `${list(before) && list(one) ? '<!-- -->\n\n' : ''}${piece(one)}`;
  });
  return `${[...cover, ...body].filter((text) => text !== '').join('\n\n')}\n`;
}
