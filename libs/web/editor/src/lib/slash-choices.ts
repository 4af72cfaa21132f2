import { IconBlockquote, IconH1, IconH2, IconH3, IconList, IconListNumbers, IconPilcrow, IconSeparatorHorizontal } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ChainedCommands } from '@tiptap/core';
import type { SlashChoice } from './slash.js';

/** A kind of block that the menu offers; its words are messages of `slash.<name>`. */
interface Kind { readonly name: 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote' | 'rule'; readonly icon: Icon; readonly make: (chain: ChainedCommands) => ChainedCommands }

export const SLASH_KINDS: readonly Kind[] = [
  { name: 'heading1', icon: IconH1, make: (chain) => chain.setNode('heading', { level: 1 }) },
  { name: 'heading2', icon: IconH2, make: (chain) => chain.setNode('heading', { level: 2 }) },
  { name: 'heading3', icon: IconH3, make: (chain) => chain.setNode('heading', { level: 3 }) },
  { name: 'bulletList', icon: IconList, make: (chain) => chain.toggleList('bulletList', 'listItem') },
  { name: 'orderedList', icon: IconListNumbers, make: (chain) => chain.toggleList('orderedList', 'listItem') },
  { name: 'blockquote', icon: IconBlockquote, make: (chain) => chain.toggleWrap('blockquote') },
  { name: 'rule', icon: IconSeparatorHorizontal, make: (chain) => chain.insertContent({ type: 'horizontalRule' }) },
  { name: 'paragraph', icon: IconPilcrow, make: (chain) => chain.setNode('paragraph') },
];

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The kinds whose words begin with what was typed; `words` gives a kind's name and other words for it. */
export function slashChoices(query: string, words: (name: Kind['name']) => string): SlashChoice[] {
  const wanted = plain(query.trim());
  return SLASH_KINDS
    .filter(({ name }) => wanted === '' || plain(words(name)).startsWith(wanted) || plain(words(name)).split(/[\s,]+/).some((word) => word.startsWith(wanted)))
    .map(({ name, make }) => ({ name, run: (editor, from, to) => { make(editor.chain().focus().deleteRange({ from, to })).run(); } }));
}
