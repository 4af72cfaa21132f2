import { useNetwork, useOutcome } from '@northstar/web-core';
import { ConfirmDialog, OrganisationBadge, RelativeTime } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { SPONSOR_AMENDMENT } from '../api/sponsor-amendment.js';
import { WITHDRAW_AMENDMENT } from '../api/withdraw-amendment.js';
import type { AmendedBallot, Amendment } from '../lib/types.js';
import { ChangeShown } from './ChangeShown.js';
import { DecideDialog } from './DecideDialog.js';

const VOTE_RUNS: readonly string[] = ['NOTICE', 'OPEN'];

/** One amendment: which words, why, who stands behind it, what it collides with, and what became of it. */
export function AmendmentCard({ amendment, ballot }: { readonly amendment: Amendment; readonly ballot: AmendedBallot }) {
  const { t } = useTranslation('amendments');
  const { path } = useNetwork();
  const [open, setOpen] = useState<'decide' | 'withdraw' | null>(null);
  const sponsoring = useOutcome(SPONSOR_AMENDMENT);
  const withdrawing = useOutcome(WITHDRAW_AMENDMENT, { done: t('withdraw.done') });
  const card = useRef<HTMLElement>(null);
  const wanted = useLocation().hash === `#amendment-${amendment.number}`;
  // Cards come after the page, so the browser finds nothing at the address by itself.
  useEffect(() => { if (wanted) card.current?.scrollIntoView({ block: 'center' }); }, [wanted]);
  const { id, number, state, organisation, sponsors, collidesWith, vote, decision, endedBy, endedAt, proposedBy, proposedAt } = amendment;
  const sponsor = (organisationId: string, stands: boolean) => void sponsoring.run({ input: { amendmentId: id, organisationId, sponsors: stands } });
  const withdraw = async () => { if (await withdrawing.run({ id, organisationId: organisation.id })) setOpen(null); };
  const others = collidesWith.map((other) => t(other.state === 'TAKEN_IN' ? 'card.otherTakenIn' : 'card.other', { number: other.number })).join(', ');
  return (
    <article ref={card} className="ns-card ns-amendment" id={`amendment-${number}`} aria-label={t('card.name', { number })} data-state={state}>
      <header>
        <h3>{t('card.name', { number })}</h3>
        <span className="ns-amendment-state">{vote && state === 'PROPOSED' ? t(VOTE_RUNS.includes(vote.state) ? 'state.voting' : vote.state === 'CARRIED' ? 'state.carried' : 'state.lost') : t(`state.${state}`)}</span>
      </header>
      <ChangeShown change={amendment.change} />
      <p className="ns-plain">{amendment.reason}</p>
      <p className="ns-amendment-who"><OrganisationBadge organisation={organisation} withName /> <span className="ns-dim ns-small">{proposedBy.name}, <RelativeTime at={proposedAt} /></span></p>
      <p className="ns-dim ns-small ns-plain">{sponsors.length === 0 ? t('card.noSponsors') : t('card.sponsors', { names: sponsors.map(({ name }) => name).join(', ') })}</p>
      {collidesWith.length > 0 ? <p className="ns-amendment-collides"><IconGitMerge size={16} aria-hidden /> {t('card.collides', { others })}</p> : null}
      {vote ? <p className="ns-plain"><Link to={path('decisions', vote.id)}>{t('card.vote', { number: vote.number })}</Link></p> : null}
      {decision && endedBy && endedAt ? <p className="ns-amendment-decision"><strong>{t(`card.why.${state as 'NOTED'}`)}</strong> {decision} <span className="ns-dim ns-small">{endedBy.name}, <RelativeTime at={endedAt} /></span></p> : null}
      <div className="ns-amendment-actions">
        {amendment.maySponsorFor.map((own) => <Button key={own.id} variant="default" size="compact-md" loading={sponsoring.busy} onClick={() => sponsor(own.id, true)}>{t('card.sponsor', { organisation: own.name })}</Button>)}
        {amendment.mayUnsponsorFor.map((own) => <Button key={own.id} variant="subtle" size="compact-md" loading={sponsoring.busy} onClick={() => sponsor(own.id, false)}>{t('card.unsponsor', { organisation: own.name })}</Button>)}
        {amendment.mayWithdraw ? <Button variant="subtle" size="compact-md" onClick={() => setOpen('withdraw')}>{t('withdraw.button')}</Button> : null}
        {amendment.mayDecide ? <Button variant="light" size="compact-md" onClick={() => setOpen('decide')}>{t('card.decide')}</Button> : null}
      </div>
      {open === 'withdraw' ? <ConfirmDialog opened destructive title={t('withdraw.title', { number })} confirm={t('withdraw.confirm')} busy={withdrawing.busy} onConfirm={() => void withdraw()} onClose={() => setOpen(null)}><p className="ns-plain">{t('withdraw.explain')}</p></ConfirmDialog> : null}
      {open === 'decide' ? <DecideDialog amendment={amendment} ballot={ballot} onClose={() => setOpen(null)} /> : null}
    </article>
  );
}
