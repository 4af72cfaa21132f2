import type { Fragment, Slice } from '@tiptap/pm/model';

/** What a block is called; `null` where there is none. */
export type BlockName = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote' | 'horizontalRule' | 'other';

/** A change in the terms of its reader. */
export type Told =
  | { readonly kind: 'insert'; readonly now: string }
  | { readonly kind: 'delete'; readonly was: string }
  | { readonly kind: 'replace'; readonly was: string; readonly now: string }
  | { readonly kind: 'format'; readonly words: string }
  | { readonly kind: 'block'; readonly was: BlockName | null; readonly now: BlockName | null; readonly words: string }
  | { readonly kind: 'split' }
  | { readonly kind: 'join' };

/** The words of a piece of text; where one paragraph ends and another begins stands a sign for it. */
export function wordsOf({ content }: Slice): string {
  const parts: string[] = [];
  let line = '';
  content.descendants((node) => {
    if (node.isText) line += node.text ?? '';
    else if (node.type.name === 'hardBreak') line += ' ';
    else if (node.isTextblock) {
      parts.push(line);
      line = '';
    }
    return true;
  });
  return [...parts, line].filter((part) => part !== '').join(' ¶ ');
}

/** Says what a change does. */
export function describe(replaced: Slice, proposed: Slice): Told {
  const [was, now] = [wordsOf(replaced), wordsOf(proposed)];
  if (was === now) {
    if (was === '' && replaced.size === 0 && proposed.openStart > 0 && proposed.openEnd > 0) return { kind: 'split' };
    if (was === '' && proposed.size === 0 && replaced.openStart > 0 && replaced.openEnd > 0) return { kind: 'join' };
    const [before, after] = [blockName(replaced.content), blockName(proposed.content)];
    return before === after ? { kind: 'format', words: was } : { kind: 'block', was: before, now: after, words: was };
  }
  if (was === '') return { kind: 'insert', now };
  return now === '' ? { kind: 'delete', was } : { kind: 'replace', was, now };
}

function blockName(content: Fragment): BlockName | null {
  const first = content.firstChild;
  if (!first || first.isInline) return null;
  const { name } = first.type;
  if (name === 'heading') {
    const level = Number(first.attrs['level']);
    return level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3';
  }
  return name === 'paragraph' || name === 'bulletList' || name === 'orderedList' || name === 'blockquote' || name === 'horizontalRule' ? name : name === 'listItem' ? 'bulletList' : 'other';
}
