import { BrandStar, ThemeToggle } from '@northstar/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './network.css';

/** The page around everything that one sees before being in a network. */
export function PublicShell({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  const { t } = useTranslation('network');
  return (
    <div className="ns-public">
      <header className="ns-public-top"><Link to="/" className="ns-public-brand"><BrandStar size={24} /><span>{t('welcome.title')}</span></Link><ThemeToggle /></header>
      <main className="ns-public-main" data-wide={wide}>{children}</main>
    </div>
  );
}
