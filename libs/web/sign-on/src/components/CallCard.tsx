import { useNetwork } from '@northstar/web-core';
import { Deadline } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeOf, waits } from '../lib/standing.js';
import type { SignOn } from '../lib/types.js';
import { CallBadge } from './CallBadge.js';
import { Count } from './Count.js';
import { SignatureMark } from './SignatureMark.js';
import { overall } from '../lib/standing.js';
import { useTextName } from './TextName.js';

/** Which of the viewer's organisations a call waits for. */
export const waitingFor = (signOn: SignOn) => signOn.maySignFor.flatMap(({ id }) => { const place = placeOf(signOn, id); return place && waits(signOn, place) ? [place.organisation] : []; });

/** A call in a list or beside a text: what, until when, how many, and what we say. */
export function CallCard({ signOn, main, level: Heading = 'h3' }: { readonly signOn: SignOn; readonly main: boolean; readonly level?: 'h2' | 'h3' }) {
  const { t } = useTranslation('signOn');
  const { path, organisations } = useNetwork();
  const nameOf = useTextName();
  const to = path('signatures', signOn.id);
  const waiting = waitingFor(signOn);
  const ours = organisations.flatMap(({ id }) => { const place = placeOf(signOn, id); return place && overall(place) !== 'INVITED' ? [place] : []; });
  return (
    <article className="ns-card ns-sign-card">
      <div className="ns-sign-card-words">
        <p className="ns-sign-card-what"><CallBadge call={signOn} /><span>{t('number', { number: signOn.number })} · {signOn.texts.length === 1 ? nameOf(signOn.texts[0]!.document) : t('create.textCount', { count: signOn.texts.length })}</span></p>
        <Heading><Link to={to}>{signOn.title}</Link></Heading>
        {signOn.calledOff ? null : <p className="ns-dim">{signOn.open ? t('closes') : t('closed')} <Deadline at={signOn.closesAt} timeZone={signOn.timeZone} /></p>}
        <Count signOn={signOn} />
        {waiting.map((organisation) => <p key={organisation.id} className="ns-sign-card-missing">{t('list.waits', { organisation: organisation.name })}</p>)}
        {ours.map((place) => <p key={place.organisation.id}>{place.organisation.name}: <SignatureMark state={overall(place)} /></p>)}
      </div>
      <Button component={Link} to={to} variant={main && waiting.length > 0 ? 'filled' : 'default'}>{waiting.length > 0 ? t('list.sign') : t('list.open')}</Button>
    </article>
  );
}
