import { useOutcome } from '@northstar/web-core';
import { formatDay, Section, useNow } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import type { InvitationPartsFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { REVOKE_INVITATION } from '../api/revoke-invitation.js';

/** Invitations that nobody has accepted yet. */
export function PendingInvitations({ invitations, onChanged }: { readonly invitations: readonly InvitationPartsFragment[]; readonly onChanged: () => void }) {
  const { t } = useTranslation('network');
  const pending = invitations.filter(({ acceptedAt }) => acceptedAt === null);
  if (pending.length === 0) return null;
  return (
    <div className="ns-invite-first">
      <Section title={t('invite.pending')}>
        <ul className="ns-rows">{pending.map((invitation) => <Pending key={invitation.id} invitation={invitation} onChanged={onChanged} />)}</ul>
      </Section>
    </div>
  );
}

function Pending({ invitation, onChanged }: { readonly invitation: InvitationPartsFragment; readonly onChanged: () => void }) {
  const { t } = useTranslation('network');
  const now = useNow();
  const { id, email, role, organisationName, newOrganisation, expiresAt } = invitation;
  const revoke = useOutcome(REVOKE_INVITATION, { done: t('invite.revoked', { email }) });
  const over = Date.parse(expiresAt) <= now;
  return (
    <li className="ns-row">
      <div className="ns-row-main">
        <div className="ns-row-title">{email}</div>
        <div className="ns-row-meta">
          <span>{t('invite.pendingLine', { role: t(`role.${role}`), organisation: organisationName })}</span>
          {newOrganisation ? <span>{t('invite.newMark')}</span> : null}
          <span>{over ? t('invite.expired') : t('invite.until', { day: formatDay(Date.parse(expiresAt)) })}</span>
        </div>
      </div>
      <Button variant="default" size="compact-sm" loading={revoke.busy} onClick={() => void revoke.run({ id }).then((done) => { if (done) onChanged(); })} aria-label={`${t('invite.revoke')}: ${email}`}>{t('invite.revoke')}</Button>
    </li>
  );
}
