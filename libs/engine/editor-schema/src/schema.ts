import { getSchema } from '@tiptap/core';
import type { Extensions } from '@tiptap/core';
import { bold } from './marks/bold.js';
import { italic } from './marks/italic.js';
import { link } from './marks/link.js';
import { needsSource } from './marks/needs-source.js';
import { strike } from './marks/strike.js';
import { underline } from './marks/underline.js';
import { blockquote } from './nodes/blockquote.js';
import { bulletList } from './nodes/bullet-list.js';
import { citation } from './nodes/citation.js';
import { doc } from './nodes/doc.js';
import { footnote } from './nodes/footnote.js';
import { hardBreak } from './nodes/hard-break.js';
import { heading } from './nodes/heading.js';
import { horizontalRule } from './nodes/horizontal-rule.js';
import { listItem } from './nodes/list-item.js';
import { orderedList } from './nodes/ordered-list.js';
import { paragraph } from './nodes/paragraph.js';
import { table, tableCell, tableRow } from './nodes/table.js';
import { taskItem, taskList } from './nodes/task-list.js';
import { text } from './nodes/text.js';

/** Every node and mark, for an editor. Undo is not among them: with several people it must come from the shared text. */
export const extensions: Extensions = [
  doc, paragraph, text, heading, bulletList, orderedList, listItem, blockquote, horizontalRule, hardBreak,
  taskList, taskItem, table, tableRow, tableCell, footnote, citation,
  link, bold, italic, underline, strike, needsSource,
];

/** The ProseMirror schema that browser and server share. */
export const schema = getSchema(extensions);
