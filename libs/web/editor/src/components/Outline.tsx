import { UnstyledButton } from '@mantine/core';
import { DropMenu } from '@northstar/web-ui';
import { useMediaQuery } from '@mantine/hooks';
import { IconListTree } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToSection, sectionInView } from '../lib/sections.js';
import type { Section } from '../lib/sections.js';
import { Sheet } from './Sheet.js';

/** The headings of the text, each a way to its place; on phones a sheet. Shows nothing where there are none. */
export function Outline({ editor, sections }: { editor: Editor; sections: readonly Section[] }) {
  const { t } = useTranslation('editor');
  const narrow = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState(-1);
  if (sections.length === 0) return null;
  const show = (opened: boolean) => {
    if (opened) setCurrent(sectionInView(editor, sections));
    setOpen(opened);
  };
  const go = (section: Section) => {
    setOpen(false);
    // After the list is gone, which otherwise takes the focus back.
    requestAnimationFrame(() => { if (!editor.isDestroyed) goToSection(editor, section); });
  };
  const button = <UnstyledButton className="ns-about-tool" aria-haspopup={narrow ? 'dialog' : 'menu'} aria-expanded={open} {...(narrow ? { onClick: () => show(true) } : {})}><IconListTree size={16} aria-hidden />{t('outline.label')}</UnstyledButton>;
  const lines = sections.map((section, index) => ({ section, index, props: {
    className: `ns-outline-line ns-outline-${section.level}`, 'aria-current': index === current ? 'location' as const : undefined, onClick: () => go(section),
  } }));
  if (narrow) {
    return (
      <>
        {button}
        <Sheet opened={open} onClose={() => setOpen(false)} title={t('outline.label')} closeButtonProps={{ 'aria-label': t('outline.close') }} returnFocus={false}>
          <nav aria-label={t('outline.label')}>
            <ol className="ns-outline">{lines.map(({ section, index, props }) => <li key={index}><UnstyledButton {...props}>{section.text}</UnstyledButton></li>)}</ol>
          </nav>
        </Sheet>
      </>
    );
  }
  return (
    <DropMenu opened={open} onChange={show} position="bottom-start" width={320} returnFocus={false} className="ns-outline-menu" label={t('outline.label')} target={button}>
      {({ Item }) => lines.map(({ section, index, props }) => <Item key={index} {...props}>{section.text}</Item>)}
    </DropMenu>
  );
}
