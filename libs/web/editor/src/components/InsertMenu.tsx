import { UnstyledButton } from '@mantine/core';
import { DropMenu } from '@northstar/web-ui';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { insertCommands } from '../lib/commands.js';
import type { CommandSurroundings } from '../lib/commands.js';
import { keyLabel } from '../lib/shortcuts.js';

/** What else can be put into the text, in one menu: the toolbar has little room. */
export function InsertMenu({ editor, surroundings }: { editor: Editor; surroundings: CommandSurroundings }) {
  const { t } = useTranslation('editor');
  const disabled = useEditorState({ editor, selector: ({ editor: now }) => insertCommands.filter(({ enabled }) => enabled?.(now) === false).map(({ name }) => name) });
  return (
    <DropMenu position="bottom-start" returnFocus={false}
      target={(
        <UnstyledButton className="ns-tool" data-tool tabIndex={-1} aria-label={t('blocks.insert.label')} onMouseDown={(event) => event.preventDefault()}>
          <IconPlus size={18} stroke={1.75} aria-hidden /><IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      )}
    >
      {({ Item }) => insertCommands.map(({ name, icon: Sign, keys, run }) => (
        <Item key={name} disabled={disabled.includes(name)} leftSection={<Sign size={16} aria-hidden />} rightSection={keys ? <span className="ns-menu-keys" aria-hidden>{keyLabel(keys)}</span> : null} onClick={() => run(editor, surroundings)}>
          {t(`blocks.insert.${name}`)}
        </Item>
      ))}
    </DropMenu>
  );
}
