import type { ReactNode } from 'react';
import { OrganisationBadge, type OrganisationMark } from './OrganisationBadge.js';

/** A person: initials, name, and what is said about them beneath. With an organisation, its badge stands beside the name. However long those are, a `mark` after them is whole. */
export function PersonLine({ person, organisation, meta, mark, size = 'md' }: {
  readonly person: { readonly name: string; readonly initials: string };
  readonly organisation?: OrganisationMark | null;
  readonly meta?: ReactNode;
  readonly mark?: ReactNode;
  readonly size?: 'md' | 'lg';
}) {
  return (
    <span className="ns-person">
      <span className="ns-person-face" data-size={size} aria-hidden>{person.initials}</span>
      <span className="ns-person-words">
        <span className="ns-person-name">{person.name}</span>
        {meta || organisation || mark ? (
          <span className="ns-person-below">
            {organisation ? <span className="ns-person-meta"><OrganisationBadge organisation={organisation} size="sm" withName /></span> : null}
            {meta ? <span className="ns-person-meta">{organisation ? ' · ' : null}{meta}</span> : null}
            {mark}
          </span>
        ) : null}
      </span>
    </span>
  );
}
