import { ActionIcon, Tabs, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from './Sheet.js';

/** One tab of the rail beside the text. */
export interface RailTab { readonly key: string; readonly label: string; readonly icon: Icon; readonly count?: number; readonly content: ReactNode;
  /** What it shows stands beside the passages it is about, where the screen is wide enough. */
  readonly beside?: boolean;
}

/** What the page composes around a text. */
export interface DocumentLayoutProps {
  /** Above everything: where am I, what state is it in, who is here, is it saved, the one main action. */
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly tabs: readonly RailTab[];
  /** The open tab, so that it can have an address; null closes the rail. */
  readonly tab: string | null;
  readonly onTab: (key: string | null) => void;
  /** On phones: whether an address or a click asks for the rail, for example a link to a thread. */
  readonly openSheet?: boolean;
}

/** The text in the middle, the rail to its right; on phones the rail is a sheet from below, opened from a bar of its tabs. */
export function DocumentLayout({ header, children, tabs, tab, onTab, openSheet = false }: DocumentLayoutProps) {
  const { t } = useTranslation('editor');
  const narrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const open = tabs.find(({ key }) => key === tab);
  // The sheet covers the text, so on phones it opens only when somebody asks for it or follows a link to it.
  const [asked, setAsked] = useState(openSheet);
  useEffect(() => { if (openSheet) setAsked(true); }, [openSheet]);
  const label = (entry: RailTab) => (
    <span className="ns-rail-tab"><entry.icon size={16} aria-hidden />{entry.label}{entry.count ? <span className="ns-rail-count">{entry.count}</span> : null}</span>
  );
  return (
    <div className="ns-document" data-rail={open && !narrow ? 'open' : 'closed'} data-beside={open?.beside === true}>
      <div className="ns-document-main">
        {header}
        <div className="ns-document-text">{children}</div>
      </div>
      {narrow ? (
        <>
          <nav className="ns-rail-bar" aria-label={t('rail.label')}>
            {tabs.map((entry) => (
              <UnstyledButton key={entry.key} aria-haspopup="dialog" aria-expanded={asked && entry.key === tab} onClick={() => { onTab(entry.key); setAsked(true); }}>{label(entry)}</UnstyledButton>
            ))}
          </nav>
          <Sheet opened={Boolean(open) && asked} onClose={() => { setAsked(false); onTab(null); }} title={open?.label} closeButtonProps={{ 'aria-label': t('rail.close') }} keepMounted={false}>
            {open?.content}
          </Sheet>
        </>
      ) : (
        <aside className="ns-rail" aria-label={t('rail.label')}>
          <Tabs value={tab} onChange={onTab} keepMounted={false} classNames={{ root: 'ns-rail-tabs', list: 'ns-rail-list', panel: 'ns-rail-panel' }}>
            <div className="ns-rail-head">
              <Tabs.List>{tabs.map((entry) => <Tabs.Tab key={entry.key} value={entry.key}>{label(entry)}</Tabs.Tab>)}</Tabs.List>
              {open && <ActionIcon variant="subtle" color="gray" aria-label={t('rail.close')} onClick={() => onTab(null)}><IconX size={16} aria-hidden /></ActionIcon>}
            </div>
            {tabs.map((entry) => <Tabs.Panel key={entry.key} value={entry.key}>{entry.content}</Tabs.Panel>)}
          </Tabs>
        </aside>
      )}
    </div>
  );
}
