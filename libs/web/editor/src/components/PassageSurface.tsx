import { inLanguage } from '@northstar/domain-strategy';
import { type DocJson, extensions } from '@northstar/engine-editor-schema';
import { notifyDone } from '@northstar/web-core';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { EditorContent, useEditor } from '@tiptap/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pasteFromElsewhere } from '../lib/paste.js';
import type { PassageFieldProps } from './PassageField.js';

/** The editor of a passage, with the text's own schema, so that what is written fits where it came from. */
export default function PassageSurface({ content, label, language, onChange, onDone }: PassageFieldProps) {
  const { t } = useTranslation('editor');
  const asked = useRef({ onChange, onDone });
  asked.current = { onChange, onDone };
  const { lang, dir } = inLanguage(language);
  const editor = useEditor({
    injectCSS: false,
    content: content as object,
    extensions: [...extensions, UndoRedo, Gapcursor, pasteFromElsewhere.configure({ onPicturesLeftOut: (count) => notifyDone(t('picturesLeftOut', { count })) })],
    editorProps: {
      attributes: { class: 'ns-prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true', tabindex: '0', lang, dir },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
        asked.current.onDone();
        return true;
      },
    },
    autofocus: 'end',
    onUpdate: ({ editor: now }) => asked.current.onChange(now.getJSON() as DocJson),
  }, []);
  return <EditorContent editor={editor} className="ns-passage-field" />;
}
