import { useNetwork, useOutcome } from '@northstar/web-core';
import { ConfirmDialog, onDemand, OrganisationBadge, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCalendar, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { END_PLAN } from '../api/end-plan.js';
import { dayInWords, today } from '../lib/days.js';
import type { Plan } from '../lib/types.js';
import { PlanDialog, type OrganisationChoice } from './PlanDialog.js';

const CalendarDialog = onDemand(() => import('./CalendarDialog.js').then(({ CalendarDialog }) => CalendarDialog));

/** Who takes which target, by which way and by when. */
export function PlanSection({ documentId, plans, may, organisations }: { readonly documentId: string; readonly plans: readonly Plan[]; readonly may: boolean; readonly organisations: readonly OrganisationChoice[] }) {
  const { t } = useTranslation('progress');
  const { actingFor } = useNetwork();
  const [taking, setTaking] = useState(false);
  const [calendar, setCalendar] = useState(false);
  return (
    <Section title={t('plan.title')} note={t('plan.note')} action={may ? (
      <span className="ns-step-actions">
        <Button variant="subtle" color="gray" size="compact-md" leftSection={<IconCalendar size={16} aria-hidden />} onClick={() => setCalendar(true)}>{t('calendar.open')}</Button>
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setTaking(true)}>{t('plan.take')}</Button>
      </span>
    ) : null}>
      {plans.length === 0 ? <p className="ns-plain ns-dim">{t('plan.none')}</p> : <ul className="ns-rows">{plans.map((plan) => <PlanRow key={plan.id} plan={plan} />)}</ul>}
      {calendar ? <CalendarDialog onClose={() => setCalendar(false)} /> : null}
      {taking && actingFor ? <PlanDialog documentId={documentId} organisations={organisations} onClose={() => setTaking(false)} /> : null}
    </Section>
  );
}

function PlanRow({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('progress');
  const { id, target, way, dueOn, note, state, organisation, alsoTakenBy, mayEnd } = plan;
  const end = useOutcome(END_PLAN);
  const [givingUp, setGivingUp] = useState(false);
  const late = state === 'PLANNED' && dueOn < today();
  return (
    <li className="ns-row ns-plan" data-state={state}>
      <div className="ns-row-main">
        <div className="ns-row-title">{t(`way.${way}`)}: {target}</div>
        <div className="ns-row-meta">
          <OrganisationBadge organisation={organisation} size="sm" withName />
          <span data-late={late}>{state === 'PLANNED' ? t(late ? 'plan.wasDue' : 'plan.by', { day: dayInWords(dueOn) }) : t(`plan.${state}`)}</span>
          {note ? <span>{note}</span> : null}
        </div>
        {alsoTakenBy.length > 0 ? <p className="ns-plan-clash"><IconAlertTriangle size={16} aria-hidden />{t('plan.clash', { names: new Intl.ListFormat('en-GB').format(alsoTakenBy.map(({ name }) => name)) })}</p> : null}
      </div>
      {mayEnd ? (
        <span className="ns-step-actions">
          <Button variant="default" size="compact-sm" loading={end.busy} onClick={() => void end.run({ planId: id, done: true })} aria-label={t('plan.doneThis', { target })}>{t('plan.doneIt')}</Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setGivingUp(true)} aria-label={t('plan.giveUpThis', { target })}>{t('plan.giveUp')}</Button>
          <ConfirmDialog opened={givingUp} title={t('plan.giveUpTitle', { target })} confirm={t('plan.giveUp')} busy={end.busy} onClose={() => setGivingUp(false)} onConfirm={() => void end.run({ planId: id, done: false }).then((done) => { if (done) setGivingUp(false); })}>
            <p>{t('plan.giveUpBody')}</p>
          </ConfirmDialog>
        </span>
      ) : null}
    </li>
  );
}
