import type { CSSProperties } from 'react';
import { organisationColour } from './organisation-colours.js';

/** What is needed to show an organisation. */
export interface OrganisationMark { readonly name: string; readonly initials: string; readonly colour: number }

/** An organisation's initials on its colour, with its name beside them or for screen readers only. */
export function OrganisationBadge({ organisation, size = 'md', withName = false }: { readonly organisation: OrganisationMark; readonly size?: 'sm' | 'md' | 'lg'; readonly withName?: boolean }) {
  const badge = (
    <span className="ns-org" data-size={size} style={{ '--ns-org': organisationColour(organisation.colour) } as CSSProperties} title={withName ? undefined : organisation.name} aria-hidden={withName || undefined}>
      <span aria-hidden>{organisation.initials}</span>
      {withName ? null : <span className="ns-hidden">{organisation.name}</span>}
    </span>
  );
  return withName ? <span className="ns-org-line">{badge}<span className="ns-org-name">{organisation.name}</span></span> : badge;
}
