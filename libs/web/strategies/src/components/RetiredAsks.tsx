import { useNetwork, useOutcome } from '@northstar/web-core';
import { Section, StatusBadge } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BRING_BACK_ASK } from '../api/bring-back-ask.js';

/** Asks that are no longer pursued; out of the way, never gone. */
export function RetiredAsks({ asks }: { readonly asks: readonly DocumentRowFragment[] }) {
  const { t } = useTranslation('strategies');
  const [shown, { toggle }] = useDisclosure(false);
  const button = <Button variant="subtle" color="gray" size="compact-sm" aria-expanded={shown} onClick={toggle}>{shown ? t('hideRetired') : t('showRetired', { count: asks.length })}</Button>;
  if (!shown) return <div className="ns-retired-closed">{button}</div>;
  return (
    <Section title={t('retiredTitle')} note={t('retiredNote')} action={button}>
      <ul className="ns-rows">{asks.map((ask) => <Retired key={ask.id} ask={ask} />)}</ul>
    </Section>
  );
}

function Retired({ ask: { id, title, ask, can, status } }: { readonly ask: DocumentRowFragment }) {
  const { t } = useTranslation('strategies');
  const { path } = useNetwork();
  const bringBack = useOutcome(BRING_BACK_ASK, { done: t('back', { title }) });
  return (
    <li className="ns-row">
      <div className="ns-row-main">
        <Link className="ns-ask-title" to={path('d', id)}>{title}</Link>
        {ask ? <div className="ns-row-meta"><span>{t('to', { addressee: ask.addressee })}</span></div> : null}
      </div>
      <StatusBadge status={status} />
      {can.includes('ASK_RETIRE') ? <Button variant="default" size="compact-sm" loading={bringBack.busy} aria-label={t('bringBackOf', { title })} onClick={() => void bringBack.run({ documentId: id })}>{t('bringBack')}</Button> : null}
    </li>
  );
}
