import { Deadline, formatMoment, useNow, zonePlace } from '@northstar/web-ui';
import { IconEye, IconEyeOff, IconClock, IconLock, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BallotOfPage } from '../lib/types.js';
import { WhatIsSecret } from './WhatIsSecret.js';

/** What exactly is decided by which rule, until when, and who sees what: all of it in sentences. */
export function BallotFacts({ ballot }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { rule, state, timeZone, opensAt, closesAt, closedAt, openedBy } = ballot;
  const running = state === 'NOTICE' || state === 'OPEN';
  const now = useNow();
  const Eye = rule.visibility === 'SECRET' ? IconLock : rule.visibility === 'NAMED' || !running ? IconEye : IconEyeOff;
  return (
    <section className="ns-facts" aria-label={t('facts.title')}>
      {state === 'NOTICE' ? <Fact icon={IconClock} name={t('facts.opening')}><Deadline at={opensAt} timeZone={timeZone} /></Fact> : null}
      <Fact icon={IconClock} name={running ? t('facts.deadline') : t('facts.ended')}>
        {state === 'OPEN' && Date.parse(closesAt) <= now ? t('counting') : <Deadline at={closedAt ?? closesAt} timeZone={timeZone} />}
        {state === 'OPEN' ? <small>{t('facts.early')}</small> : null}
        <Extensions ballot={ballot} />
      </Fact>
      <Fact icon={IconScale} name={t('facts.rule')}>
        <strong>{t(`template.${rule.template}`)}.</strong> {rule.sentence}
      </Fact>
      <Fact icon={Eye} name={t('facts.visibility')}>{running ? t(`visibilityMeans.${rule.visibility}`) : t(rule.visibility === 'SECRET' ? 'visibilityEndedSecret' : 'visibilityEnded')}{rule.visibility === 'SECRET' ? <WhatIsSecret /> : null}</Fact>
      <p className="ns-facts-foot">{t('facts.opened', { name: openedBy.name })}</p>
    </section>
  );
}

function Fact({ icon: Mark, name, children }: { readonly icon: typeof IconClock; readonly name: string; readonly children: React.ReactNode }) {
  return <div className="ns-fact"><Mark size={18} stroke={1.75} aria-hidden /><div><h2>{name}</h2><div className="ns-fact-words">{children}</div></div></div>;
}

function Extensions({ ballot: { extensions, timeZone } }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  if (extensions.length === 0) return null;
  return (
    <ul className="ns-extensions">
      {extensions.map(({ previousClosesAt, closesAt, reason, at, by }) => (
        <li key={at}>
          {t('facts.moved')} {t('facts.movedFrom', { from: formatMoment(Date.parse(previousClosesAt), { timeZone }), to: `${formatMoment(Date.parse(closesAt), { timeZone })} (${zonePlace(timeZone)})`, name: by.name, reason })}
        </li>
      ))}
    </ul>
  );
}
