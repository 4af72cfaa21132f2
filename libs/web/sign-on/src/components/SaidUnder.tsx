import { formatMoment, zonePlace } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { overall } from '../lib/standing.js';
import type { Place, SignOn, Signature } from '../lib/types.js';
import { SignatureMark } from './SignatureMark.js';
import { useTextName } from './TextName.js';

/** What an organisation says under each text; said once where it is the same under all. Reservations word for word. */
export function SaidUnder({ signOn: { texts, timeZone }, place }: { readonly signOn: Pick<SignOn, 'texts' | 'timeZone'>; readonly place: Place }) {
  const nameOf = useTextName();
  const one = overall(place) !== 'MIXED';
  if (one) return <Said signature={place.signatures[0]!} timeZone={timeZone} />;
  return (
    <ul className="ns-sign-each">
      {place.signatures.map((signature) => {
        const text = texts.find(({ versionId }) => versionId === signature.versionId);
        return <li key={signature.id}>{text ? <h4>{nameOf(text.document)}</h4> : null}<Said signature={signature} timeZone={timeZone} /></li>;
      })}
    </ul>
  );
}

function Said({ signature: { state, reservation, reason, by, at }, timeZone }: { readonly signature: Signature; readonly timeZone: string }) {
  const { t } = useTranslation('signOn');
  return (
    <div className="ns-sign-said">
      <p><SignatureMark state={state} />{by && at ? <span className="ns-dim ns-small">{t('receipt.by', { name: by.name })} {t('receipt.when', { when: `${formatMoment(Date.parse(at), { timeZone })} (${zonePlace(timeZone)})` })}</span> : null}</p>
      {reservation ? <blockquote className="ns-sign-words">{reservation}</blockquote> : null}
      {reason ? <p className="ns-dim">{t('board.reason', { reason })}</p> : null}
    </div>
  );
}
