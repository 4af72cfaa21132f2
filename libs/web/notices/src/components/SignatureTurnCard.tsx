import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SignatureTurn } from '../hooks/useYourTurn.js';
import { TurnFacts, useSoon } from './TurnFacts.js';

/** A call for signatures that waits: for an answer, or for the approval of one that a colleague has prepared. */
export function SignatureTurnCard({ turn: { kind, organisation, signOn, deadline, remindedAt }, first }: { readonly turn: SignatureTurn; readonly first: boolean }) {
  const { t } = useTranslation('notices');
  const { path } = useNetwork();
  const soon = useSoon(deadline);
  const to = path('signatures', signOn.id);
  const approve = kind === 'APPROVE_SIGNATURE';
  return (
    <article className="ns-turn" data-soon={soon}>
      <div className="ns-turn-words">
        <p className="ns-turn-who"><OrganisationBadge organisation={organisation} size="sm" withName /></p>
        <h2><Link to={to}>{signOn.title}</Link></h2>
        <p className="ns-dim">{approve ? t('signature.prepared', { organisation: organisation.name }) : t('signature.asked', { organisation: organisation.name, count: signOn.texts.length })}</p>
        <TurnFacts deadline={deadline} timeZone={signOn.timeZone} remindedAt={remindedAt ?? null} soon={soon}><li>{approve ? t('signature.aboutApprove') : t('signature.aboutSign')}</li></TurnFacts>
      </div>
      <Button component={Link} to={to} variant={first ? 'filled' : 'default'}>{approve ? t('signature.approve') : t('signature.sign')}</Button>
    </article>
  );
}
