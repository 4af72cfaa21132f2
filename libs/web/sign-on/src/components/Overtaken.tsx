import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Place, SignOnOfPage } from '../lib/types.js';
import { SaidUnder } from './SaidUnder.js';

/** A colleague answered for the same organisation first: what they said, before anything else. */
export function Overtaken({ signOn, place, onLook }: { readonly signOn: SignOnOfPage; readonly place: Place; readonly onLook: () => void }) {
  const { t } = useTranslation('signOn');
  return (
    <div className="ns-sign-overtaken" role="alert">
      <h3>{t('answer.meanwhile')}</h3>
      <p>{t('answer.meanwhileBody', { organisation: place.organisation.name })}</p>
      <SaidUnder signOn={signOn} place={place} />
      <Button variant="default" onClick={onLook}>{t('answer.look')}</Button>
    </div>
  );
}
