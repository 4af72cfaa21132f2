import { useNetwork, useViewer } from '@northstar/web-core';
import { OrganisationBadge, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSigning } from '../hooks/useSigning.js';
import { stands, waits } from '../lib/standing.js';
import type { Place, SignOnOfPage } from '../lib/types.js';
import { Overtaken } from './Overtaken.js';
import { Receipt } from './Receipt.js';
import { SignForm } from './SignForm.js';
import { WithdrawDialog } from './WithdrawDialog.js';

/** Where the buttons of the page lead. */
export const ANSWER_PLACE = 'our-signature';

/** What the viewer's organisations say, each in a part of its own. */
export function SignPanel({ signOn, retry }: { readonly signOn: SignOnOfPage; readonly retry: () => void }) {
  const { t } = useTranslation('signOn');
  const { organisations } = useNetwork();
  const mine = new Set([...organisations, ...signOn.maySignFor, ...signOn.mayPrepareFor, ...signOn.mayWithdrawFor].map(({ id }) => id));
  const places = signOn.board.filter(({ organisation }) => mine.has(organisation.id));
  return (
    <div id={ANSWER_PLACE} tabIndex={-1} className="ns-sign-place">
      <Section title={t('answer.title')}>
        {places.length === 0 ? <p className="ns-dim ns-plain">{t('answer.notAsked')}</p> : places.map((place) => <Ours key={place.organisation.id} signOn={signOn} place={place} named={places.length > 1} retry={retry} />)}
      </Section>
    </div>
  );
}

function Ours({ signOn, place, named, retry }: { readonly signOn: SignOnOfPage; readonly place: Place; readonly named: boolean; readonly retry: () => void }) {
  const { t } = useTranslation('signOn');
  const viewer = useViewer();
  const signing = useSigning({ signOn, place, retry });
  const [more, setMore] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const { organisation } = place;
  const may = (list: readonly { readonly id: string }[]) => list.some(({ id }) => id === organisation.id);
  const maySign = may(signOn.maySignFor);
  const mayPrepare = may(signOn.mayPrepareFor);
  const said = place.signatures.some(({ state }) => state !== 'INVITED');
  const waiting = waits(signOn, place);
  const preparation = signOn.preparations.find((one) => one.organisation.id === organisation.id) ?? null;
  const unsignable = signOn.scope === 'WHOLE' && signOn.texts.some(({ versionId, current }) => !current && !place.signatures.some((one) => one.versionId === versionId && stands(one)));
  const canSay = signOn.open && !unsignable && signing.texts.length > 0 && (maySign || mayPrepare);
  const shown = canSay && (waiting || more || signing.overtaken || preparation !== null);
  return (
    <div className="ns-sign-ours">
      {named ? <OrganisationBadge organisation={organisation} size="sm" withName /> : null}
      {signing.overtaken ? <Overtaken signOn={signOn} place={place} onLook={() => { signing.look(); setMore(false); }} /> : said ? <Receipt signOn={signOn} place={place} fresh={signing.done > 0} /> : null}
      {may(signOn.mayWithdrawFor) || (canSay && !shown) ? (
        <div className="ns-sign-ways">
          {canSay && !shown ? <Button variant="default" onClick={() => setMore(true)}>{place.signatures.some(stands) ? t('answer.more') : t('receipt.signAgain')}</Button> : null}
          {may(signOn.mayWithdrawFor) ? <Button variant="default" onClick={() => setWithdrawing(true)}>{t('withdraw.open')}</Button> : null}
        </div>
      ) : null}
      {shown ? (
        <SignForm
          key={`${signing.done} ${preparation?.at ?? ''}`} signOn={signOn} place={place} texts={signing.texts} maySign={maySign} preparation={preparation} byViewer={preparation?.by.id === viewer.person.id} signing={signing}
          onCancel={waiting ? null : () => setMore(false)} onDone={() => setMore(false)}
        />
      ) : null}
      {!canSay && !said ? <p className="ns-dim ns-plain">{signOn.calledOff ? t('off.body') : !signOn.open ? t('answer.over') : unsignable || signing.texts.length === 0 ? t('answer.replaced') : t('answer.cannot')}</p> : null}
      {withdrawing ? <WithdrawDialog signOn={signOn} place={place} onDone={signing.look} onClose={() => setWithdrawing(false)} /> : null}
    </div>
  );
}
