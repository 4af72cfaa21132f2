import { UnstyledButton } from '@mantine/core';
import { DropMenu, Tip } from '@northstar/web-ui';
import type { Editor } from '@tiptap/core';
import {
  IconArrowBackUp, IconArrowForwardUp, IconBlockquote, IconBold, IconCheck, IconChevronDown, IconItalic, IconLink, IconList, IconListNumbers,
  IconStrikethrough, IconUnderline,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { HEADING_LEVELS } from '@northstar/engine-editor-schema';
import { useEditorState } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandSurroundings } from '../lib/commands.js';
import { keyLabel } from '../lib/shortcuts.js';
import { InsertMenu } from './InsertMenu.js';

interface Tool { name: string; icon: Icon; keys?: string; active?: (editor: Editor) => boolean; enabled?: (editor: Editor) => boolean; run: (editor: Editor) => void }

const markTool = (name: string, icon: Icon, keys: string): Tool => ({
  name, icon, keys, active: (editor) => editor.isActive(name), run: (editor) => editor.chain().focus().toggleMark(name).run(),
});
const listTool = (name: string, icon: Icon, keys: string): Tool => ({
  name, icon, keys, active: (editor) => editor.isActive(name), run: (editor) => editor.chain().focus().toggleList(name, 'listItem').run(),
});

/** Tools in groups; the kind of block and the link have controls of their own between them. */
const HISTORY: Tool[] = [
  { name: 'undo', icon: IconArrowBackUp, keys: 'Mod+Z', enabled: (editor) => editor.can().undo(), run: (editor) => editor.chain().focus().undo().run() },
  { name: 'redo', icon: IconArrowForwardUp, keys: 'Mod+Shift+Z', enabled: (editor) => editor.can().redo(), run: (editor) => editor.chain().focus().redo().run() },
];
const MARKS = [markTool('bold', IconBold, 'Mod+B'), markTool('italic', IconItalic, 'Mod+I'), markTool('underline', IconUnderline, 'Mod+U'), markTool('strike', IconStrikethrough, 'Mod+Shift+S')];
const BLOCKS: Tool[] = [
  listTool('bulletList', IconList, 'Mod+Shift+8'), listTool('orderedList', IconListNumbers, 'Mod+Shift+7'),
  { name: 'blockquote', icon: IconBlockquote, keys: 'Mod+Shift+B', active: (editor) => editor.isActive('blockquote'), run: (editor) => editor.chain().focus().toggleWrap('blockquote').run() },
];
const ALL = [...HISTORY, ...MARKS, ...BLOCKS];

/** Left, right, Home and End move between the tools; Tab leaves them, so they cost one stop on the way to the text. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]:not([disabled])')];
  const current = tools.indexOf(event.target as HTMLElement);
  const next = { ArrowRight: current + 1, ArrowLeft: current - 1 + tools.length, Home: 0, End: tools.length - 1 }[event.key];
  if (next === undefined || current < 0) return;
  event.preventDefault();
  for (const tool of tools) tool.tabIndex = -1;
  const target = tools[next % tools.length]!;
  target.tabIndex = 0;
  target.focus();
}

/** The formatting tools: above the text, on phones at the lower edge of the screen. */
export function Toolbar({ editor, onLink, surroundings }: { editor: Editor; onLink: () => void; surroundings: CommandSurroundings }) {
  const { t } = useTranslation('editor');
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      active: ALL.filter((tool) => tool.active?.(now)).map((tool) => tool.name),
      disabled: ALL.filter((tool) => tool.enabled?.(now) === false).map((tool) => tool.name),
      level: HEADING_LEVELS.find((level) => now.isActive('heading', { level })) ?? 0,
      link: now.isActive('link'),
    }),
  });
  const button = (tool: Tool) => {
    const label = t(`toolbar.${tool.name}` as 'toolbar.bold');
    const hint = tool.keys ? `${label} (${keyLabel(tool.keys)})` : label;
    return (
      <Tip key={tool.name} label={hint} openDelay={400}>
        <UnstyledButton
          className="ns-tool" data-tool tabIndex={-1} aria-label={label} disabled={state.disabled.includes(tool.name)}
          {...(tool.active ? { 'aria-pressed': state.active.includes(tool.name) } : {})}
          // The text keeps its selection while a tool is pressed.
          onMouseDown={(event) => event.preventDefault()} onClick={() => tool.run(editor)}
        >
          <tool.icon size={18} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Tip>
    );
  };
  const styleName = (level: number) => (level === 0 ? t('toolbar.paragraph') : t('toolbar.heading', { level }));
  return (
    <div className="ns-toolbar" role="toolbar" aria-label={t('toolbar.label')} aria-orientation="horizontal" onKeyDown={moveFocus}>
      <DropMenu position="bottom-start"
        target={(
          <UnstyledButton className="ns-tool ns-tool-style" data-tool tabIndex={0} aria-label={`${t('toolbar.style')}: ${styleName(state.level)}`} onMouseDown={(event) => event.preventDefault()}>
            <span>{styleName(state.level)}</span><IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        )}
      >
        {({ Item }) => [0, ...HEADING_LEVELS].map((level) => (
          <Item
            key={level} className={`ns-style-${level}`} rightSection={level === state.level ? <IconCheck size={16} aria-hidden /> : null} aria-current={level === state.level}
            onClick={() => (level === 0 ? editor.chain().focus().setNode('paragraph').run() : editor.chain().focus().setNode('heading', { level }).run())}
          >
            {styleName(level)}
          </Item>
        ))}
      </DropMenu>
      <span className="ns-tool-gap" role="separator" aria-orientation="vertical" />
      {MARKS.map(button)}
      <Tip label={`${t('toolbar.link')} (${keyLabel('Mod+K')})`} openDelay={400}>
        <UnstyledButton className="ns-tool" data-tool tabIndex={-1} aria-label={t('toolbar.link')} aria-pressed={state.link} onMouseDown={(event) => event.preventDefault()} onClick={onLink}>
          <IconLink size={18} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Tip>
      <InsertMenu editor={editor} surroundings={surroundings} />
      <span className="ns-tool-gap" role="separator" aria-orientation="vertical" />
      {BLOCKS.map(button)}
      <span className="ns-tool-gap" role="separator" aria-orientation="vertical" />
      {HISTORY.map(button)}
      <UnstyledButton className="ns-tool ns-tool-done" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => editor.commands.blur()}>{t('toolbar.done')}</UnstyledButton>
    </div>
  );
}
