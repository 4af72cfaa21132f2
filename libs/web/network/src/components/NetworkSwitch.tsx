import { useNetwork, useViewer } from '@northstar/web-core';
import { BrandStar, DropMenu } from '@northstar/web-ui';
import { UnstyledButton } from '@mantine/core';
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
    <DropMenu position="bottom-start" width={260} target={<UnstyledButton className="ns-brand" aria-label={t('menu.switch', { name: current.name })}><BrandStar /><span className="ns-brand-name">{current.name}</span><IconSelector size={16} aria-hidden /></UnstyledButton>}>
      {({ Item, Label }) => <>
        <Label>{t('menu.networks')}</Label>
        {networks.map(({ network }) => (
          <Item key={network.id} onClick={() => void navigate(`/n/${encodeURIComponent(network.slug)}`)} rightSection={network.id === current.id ? <IconCheck size={16} aria-hidden /> : null}>{network.name}</Item>
        ))}
      </>}
    </DropMenu>
  );
}
