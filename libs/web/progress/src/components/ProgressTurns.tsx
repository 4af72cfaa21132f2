import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { Section } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { YOUR_PROGRESS } from '../api/your-progress.js';
import { dayInWords } from '../lib/days.js';

/** What waits about the progress of asks; nothing where nothing does. */
export function ProgressTurns() {
  const { t } = useTranslation('progress');
  const { slug, path } = useNetwork();
  const { data } = useQuery(YOUR_PROGRESS, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const turns = data?.network?.yourProgress ?? [];
  if (turns.length === 0) return null;
  return (
    <Section title={t('turn.title')}>
      <ul className="ns-rows">
        {turns.map(({ id, kind, dueOn, document, plan }) => (
          <li key={`${kind} ${id}`} className="ns-row">
            <div className="ns-row-main">
              <Link className="ns-row-title" to={path('d', document.id, 'progress')}>{plan ? `${t(`way.${plan.way}`)}: ${plan.target}` : t(`turn.${kind as 'OVERDUE' | 'CONFIRM_DELIVERY'}`)}</Link>
              <div className="ns-row-meta">{plan ? <span>{plan.organisation.name}</span> : null}{dueOn ? <span>{t('plan.by', { day: dayInWords(dueOn) })}</span> : null}<span>{document.ask ? `${document.ask.number}. ` : ''}<bdi lang={document.language}>{document.title}</bdi></span></div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
