import { useNetwork } from '@northstar/web-core';
import { formatDay, formatMoment, OrganisationBadge } from '@northstar/web-ui';
import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconArrowsDiff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTextName } from '../hooks/useTextName.js';
import { since } from '../lib/selection.js';
import type { PublishableText, PublishReadiness } from '../lib/types.js';

/** The agreed texts, each with the ballot that agreed it and who stands behind it; all but the goal can be left out. */
export function OutgoingTexts({ texts, previous, leftOut, onChange }: {
  readonly texts: readonly PublishableText[]; readonly previous: PublishReadiness['previous']; readonly leftOut: ReadonlySet<string>; readonly onChange: (documentId: string, goes: boolean) => void;
}) {
  return (
    <ul className="ns-rows">
      {texts.map((text) => <Outgoing key={text.document.id} text={text} previous={previous} goes={!leftOut.has(text.document.id)} onChange={(goes) => onChange(text.document.id, goes)} />)}
    </ul>
  );
}

function Outgoing({ text, previous, goes, onChange }: { readonly text: PublishableText; readonly previous: PublishReadiness['previous']; readonly goes: boolean; readonly onChange: (goes: boolean) => void }) {
  const { t } = useTranslation('publishing');
  const { path } = useNetwork();
  const name = useTextName()(text.document);
  const { document, version, ballot, supporters, movedOn, signed, signedUntil } = text;
  const isGoal = document.kind === 'GOAL';
  const reserved = supporters.filter(({ reservation }) => reservation).length;
  const news = since(text, previous);
  const id = `outgoing-${document.id}`;
  return (
    <li className="ns-outgoing" data-goes={goes}>
      {/* The goal's box is read out as it stands: it can be reached, not changed. */}
      <Checkbox
        id={id} checked={goes} readOnly={isGoal} aria-disabled={isGoal || undefined} aria-describedby={`${id}-about`} onChange={(event) => { if (!isGoal) onChange(event.currentTarget.checked); }}
        label={<>{name.which ? <span className="ns-outgoing-which">{name.which} </span> : null}{name.title}</>}
      />
      <div className="ns-outgoing-more" id={`${id}-about`}>
        <p className="ns-row-meta">
          {ballot ? <span><Link to={path('decisions', ballot.id)}>{t('create.agreed', { number: ballot.number })}</Link>{ballot.closedAt ? `, ${formatDay(Date.parse(ballot.closedAt))}` : ''}</span> : null}
          {version ? <Link to={`${path('d', document.id)}?version=${version.id}`}>{t('create.readVersion', { number: version.number })}</Link> : null}
          {isGoal ? <span>{t('create.always')}</span> : null}
          {news && news !== 'same' && previous ? <span className="ns-outgoing-news">{t(news === 'new' ? 'create.isNew' : 'create.isChanged', { number: previous.number })}</span> : null}
        </p>
        <div className="ns-outgoing-behind">
          <span>{t(signed ? 'create.signedBy' : 'create.supportedBy', { count: supporters.length })}</span>
          <ul>{supporters.map(({ organisation }) => <li key={organisation.id}><OrganisationBadge organisation={organisation} size="sm" /></li>)}</ul>
          {reserved > 0 ? <span>{t('create.reservations', { count: reserved })}</span> : null}
        </div>
        {movedOn && version ? <Remark>{t('create.moved')} <Link to={`${path('d', document.id, 'compare')}?from=${version.id}`}><IconArrowsDiff size={15} aria-hidden /> {t('create.compare')}</Link></Remark> : null}
        {signedUntil ? <Remark>{t('create.signing', { when: formatMoment(Date.parse(signedUntil)) })} <Link to={path('signatures')}>{t('create.toSignatures')}</Link></Remark> : null}
        {document.currentBallot ? <Remark>{t('create.deciding')} <Link to={path('decisions', document.currentBallot.id)}>{t('ballot', { number: document.currentBallot.number })}</Link></Remark> : null}
      </div>
    </li>
  );
}

/** Something to know about a text before it goes out. */
function Remark({ children }: { readonly children: ReactNode }) {
  return <p className="ns-outgoing-remark"><IconAlertTriangle size={15} aria-hidden /><span>{children}</span></p>;
}
