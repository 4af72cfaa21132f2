import type { Icon } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

/** A place in the navigation. */
export interface NavItem { readonly to: string; readonly label: string; readonly icon: Icon; readonly count?: number; readonly end?: boolean }

/** The frame around every page of a network: navigation at the left, on phones a bar of the first four places below. */
export function AppFrame({ brand, items, more = [], foot, phoneMenu, banners, children }: {
  readonly brand: ReactNode; readonly items: readonly NavItem[]; readonly more?: readonly NavItem[];
  readonly foot: ReactNode; readonly phoneMenu: ReactNode; readonly banners?: ReactNode; readonly children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <a className="ns-skip" href="#content" onClick={(event) => { event.preventDefault(); main.current?.focus(); main.current?.scrollIntoView(); }}>{t('frame.skip')}</a>
      <div className="ns-frame">
        <header className="ns-frame-nav"><div className="ns-frame-nav-inner">
          {brand}
          <nav aria-label={t('frame.navigation')}>
            <ul className="ns-frame-list">{items.map((item) => <li key={item.to}><Place item={item} className="ns-nav-link" size={18} /></li>)}</ul>
            {more.length > 0 ? <ul className="ns-frame-list" data-second>{more.map((item) => <li key={item.to}><Place item={item} className="ns-nav-link" size={18} /></li>)}</ul> : null}
          </nav>
          <div className="ns-frame-foot">{foot}</div>
        </div></header>
        <div className="ns-frame-column">
          {banners}
          <header className="ns-frame-top">{brand}{phoneMenu}</header>
          <main id="content" className="ns-frame-main" tabIndex={-1} ref={main}>{children}</main>
        </div>
        <nav className="ns-frame-bar" aria-label={t('frame.sections')}>{items.slice(0, 4).map((item) => <Place key={item.to} item={item} className="ns-bar-link" size={22} />)}</nav>
      </div>
    </>
  );
}

function Place({ item: { to, label, icon: Mark, count, end }, className, size }: { readonly item: NavItem; readonly className: string; readonly size: number }) {
  const { t } = useTranslation('ui');
  return (
    <NavLink to={to} end={end ?? false} className={className}>
      <Mark size={size} stroke={1.75} aria-hidden />
      <span>{label}</span>
      {count ? <span className="ns-nav-count"><span aria-hidden>{count}</span><span className="ns-hidden">{t('frame.waiting', { count })}</span></span> : null}
    </NavLink>
  );
}
