import { useNetwork, useOutcome } from '@northstar/web-core';
import { ConfirmDialog, DropMenu } from '@northstar/web-ui';
import { ActionIcon, Checkbox } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import type { Standing } from '@northstar/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANGE_STANDING } from '../api/change-standing.js';
import type { MemberOrganisation } from './OrganisationCard.js';
import { PublicPageDialog } from './PublicPageDialog.js';
import { ProfileDialog } from './ProfileDialog.js';

/** What may be changed about an organisation: its profile, and whether it takes part. */
export function OrganisationMenu({ organisation, onChanged }: { readonly organisation: MemberOrganisation; readonly onChanged: () => void }) {
  const { t } = useTranslation('network');
  const { may, organisations, role } = useNetwork();
  const { id, name, standing } = organisation;
  const change = useOutcome(CHANGE_STANDING, { done: (changed) => t('members.standingChanged', { name: changed.name, standing: t(`standing.${changed.standing}`) }) });
  const [asked, setAsked] = useState<'SUSPENDED' | 'LEFT' | null>(null);
  const [takesBack, setTakesBack] = useState(false);
  const [editing, edit] = useDisclosure(false);
  const [listing, list] = useDisclosure(false);
  const own = organisations.some((one) => one.id === id);
  // The rights of a person tell nothing of what is one's own.
  const mine = own && role !== 'OBSERVER';
  const mayEdit = may('PROFILE_EDIT') || (mine && standing === 'MEMBER');
  const mayList = mine && (standing === 'MEMBER' || organisation.publicPage?.shown === true);
  const mayManage = may('ORGANISATION_SUSPEND');
  if (!mayEdit && !mayList && !mayManage) return null;
  const turn = async (next: Standing) => {
    if (await change.run({ organisationId: id, standing: next, takesBackPositions: next === 'LEFT' && takesBack })) onChanged();
    setAsked(null);
    setTakesBack(false);
  };
  return (
    <>
      <DropMenu width={240} target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('members.options', { name })}><IconDots size={18} aria-hidden /></ActionIcon>}>
        {({ Item }) => <>
          {mayEdit ? <Item onClick={edit.open}>{t('members.edit')}</Item> : null}
          {mayList ? <Item onClick={list.open}>{t('publicPage.item')}</Item> : null}
          {mayManage && standing !== 'MEMBER' ? <Item onClick={() => void turn('MEMBER')}>{t('members.bringBack')}</Item> : null}
          {mayManage && standing === 'MEMBER' ? <Item onClick={() => setAsked('SUSPENDED')}>{t('members.suspend')}</Item> : null}
          {mayManage && standing !== 'LEFT' ? <Item onClick={() => setAsked('LEFT')}>{t('members.leave')}</Item> : null}
        </>}
      </DropMenu>
      <ConfirmDialog
        opened={asked === 'SUSPENDED'} onClose={() => setAsked(null)} busy={change.busy} destructive title={t('members.suspendTitle', { name })} confirm={t('members.suspendAction', { name })} onConfirm={() => void turn('SUSPENDED')}
      >{t('members.suspendBody')}</ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'LEFT'} onClose={() => setAsked(null)} busy={change.busy} destructive title={t('members.leaveTitle', { name })} confirm={t('members.leaveAction')} onConfirm={() => void turn('LEFT')}
      >
        {t('members.leaveBody')}
        <Checkbox className="ns-leave-choice" checked={takesBack} onChange={(event) => setTakesBack(event.currentTarget.checked)} label={t('members.leaveTakesBack')} description={t('members.leaveTakesBackHint')} />
      </ConfirmDialog>
      {editing ? <ProfileDialog organisation={organisation} onClose={edit.close} onSaved={onChanged} /> : null}
      {listing ? <PublicPageDialog organisation={organisation} onClose={list.close} onSaved={onChanged} /> : null}
    </>
  );
}
