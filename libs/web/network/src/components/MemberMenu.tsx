import { useNetwork, useOutcome, useViewer } from '@northstar/web-core';
import { ConfirmDialog, DropMenu } from '@northstar/web-ui';
import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconDots } from '@tabler/icons-react';
import type { MandateKind, Role } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { CHANGE_ROLE } from '../api/change-role.js';
import { ERASE_PERSON } from '../api/erase-person.js';
import { GRANT_MANDATE } from '../api/grant-mandate.js';
import { REMOVE_MEMBER } from '../api/remove-member.js';
import { REVOKE_MANDATE } from '../api/revoke-mandate.js';
import type { MemberOrganisation, MemberPerson } from './OrganisationCard.js';

export const ROLES: readonly Role[] = ['COORDINATOR', 'POLICY_LEAD', 'REPRESENTATIVE', 'OBSERVER'];
export const MANDATES: readonly MandateKind[] = ['VOTER', 'ALTERNATE', 'SIGNATORY'];

/** What a coordinator may change about a person: role, mandates, membership. */
export function MemberMenu({ member, organisation, onChanged }: {
  readonly member: MemberPerson; readonly organisation: MemberOrganisation | null; readonly everyone: readonly MemberOrganisation[]; readonly onChanged: () => void;
}) {
  const { t } = useTranslation('network');
  const { may } = useNetwork();
  const { person: me } = useViewer();
  const { person } = member;
  const roles = useOutcome(CHANGE_ROLE, { done: (changed) => t('members.roleChanged', { name: person.name, role: t(`role.${changed.role}`) }) });
  const grants = useOutcome(GRANT_MANDATE);
  const revocations = useOutcome(REVOKE_MANDATE, { done: t('members.revoked') });
  const removal = useOutcome(REMOVE_MEMBER, { done: t('members.removed', { name: person.name }) });
  const erasure = useOutcome(ERASE_PERSON, { done: t('members.erased') });
  const [removing, remove] = useDisclosure(false);
  const [erasing, erase] = useDisclosure(false);
  const then = (done: Promise<unknown>) => void done.then((result) => { if (result) onChanged(); });
  const missing = organisation ? MANDATES.filter((kind) => !member.mandates.some((mandate) => mandate.kind === kind && mandate.organisation.id === organisation.id)) : [];
  return (
    <>
      <DropMenu width={280} target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('members.options', { name: person.name })}><IconDots size={18} aria-hidden /></ActionIcon>}>
        {({ Item, Label, Divider }) => <>
          {may('ROLE_CHANGE') ? (
            <>
              <Label>{t('members.changeRole')}</Label>
              {ROLES.map((role) => (
                <Item key={role} role="menuitemradio" aria-checked={role === member.role} rightSection={role === member.role ? <IconCheck size={16} aria-hidden /> : null} onClick={() => { if (role !== member.role) then(roles.run({ memberId: member.id, role })); }}>
                  <span className="ns-person-words"><span>{t(`role.${role}`)}</span><span className="ns-person-meta ns-wrap">{t(`roleHint.${role}`)}</span></span>
                </Item>
              ))}
            </>
          ) : null}
          {may('MANDATE_MANAGE') && organisation && missing.length > 0 ? (
            <>
              <Divider />
              <Label>{t('members.grant')}</Label>
              {missing.map((kind) => <Item key={kind} onClick={() => then(grants.run({ memberId: member.id, organisationId: organisation.id, kind, until: null }))}>{t(`mandate.${kind}`)}</Item>)}
            </>
          ) : null}
          {may('MANDATE_MANAGE') && member.mandates.length > 0 ? (
            <>
              <Divider />
              {member.mandates.map((mandate) => (
                <Item key={mandate.id} onClick={() => then(revocations.run({ id: mandate.id }))}>
                  {t('members.revoke', { mandate: mandate.organisation.id === organisation?.id ? t(`mandate.${mandate.kind}`) : t('mandateOf', { mandate: t(`mandate.${mandate.kind}`), organisation: mandate.organisation.name }) })}
                </Item>
              ))}
            </>
          ) : null}
          {may('ROLE_CHANGE') && person.id !== me.id ? <><Divider /><Item color="red" onClick={remove.open}>{t('members.remove')}</Item><Item color="red" onClick={erase.open}>{t('members.erase')}</Item></> : null}
        </>}
      </DropMenu>
      <ConfirmDialog
        opened={removing} onClose={remove.close} destructive busy={removal.busy} title={t('members.removeTitle', { name: person.name })} confirm={t('members.removeAction', { name: person.name })}
        onConfirm={() => then(removal.run({ memberId: member.id }).then((result) => { remove.close(); return result; }))}
      >{t('members.removeBody')}</ConfirmDialog>
      <ConfirmDialog
        opened={erasing} onClose={erase.close} destructive busy={erasure.busy} title={t('members.eraseTitle', { name: person.name })} confirm={t('members.eraseAction', { name: person.name })}
        onConfirm={() => then(erasure.run({ memberId: member.id }).then((result) => { erase.close(); return result; }))}
      >{t('members.eraseBody', { organisation: organisation?.name ?? t('members.theirOrganisation') })}</ConfirmDialog>
    </>
  );
}
