import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { momentThere, Section } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WITHDRAWN_NAMES } from '../api/withdrawn-names.js';

/** For coordinators: an edition whose time came and which was not published. Nothing where there is none. */
export function PublishingTurns() {
  const { t } = useTranslation('publishing');
  const { slug, may, path } = useNetwork();
  const { data } = useQuery(WITHDRAWN_NAMES, { variables: { slug }, skip: !may('EDITION_PUBLISH'), fetchPolicy: 'cache-and-network' });
  const stopped = data?.network?.scheduledEdition;
  if (stopped?.state !== 'STOPPED') return null;
  return (
    <Section title={t('stopped.turn')}>
      <ul className="ns-rows">
        <li className="ns-row">
          <div className="ns-row-main">
            <Link className="ns-row-title" to={path('publish')}>{t('stopped.title', { title: stopped.title, when: momentThere(stopped.publishAt, stopped.timeZone) })}</Link>
            <p className="ns-row-meta ns-plain"><span>{stopped.stoppedBecause}</span></p>
          </div>
        </li>
      </ul>
    </Section>
  );
}
