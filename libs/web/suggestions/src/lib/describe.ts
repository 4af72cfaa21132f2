import { citationSign, NOTE_SIGNS } from '@northstar/engine-editor-schema';
import type { Fragment, Mark, Node, Slice } from '@tiptap/pm/model';

/** What a block, or something in a line that is no word, is called. */
export type PartName =
  | 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'listItem' | 'blockquote' | 'horizontalRule'
  | 'taskList' | 'taskOpen' | 'taskDone' | 'table' | 'tableHeadRow' | 'tableHeadColumn' | 'tableHeadBoth' | 'tableRow' | 'tableCell' | 'footnote' | 'citation' | 'hardBreak' | 'other';

/** What words can be besides words. */
export type Formatting = 'bold' | 'italic' | 'underline' | 'strike' | 'link' | 'needsSource';

/** A change in the terms of its reader. Of what comes or goes, `what` names it where that is more than words. */
export type Told =
  | { readonly kind: 'insert'; readonly now: string; readonly what: PartName | null }
  | { readonly kind: 'delete'; readonly was: string; readonly what: PartName | null }
  | { readonly kind: 'replace'; readonly was: string; readonly now: string }
  | { readonly kind: 'format'; readonly words: string; readonly on: readonly Formatting[]; readonly off: readonly Formatting[]; /** Where links lead now. */ readonly href: string }
  | { readonly kind: 'block'; readonly was: PartName | null; readonly now: PartName | null; readonly words: string }
  | { readonly kind: 'split' }
  | { readonly kind: 'join' };

/** The words of a piece of text; where one paragraph ends and another begins stands a sign for it, and footnotes and sources have theirs. */
export function wordsOf({ content }: Pick<Slice, 'content'>): string {
  const parts: string[] = [];
  let line = '';
  const visit = (node: Node): void => {
    if (node.isText) line += node.text ?? '';
    else if (node.type.name === 'hardBreak') line += ' ';
    else if (node.type.name === 'citation') line += citationSign(node.attrs);
    else if (node.type.name === 'footnote') {
      line += NOTE_SIGNS[0];
      node.forEach(visit);
      line += NOTE_SIGNS[1];
    } else {
      if (node.isTextblock) {
        parts.push(line);
        line = '';
      }
      node.forEach(visit);
    }
  };
  content.forEach(visit);
  return [...parts, line].filter((part) => part !== '').join(' ¶ ');
}

/** Says what a change does. */
export function describe(replaced: Slice, proposed: Slice): Told {
  const [was, now] = [wordsOf(replaced), wordsOf(proposed)];
  if (was === now) {
    if (was === '' && replaced.size === 0 && proposed.openStart > 0 && proposed.openEnd > 0) return { kind: 'split' };
    if (was === '' && proposed.size === 0 && replaced.openStart > 0 && replaced.openEnd > 0) return { kind: 'join' };
    const [before, after] = [blockName(replaced.content), blockName(proposed.content)];
    return before === after ? formatting(replaced.content, proposed.content, was) : { kind: 'block', was: before, now: after, words: was };
  }
  if (was === '') return { kind: 'insert', now, what: partName(proposed) };
  return now === '' ? { kind: 'delete', was, what: partName(replaced) } : { kind: 'replace', was, now };
}

/** What a piece is as a whole, where it is one thing that is no plain words. */
function partName({ content, openStart, openEnd }: Slice): PartName | null {
  const first = content.firstChild;
  if (!first || openStart > 0 || openEnd > 0) return null;
  if (content.childCount > 1) {
    const names = new Set(content.content.map((node) => nodeName(node)));
    // Several rows are still rows; words and a footnote are words, with a sign for the note.
    return names.size === 1 && !first.isInline && !names.has('paragraph') ? nodeName(first) : null;
  }
  const name = nodeName(first);
  return first.isText || name === 'paragraph' ? null : name;
}

function blockName(content: Fragment): PartName | null {
  const first = content.firstChild;
  return !first || first.isInline ? null : nodeName(first);
}

function nodeName({ type: { name }, attrs }: Node): PartName {
  if (name === 'heading') return attrs['level'] === 1 ? 'heading1' : attrs['level'] === 2 ? 'heading2' : 'heading3';
  if (name === 'taskItem') return attrs['checked'] === true ? 'taskDone' : 'taskOpen';
  if (name === 'table') return attrs['headerRow'] === true ? (attrs['headerColumn'] === true ? 'tableHeadBoth' : 'tableHeadRow') : attrs['headerColumn'] === true ? 'tableHeadColumn' : 'table';
  return PLAIN.has(name) ? name as PartName : 'other';
}
const PLAIN: ReadonlySet<string> = new Set<PartName>(['paragraph', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'horizontalRule', 'taskList', 'tableRow', 'tableCell', 'footnote', 'citation', 'hardBreak']);

/** The same words with other marks. */
function formatting(before: Fragment, after: Fragment, words: string): Told {
  const [was, now] = [marksOf(before), marksOf(after)];
  const left = (some: ReadonlyMap<string, Mark>, others: ReadonlyMap<string, Mark>) => [...some].flatMap(([key, { type }]) => (others.has(key) ? [] : [type.name as Formatting]));
  const on = left(now, was);
  const hrefs = [...now].flatMap(([key, { type, attrs }]) => (type.name === 'link' && !was.has(key) ? [String(attrs['href'])] : []));
  // A link that leads elsewhere is no link less.
  return { kind: 'format', words, on: [...new Set(on)], off: left(was, now).filter((name) => !on.includes(name)), href: hrefs.join(' ') };
}

function marksOf(content: Fragment): ReadonlyMap<string, Mark> {
  const found = new Map<string, Mark>();
  content.descendants((node) => {
    for (const mark of node.marks) found.set(`${mark.type.name} ${String(mark.attrs['href'] ?? '')}`, mark);
    return true;
  });
  return found;
}
