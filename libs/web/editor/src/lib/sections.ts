import { headingLevel } from '@northstar/engine-editor-schema';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { scrollToPassage } from './passages.js';

/** A heading of the text and where it stands. */
export interface Section { readonly level: 1 | 2 | 3; readonly text: string; readonly position: number }

/** The headings that have words, in order. */
export function sectionsOf(doc: Node): Section[] {
  const sections: Section[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'heading') {
      const text = node.textBetween(0, node.content.size, undefined, ' ').trim();
      if (text !== '') sections.push({ level: headingLevel(node.attrs['level']), text, position });
    }
    return !node.isTextblock;
  });
  return sections;
}

/** Which section is being read: the last whose heading stands above the upper third of the window. -1 before the first. */
export function sectionInView(editor: Editor, sections: readonly Section[]): number {
  const line = window.innerHeight / 3;
  return sections.findLastIndex(({ position }) => {
    const heading = editor.view.nodeDOM(position);
    return heading instanceof Element && heading.getBoundingClientRect().top <= line;
  });
}

/** Goes to a section; whoever writes finds the caret at the end of its heading. */
export function goToSection(editor: Editor, { position }: Section): void {
  const heading = editor.state.doc.nodeAt(position);
  if (!heading) return;
  editor.commands.setTextSelection(position + heading.nodeSize - 1);
  editor.view.focus();
  scrollToPassage(editor, position + 1);
}
