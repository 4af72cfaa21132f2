import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { formatMoment, momentThere, Section } from '@northstar/web-ui';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WITHDRAWN_NAMES } from '../api/withdrawn-names.js';
import { useTextName } from '../hooks/useTextName.js';

/** What coordinators know beside what everybody sees: an edition that waits or was stopped, and who has a copy of a name that was withdrawn. */
export function CoordinatorNews() {
  const { t } = useTranslation('publishing');
  const { slug, path } = useNetwork();
  const nameOf = useTextName();
  const { data } = useQuery(WITHDRAWN_NAMES, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const waits = data?.network?.scheduledEdition ?? null;
  const names = data?.network?.withdrawnNames ?? [];
  return (
    <>
      {waits ? (
        <p className="ns-publish-outdated">
          <span className="ns-scheduled-when">{waits.state === 'STOPPED' ? <IconAlertTriangle size={18} aria-hidden /> : <IconClock size={18} aria-hidden />}<span>{t(waits.state === 'STOPPED' ? 'stopped.title' : 'waits.line', { title: waits.title, when: momentThere(waits.publishAt, waits.timeZone) })}</span></span>
          <Link to={path('publish')}>{t(waits.state === 'STOPPED' ? 'stopped.why' : 'waits.toRoom')}</Link>
        </p>
      ) : null}
      {names.length > 0 ? (
        <Section title={t('withdrawn.title')} note={t('withdrawn.note')}>
          <ul className="ns-rows">
            {names.map(({ organisation, document, withdrawnAt, editions, copies }) => {
              const text = nameOf({ kind: document.kind, title: document.title, ask: document.ask ?? null });
              return (
                <li key={`${organisation.id} ${document.id} ${withdrawnAt}`} className="ns-row">
                  <div className="ns-row-main">
                    <p className="ns-row-title ns-plain">{organisation.name}</p>
                    <p className="ns-row-meta ns-plain">
                      <span>{text.which ? `${text.which} ` : ''}{text.title}</span><span>{t('withdrawn.when', { when: formatMoment(Date.parse(withdrawnAt)) })}</span>
                      {editions.length > 0 ? <span>{t('withdrawn.editions', { count: editions.length, editions: new Intl.ListFormat('en-GB').format(editions.map(String)) })}</span> : null}
                    </p>
                    {copies.length > 0 ? <ul className="ns-withdrawn-copies">{copies.map(({ label, lastAt }) => <li key={`${label} ${lastAt}`}>{t('withdrawn.copy', { label, when: formatMoment(Date.parse(lastAt)) })}</li>)}</ul> : <p className="ns-plain ns-dim">{t('withdrawn.nobody')}</p>}
                  </div>
                </li>
              );
            })}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
