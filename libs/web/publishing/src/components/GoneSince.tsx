import { Link } from 'react-router';
import { useNetwork } from '@northstar/web-core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Behind } from '../lib/types.js';

/** Who would be named although it has left the network or is suspended since: what it decided stands, and somebody should have asked it. */
export function GoneSince({ organisations }: { readonly organisations: readonly Behind[] }) {
  const { t } = useTranslation('publishing');
  const { path } = useNetwork();
  const names = (standing: string) => organisations.filter((organisation) => organisation.standing === standing).map(({ name }) => name);
  const list = (of: readonly string[]) => new Intl.ListFormat('en-GB').format(of);
  const [left, suspended] = [names('LEFT'), names('SUSPENDED')];
  if (left.length + suspended.length === 0) return null;
  return (
    <div className="ns-gone-since">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {left.length > 0 ? <p>{t('create.left', { count: left.length, names: list(left) })}</p> : null}
        {suspended.length > 0 ? <p>{t('create.suspended', { count: suspended.length, names: list(suspended) })}</p> : null}
        <p>{t('create.stands')} <Link to={path('members')}>{t('create.toMembers')}</Link></p>
      </div>
    </div>
  );
}
