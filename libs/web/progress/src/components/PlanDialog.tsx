import { useNetwork, useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TAKE_TARGET } from '../api/take-target.js';
import { today } from '../lib/days.js';
import { WAYS } from '../lib/types.js';

export interface OrganisationChoice { readonly id: string; readonly name: string; readonly standing: string }

/** Takes a target. Where another organisation has taken it, that is said by name, and one can take it all the same. */
export function PlanDialog({ documentId, organisations, onClose }: { readonly documentId: string; readonly organisations: readonly OrganisationChoice[]; readonly onClose: () => void }) {
  const { t } = useTranslation('progress');
  const { actingFor, role } = useNetwork();
  const { run, busy, fieldErrors, problem, clear } = useOutcome(TAKE_TARGET, { fields: ['target', 'way', 'dueOn', 'note'], show: 'inline', done: t('plan.taken') });
  const [target, setTarget] = useState('');
  const [way, setWay] = useState<(typeof WAYS)[number]>('MEETING');
  const [dueOn, setDueOn] = useState('');
  const [note, setNote] = useState('');
  const [organisationId, setOrganisation] = useState(actingFor?.id ?? '');
  // The only refusal about a target that was written down is that somebody else has taken it.
  const warned = fieldErrors['target'] !== undefined && target.trim() !== '';
  const take = async (evenSo: boolean) => {
    if (await run({ input: { documentId, organisationId, target, way, dueOn, note, evenSo } })) onClose();
  };
  return (
    <Dialog opened title={t('plan.take')} size="lg" keepOpenOutside onClose={onClose}>
      <form className="ns-form" onSubmit={(event: FormEvent) => { event.preventDefault(); void take(false); }} noValidate>
        <Problem>{problem}</Problem>
        <TextInput label={t('plan.target')} description={t('plan.targetHint')} name="target" data-autofocus maxLength={140} value={target} onChange={(event) => { setTarget(event.currentTarget.value); clear('target'); }} error={fieldErrors['target']} />
        <div className="ns-form-pair">
          <Select label={t('plan.how')} name="way" allowDeselect={false} data={WAYS.map((each) => ({ value: each, label: t(`way.${each}`) }))} value={way} onChange={(value) => setWay(value as typeof way)} error={fieldErrors['way']} />
          <TextInput type="date" label={t('plan.when')} name="dueOn" min={today()} value={dueOn} onChange={(event) => { setDueOn(event.currentTarget.value); clear('dueOn'); }} error={fieldErrors['dueOn']} />
        </div>
        {role === 'COORDINATOR' ? <Select label={t('plan.who')} name="organisationId" searchable allowDeselect={false} data={organisations.filter(({ standing }) => standing === 'MEMBER').map(({ id, name }) => ({ value: id, label: name }))} value={organisationId} onChange={(value) => setOrganisation(value ?? '')} /> : null}
        <Textarea label={t('plan.noteField')} name="note" autosize minRows={2} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={fieldErrors['note']} />
        <div className="ns-form-actions">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          {warned ? <Button variant="default" loading={busy} onClick={() => void take(true)}>{t('plan.evenSo')}</Button> : null}
          <Button type="submit" loading={busy}>{t('plan.take')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
