import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge } from '@northstar/web-ui';
import { Checkbox } from '@mantine/core';
import type { PublishReadinessQuery } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export type OutgoingText = NonNullable<PublishReadinessQuery['publishReadiness']>['texts'][number];

/** The agreed texts, each with the ballot that agreed it and who stands behind it; all but the goal can be left out. */
export function OutgoingTexts({ texts, chosen, onChange }: { readonly texts: readonly OutgoingText[]; readonly chosen: ReadonlySet<string>; readonly onChange: (documentId: string, goes: boolean) => void }) {
  return (
    <ul className="ns-outgoing">
      {texts.map((text) => <Outgoing key={text.document.id} text={text} goes={chosen.has(text.document.id)} onChange={(goes) => onChange(text.document.id, goes)} />)}
    </ul>
  );
}

function Outgoing({ text: { document, version, ballot, supporters, movedOn }, goes, onChange }: { readonly text: OutgoingText; readonly goes: boolean; readonly onChange: (goes: boolean) => void }) {
  const { t } = useTranslation('publishing');
  const { path } = useNetwork();
  const { kind, title, ask } = document;
  const isGoal = kind === 'GOAL';
  const name = kind === 'ASK' ? `${ask?.number ?? ''}. ${title}` : t(kind as 'GOAL');
  return (
    <li>
      <Checkbox checked={goes} disabled={isGoal} onChange={(event) => onChange(event.currentTarget.checked)} label={isGoal ? `${name} (${t('create.always')})` : name} />
      <div className="ns-outgoing-more">
        <p className="ns-outgoing-meta">
          {ballot ? <Link to={path('decisions', ballot.id)}>{t('create.agreed', { number: ballot.number })}</Link> : t('create.agreedPlain')}
          {version ? ` · ${t('create.version', { number: version.number })}` : ''} · {t('behind', { count: supporters.length })}
        </p>
        {movedOn ? <p className="ns-outgoing-meta">{t('create.moved')}</p> : null}
        <ul className="ns-outgoing-behind" aria-label={t('behind', { count: supporters.length })}>
          {supporters.map(({ organisation }) => <li key={organisation.id}><OrganisationBadge organisation={organisation} size="sm" /></li>)}
        </ul>
      </div>
    </li>
  );
}
