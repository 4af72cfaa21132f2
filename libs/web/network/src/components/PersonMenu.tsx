import { useNetwork, useOutcome, useSessionControls, useViewer } from '@northstar/web-core';
import { DropMenu, OrganisationBadge, ThemeToggle } from '@northstar/web-ui';
import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconKeyboard, IconLogout, IconMessageQuestion, IconSelector, IconSettings, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ACT_FOR } from '../api/act-for.js';
import { useSignOut } from '../hooks/useSignOut.js';
import './person-menu.css';

/** Who one is and for which organisation one speaks; below it, what concerns oneself. `compact` shows initials only, for phones. */
export function PersonMenu({ onKeys, compact = false }: { readonly onKeys: () => void; readonly compact?: boolean }) {
  const { t } = useTranslation('network');
  const { person } = useViewer();
  const { id: networkId, actingFor, organisations, path } = useNetwork();
  const { refresh } = useSessionControls();
  const { signOut } = useSignOut();
  const navigate = useNavigate();
  const choose = useOutcome(ACT_FOR, { done: (network) => t('menu.actingNow', { organisation: network.viewer.actingFor?.name ?? '' }) });
  const label = actingFor ? t('menu.account', { name: person.name, organisation: actingFor.name }) : t('menu.accountAlone', { name: person.name });
  // The first choice has the focus: otherwise it goes to the colours, which any arrow would change.
  return (
    <DropMenu position={compact ? 'bottom-end' : 'top-start'} width={260}
      target={(
        <UnstyledButton className={compact ? 'ns-person-compact' : 'ns-menu-button'} aria-label={label}>
          {actingFor ? <OrganisationBadge organisation={actingFor} size={compact ? 'md' : 'lg'} /> : <span className="ns-person-face" data-size={compact ? 'md' : 'lg'} aria-hidden>{person.initials}</span>}
          {compact ? null : (
            <>
              <span className="ns-person-words ns-grow"><span className="ns-person-name">{person.name}</span><span className="ns-person-meta">{actingFor?.name ?? t('menu.noOrganisation')}</span></span>
              <IconSelector size={16} aria-hidden />
            </>
          )}
        </UnstyledButton>
      )}
    >
      {({ Item, Label, Divider }) => <>
        {compact ? <Label>{actingFor ? `${person.name}, ${actingFor.name}` : person.name}</Label> : null}
        {organisations.length > 1 ? (
          <>
            <Label>{t('menu.actFor')}</Label>
            {organisations.map((organisation) => (
              <Item
                key={organisation.id} role="menuitemradio" aria-checked={organisation.id === actingFor?.id} data-autofocus={organisation.id === actingFor?.id || undefined} leftSection={<OrganisationBadge organisation={organisation} />} rightSection={organisation.id === actingFor?.id ? <IconCheck size={16} aria-hidden /> : null}
                onClick={() => void choose.run({ networkId, organisationId: organisation.id }).then((done) => { if (done) void refresh(); })}
              >{organisation.name}</Item>
            ))}
            <Divider />
          </>
        ) : null}
        {compact ? <Item data-autofocus leftSection={<IconUsers size={16} aria-hidden />} onClick={() => void navigate(path('members'))}>{t('menu.members')}</Item> : null}
        {compact ? <Item leftSection={<IconMessageQuestion size={16} aria-hidden />} onClick={() => void navigate(path('polls'))}>{t('menu.polls')}</Item> : null}
        <Item data-autofocus leftSection={<IconSettings size={16} aria-hidden />} onClick={() => void navigate(path('settings'))}>{t('menu.settings')}</Item>
        <Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onKeys}>{t('menu.keys')}</Item>
        <Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>{t('signOut.action')}</Item>
        <Divider />
        <div className="ns-menu-theme"><ThemeToggle /></div>
      </>}
    </DropMenu>
  );
}
