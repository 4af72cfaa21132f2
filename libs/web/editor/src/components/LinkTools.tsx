import { Anchor, Button, Group } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { safeHref } from '@northstar/engine-editor-schema';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';

/** Where the link leads that the caret is in, and what can be done with it: in a text that is written in, a click only places the caret. */
export function LinkTools({ editor, onChange }: { editor: Editor; onChange: () => void }) {
  const { t } = useTranslation('editor');
  const href = useEditorState({ editor, selector: ({ editor: now }) => safeHref(now.getAttributes('link')['href']) });
  if (href === null) return null;
  const keep = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <Group gap={4} role="group" aria-label={t('link.title')} wrap="nowrap">
      <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow" size="sm" className="ns-link-address" dir="ltr"><IconExternalLink size={14} aria-hidden /> {href.replace(/^https?:\/\//, '')}</Anchor>
      <Button size="compact-xs" variant="default" onMouseDown={keep} onClick={onChange}>{t('link.change')}</Button>
      <Button size="compact-xs" variant="default" onMouseDown={keep} onClick={() => editor.chain().focus().extendMarkRange('link').unsetMark('link').run()}>{t('link.remove')}</Button>
    </Group>
  );
}
