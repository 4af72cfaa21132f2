import { useTranslation } from 'react-i18next';
import { useTold } from '../hooks/useTold.js';
import type { Told } from '../lib/describe.js';

/** What a change does, readable without colour: in words first, then what goes struck through and what comes underlined. */
export function Change({ told }: { readonly told: Told }) {
  const { t } = useTranslation('suggestions');
  const { sentence } = useTold();
  const was = told.kind === 'delete' || told.kind === 'replace' ? told.was : '';
  const now = told.kind === 'insert' || told.kind === 'replace' ? told.now : '';
  const seen = (words: string) => (words.trim() === '' ? t('space') : words);
  return (
    <span className="ns-change">
      <span className="ns-change-kind">{sentence(told)}</span>
      {told.kind === 'block' && told.was !== null && told.now !== null && <span className="ns-change-kind"> {t('was', { was: t(`names.${told.was}`) })}</span>}
      {told.kind === 'format' && told.href !== '' && <span className="ns-change-kind"> {t('leadsTo', { href: told.href })}</span>}
      {(told.kind === 'block' || told.kind === 'format') && told.words !== '' && <span className="ns-change-words"> {told.words}</span>}
      {was !== '' && <> <del className="ns-suggested-goes">{seen(was)}</del></>}
      {now !== '' && <> <ins className="ns-suggested-comes">{seen(now)}</ins></>}
    </span>
  );
}
