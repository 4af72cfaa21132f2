import { useNetwork, useViewer } from '@northstar/web-core';
import { BrandStar } from '@northstar/web-ui';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { lastNetwork } from '../hooks/useEnter.js';

/** The network's name; for people of several networks also the way to the others. */
export function NetworkSwitch() {
  const { t } = useTranslation('network');
  const current = useNetwork();
  const { networks } = useViewer();
  const navigate = useNavigate();
  useEffect(() => lastNetwork.set(current.slug), [current.slug]);
  if (networks.length < 2) return <Link className="ns-brand" to={current.path()}><BrandStar /><span className="ns-brand-name">{current.name}</span></Link>;
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className="ns-brand" aria-label={t('menu.switch', { name: current.name })}><BrandStar /><span className="ns-brand-name">{current.name}</span><IconSelector size={16} aria-hidden /></UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('menu.networks')}</Menu.Label>
        {networks.map(({ network }) => (
          <Menu.Item key={network.id} onClick={() => void navigate(`/n/${encodeURIComponent(network.slug)}`)} rightSection={network.id === current.id ? <IconCheck size={16} aria-hidden /> : null}>{network.name}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
