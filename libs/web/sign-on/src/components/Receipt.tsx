import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stands } from '../lib/standing.js';
import type { Place, SignOnOfPage } from '../lib/types.js';
import { SaidUnder } from './SaidUnder.js';

/** What is recorded for the organisation, by whom, when, and under which exact words: to be kept or read out. */
export function Receipt({ signOn, place, fresh }: { readonly signOn: SignOnOfPage; readonly place: Place; readonly fresh: boolean }) {
  const { t } = useTranslation('signOn');
  const signed = signOn.texts.filter(({ versionId }) => place.signatures.some((one) => one.versionId === versionId && stands(one)));
  return (
    <div className="ns-sign-receipt" data-fresh={fresh} {...(fresh ? { role: 'status' } : {})}>
      <IconCircleCheck size={18} aria-hidden />
      <div>
        <p>{fresh ? <strong>{t('receipt.done')} </strong> : null}{t('receipt.said', { organisation: place.organisation.name })}:</p>
        <SaidUnder signOn={signOn} place={place} />
        <p className="ns-small ns-dim">{t('number', { number: signOn.number })}{signed.length > 0 ? <>, {t('receipt.fingerprint')} {signed.map(({ versionId, version }) => <code key={versionId}>{version.hash.slice(0, 12)} </code>)} {t('receipt.keep')}</> : null}</p>
      </div>
    </div>
  );
}
