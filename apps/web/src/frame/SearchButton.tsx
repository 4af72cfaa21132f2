import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import './frame.css';

/** Whether this keyboard has ⌘ where others have Ctrl. */
export const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Opens the command palette, for those who do not know its key. */
export function SearchButton({ onClick, compact = false }: { readonly onClick: () => void; readonly compact?: boolean }) {
  const { t } = useTranslation('app');
  if (compact) return <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('nav.search')} onClick={onClick}><IconSearch size={20} aria-hidden /></ActionIcon>;
  return (
    <UnstyledButton className="ns-nav-link ns-search" onClick={onClick} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={18} stroke={1.75} aria-hidden /><span>{t('nav.search')}</span><kbd className="ns-kbd" aria-hidden>{apple ? '⌘ K' : 'Ctrl K'}</kbd>
    </UnstyledButton>
  );
}
