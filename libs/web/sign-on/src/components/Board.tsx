import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge, RelativeTime, Section } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { useAnnouncements } from '../hooks/useAnnouncements.js';
import { GROUPS, overall } from '../lib/standing.js';
import type { Place, SignOn } from '../lib/types.js';
import { Count } from './Count.js';
import { SaidUnder } from './SaidUnder.js';
import { useTextName } from './TextName.js';

/** Who signed, live: each reservation word for word beside its name, and silence as silence. */
export function Board({ signOn }: { readonly signOn: SignOn }) {
  const { t } = useTranslation('signOn');
  const { board, texts, open, lastReminder } = signOn;
  const nameOf = useTextName();
  const spoken = useAnnouncements(signOn);
  return (
    <Section title={t('board.title')} note={t('board.silence')}>
      <Count signOn={signOn} />
      {open && lastReminder ? <p className="ns-dim ns-small ns-plain">{t('board.reminded', { name: lastReminder.by.name })} <RelativeTime at={lastReminder.at} />{lastReminder.message ? <>: <q>{lastReminder.message}</q></> : '.'}</p> : null}
      {texts.length > 1 ? (
        <div className="ns-sign-group"><h3>{t('board.each')}</h3><ul>{texts.map(({ versionId, document, signatures }) => <li key={versionId} className="ns-sign-tally"><span>{nameOf(document)}</span><span className="ns-numbers">{t('signedUnder', { count: signatures, asked: board.length })}</span></li>)}</ul></div>
      ) : null}
      {GROUPS.map((group) => {
        const places = board.filter((place) => overall(place) === group);
        if (places.length === 0) return null;
        const name = t(`state.${group}`);
        return <div key={group} className="ns-sign-group"><h3>{name} <span className="ns-numbers">{places.length}</span></h3><ul aria-label={name}>{places.map((place) => <OneOf key={place.organisation.id} place={place} signOn={signOn} words={group !== 'SIGNED' && group !== 'INVITED' && group !== 'WITHDRAWN'} />)}</ul></div>;
      })}
      <p className="ns-hidden" role="status">{spoken}</p>
    </Section>
  );
}

function OneOf({ place, signOn, words }: { readonly place: Place; readonly signOn: SignOn; readonly words: boolean }) {
  const { t } = useTranslation('signOn');
  const { organisations } = useNetwork();
  const own = organisations.some(({ id }) => id === place.organisation.id);
  return (
    <li data-own={own}>
      <OrganisationBadge organisation={place.organisation} size="sm" withName />
      {own ? <span className="ns-hidden">({t('board.yours')})</span> : null}
      {words ? <SaidUnder signOn={signOn} place={place} /> : null}
    </li>
  );
}
