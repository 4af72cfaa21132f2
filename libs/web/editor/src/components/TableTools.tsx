import { Button, Group } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { addColumn, addRow, cellAt, deleteColumn, deleteRow, deleteTable, toggleHeader } from '../lib/table-edit.js';

const TOOLS = [
  ['rowAbove', (editor: Editor) => addRow(editor, 0)], ['rowBelow', (editor: Editor) => addRow(editor, 1)],
  ['columnBefore', (editor: Editor) => addColumn(editor, 0)], ['columnAfter', (editor: Editor) => addColumn(editor, 1)],
  ['deleteRow', deleteRow], ['deleteColumn', deleteColumn], ['deleteTable', deleteTable],
] as const;

/** What can be done to the table that the caret is in. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
  const attrs = useEditorState({ editor, selector: ({ editor: now }) => cellAt(now.state.selection.$from)?.table.attrs ?? null });
  if (!attrs) return null;
  const keep = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <Group gap={4} role="group" aria-label={t('blocks.table.label')}>
      {(['headerRow', 'headerColumn'] as const).map((which) => (
        <Button key={which} size="compact-xs" variant={attrs[which] === true ? 'light' : 'default'} aria-pressed={attrs[which] === true} onMouseDown={keep} onClick={() => toggleHeader(editor, which)}>{t(`blocks.table.${which}`)}</Button>
      ))}
      {TOOLS.map(([name, run]) => <Button key={name} size="compact-xs" variant="default" onMouseDown={keep} onClick={() => run(editor)}>{t(`blocks.table.${name}`)}</Button>)}
    </Group>
  );
}
