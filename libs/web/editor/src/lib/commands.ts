import { IconAsterisk, IconBook2, IconChecklist, IconFlagQuestion, IconSeparatorHorizontal, IconTable } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { COMMAND_KEYS } from './command-keys.js';
import { cellAt, insertTable } from './table-edit.js';

/** What a command may open outside of the text. */
export interface CommandSurroundings { ask: (kind: 'note' | 'source') => void }

/** Something that can be put into a text. Menu, keys and help are made from this one list; `name` is a message key under `blocks.insert`. */
export interface InsertCommand { name: 'task' | 'table' | 'rule' | 'footnote' | 'source' | 'flag'; icon: Icon; keys?: string; bound?: true; enabled?: (editor: Editor) => boolean; run: (editor: Editor, surroundings: CommandSurroundings) => void }

const outside = (editor: Editor) => cellAt(editor.state.selection.$from) === null;

export const insertCommands: readonly InsertCommand[] = [
  // The list binds its key itself.
  { name: 'task', icon: IconChecklist, keys: COMMAND_KEYS.task, enabled: outside, run: (editor) => void editor.chain().focus().toggleList('taskList', 'taskItem').run() },
  { name: 'table', icon: IconTable, keys: COMMAND_KEYS.table, bound: true, enabled: outside, run: (editor) => void (outside(editor) && insertTable(editor)) },
  { name: 'rule', icon: IconSeparatorHorizontal, enabled: outside, run: (editor) => void editor.chain().focus().insertContent({ type: 'horizontalRule' }).run() },
  { name: 'footnote', icon: IconAsterisk, keys: COMMAND_KEYS.footnote, bound: true, run: (_editor, { ask }) => ask('note') },
  { name: 'source', icon: IconBook2, keys: COMMAND_KEYS.source, bound: true, run: (_editor, { ask }) => ask('source') },
  { name: 'flag', icon: IconFlagQuestion, keys: COMMAND_KEYS.flag, bound: true, enabled: (editor) => !editor.state.selection.empty || editor.isActive('needsSource'), run: (editor) => void editor.chain().focus().extendMarkRange('needsSource').toggleMark('needsSource').run() },
];
