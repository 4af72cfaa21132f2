import { IconBlockquote, IconH1, IconH2, IconH3, IconList, IconListNumbers, IconPilcrow } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ChainedCommands } from '@tiptap/core';
import { insertCommands } from './commands.js';
import type { CommandSurroundings } from './commands.js';
import type { SlashChoice } from './slash.js';

/** A kind of block that an empty or written line can become; its words are messages of `slash.<name>`. */
interface Kind { readonly name: 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote'; readonly icon: Icon; readonly make: (chain: ChainedCommands) => ChainedCommands }

const KINDS: readonly Kind[] = [
  { name: 'heading1', icon: IconH1, make: (chain) => chain.setNode('heading', { level: 1 }) },
  { name: 'heading2', icon: IconH2, make: (chain) => chain.setNode('heading', { level: 2 }) },
  { name: 'heading3', icon: IconH3, make: (chain) => chain.setNode('heading', { level: 3 }) },
  { name: 'bulletList', icon: IconList, make: (chain) => chain.toggleList('bulletList', 'listItem') },
  { name: 'orderedList', icon: IconListNumbers, make: (chain) => chain.toggleList('orderedList', 'listItem') },
  { name: 'blockquote', icon: IconBlockquote, make: (chain) => chain.toggleWrap('blockquote') },
  { name: 'paragraph', icon: IconPilcrow, make: (chain) => chain.setNode('paragraph') },
];

/** A flag goes over words that are selected, and at a slash there are none. */
const INSERTS = insertCommands.filter(({ name }) => name !== 'flag') as readonly (typeof insertCommands[number] & { readonly name: 'task' | 'table' | 'rule' | 'footnote' | 'source' })[];

type Name = Kind['name'] | typeof INSERTS[number]['name'];

/** The picture of a line of the menu and the message that names it. */
export const slashFace = (name: string): { readonly icon: Icon; readonly label: `slash.${Kind['name']}` | `blocks.insert.${typeof INSERTS[number]['name']}` } => {
  const kind = KINDS.find((known) => known.name === name);
  if (kind) return { icon: kind.icon, label: `slash.${kind.name}` };
  const insert = INSERTS.find((known) => known.name === name)!;
  return { icon: insert.icon, label: `blocks.insert.${insert.name}` };
};

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What can be put where the slash is and whose words begin with what was typed; `words` gives a kind's name and other words for it. A cell of a table holds one line, so no block. */
export function slashChoices(query: string, inCell: boolean, words: (name: Name) => string, surroundings: CommandSurroundings): SlashChoice[] {
  const wanted = plain(query.trim());
  const fits = ({ name }: { readonly name: Name }): boolean =>
    wanted === '' || plain(words(name)).startsWith(wanted) || plain(words(name)).split(/[\s,]+/).some((word) => word.startsWith(wanted));
  const blocks = KINDS.filter(fits).map(({ name, make }): SlashChoice => ({ name, run: (editor, from, to) => { make(editor.chain().focus().deleteRange({ from, to })).run(); } }));
  const inserts = INSERTS.filter((insert) => fits(insert) && (!inCell || insert.name === 'footnote' || insert.name === 'source')).map(({ name, run }): SlashChoice => ({
    name, run: (editor, from, to) => { editor.chain().focus().deleteRange({ from, to }).run(); run(editor, surroundings); },
  }));
  return inCell ? inserts : [...blocks, ...inserts];
}
