import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The top of a page: where am I, what state is it in, the one main action. */
export function PageHeader({ title, where = [], state, lead, action, more }: {
  readonly title: ReactNode;
  /** The way here, outermost first. */
  readonly where?: readonly { readonly label: string; readonly to: string }[];
  readonly state?: ReactNode;
  readonly lead?: ReactNode;
  /** The one primary button of the page. */
  readonly action?: ReactNode;
  /** Lesser actions, left of it. */
  readonly more?: ReactNode;
}) {
  return (
    <header className="ns-header">
      <div className="ns-header-words">
        {where.length > 0 ? <div className="ns-header-where">{where.map(({ label, to }) => <span key={to}><Link to={to}>{label}</Link> <span aria-hidden>/</span></span>)}</div> : null}
        <div className="ns-header-title"><h1>{title}</h1>{state}</div>
        {lead ? <p className="ns-header-lead">{lead}</p> : null}
      </div>
      {action || more ? <div className="ns-header-actions">{more}{action}</div> : null}
    </header>
  );
}

/** A page's content, in one column of comfortable width. */
export function Page({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) {
  return <div className="ns-page" data-wide={wide}>{children}</div>;
}

/** A part of a page under its heading. */
export function Section({ title, note, action, children }: { readonly title: string; readonly note?: ReactNode; readonly action?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="ns-section" aria-label={title}>
      <div className="ns-section-head"><div><h2>{title}</h2>{note ? <p>{note}</p> : null}</div>{action}</div>
      {children}
    </section>
  );
}
