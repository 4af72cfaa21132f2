import { useNetwork, useOutcome, useViewer, type Done } from '@northstar/web-core';
import { CopyField, Dialog, formatDay, Problem } from '@northstar/web-ui';
import { Button, Checkbox, Radio, Select, Textarea, TextInput } from '@mantine/core';
import type { InviteMutation, MandateKind, Role } from '@northstar/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { INVITE } from '../api/invite.js';
import { useForm } from '../hooks/useForm.js';
import { MANDATES, ROLES } from './MemberMenu.js';

interface Props { readonly opened: boolean; readonly onClose: () => void; readonly organisations: readonly { readonly id: string; readonly name: string }[]; readonly onInvited: () => void }

/** Makes an invitation and gives its link, to be handed over by whoever invites. */
export function InviteDialog(props: Props) {
  const { t } = useTranslation('network');
  return <Dialog opened={props.opened} title={t('invite.title')} onClose={props.onClose}>{props.opened ? <Invite {...props} /> : null}</Dialog>;
}

function Invite({ onClose, organisations, onInvited }: Props) {
  const { t } = useTranslation('network');
  const { id: networkId, may } = useNetwork();
  const outcome = useOutcome(INVITE, { show: 'inline', fields: ['email', 'organisationId', 'newOrganisationName', 'role', 'mandates'] });
  const [kind, setKind] = useState<'existing' | 'new'>(organisations.length > 1 || !may('ORGANISATION_INVITE') ? 'existing' : 'new');
  const form = useForm({ email: '', organisationId: '', newOrganisationName: '' }, kind === 'new' ? ['newOrganisationName', 'email'] : ['organisationId', 'email'], outcome);
  const [role, setRole] = useState<Role>('REPRESENTATIVE');
  const [mandates, setMandates] = useState<string[]>(['VOTER']);
  const [made, setMade] = useState<Done<InviteMutation> | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.complete(event.currentTarget)) return;
    const { email, organisationId, newOrganisationName } = form.values;
    const done = await outcome.run({
      input: { networkId, email: email.trim(), role, mandates: mandates as MandateKind[], organisationId: kind === 'existing' ? organisationId : null, newOrganisationName: kind === 'new' ? newOrganisationName : null },
    });
    if (!done) return;
    setMade(done);
    onInvited();
  };
  if (made) return <Ready made={made} onClose={onClose} onAnother={() => { form.reset(); setMade(null); }} />;
  return (
    <form className="ns-form" onSubmit={(event) => void send(event)} noValidate>
      <Problem>{outcome.problem}</Problem>
      {may('ORGANISATION_INVITE') ? (
        <Radio.Group label={t('invite.who')} value={kind} onChange={(value) => setKind(value as typeof kind)}>
          <div className="ns-choice-box">
            <Radio value="new" data-autofocus={kind === 'new' || undefined} label={t('invite.toNew')} />
            <Radio value="existing" data-autofocus={kind === 'existing' || undefined} label={t('invite.toExisting')} />
          </div>
        </Radio.Group>
      ) : null}
      {kind === 'new'
        ? <TextInput label={t('invite.newOrganisation')} {...form.field('newOrganisationName')} />
        : (
          <Select
            label={t('invite.organisation')} name="organisationId" searchable data={organisations.map(({ id, name }) => ({ value: id, label: name }))} value={form.values.organisationId || null}
            onChange={(value) => form.set('organisationId', value ?? '')} error={form.error('organisationId')}
          />
        )}
      <TextInput label={t('invite.email')} type="email" autoComplete="off" {...form.field('email')} />
      <Select label={t('invite.role')} data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} value={role} onChange={(value) => setRole(value as Role)} description={t(`roleHint.${role}`)} error={outcome.fieldErrors['role']} />
      <Checkbox.Group label={t('invite.mandates')} value={mandates} onChange={setMandates} error={outcome.fieldErrors['mandates']}>
        <div className="ns-choice-box">{MANDATES.map((value) => <Checkbox key={value} value={value} label={t(`invite.mandateHint.${value}`)} />)}</div>
      </Checkbox.Group>
      <div className="ns-form-actions"><Button type="submit" loading={outcome.busy}>{t('invite.action')}</Button></div>
    </form>
  );
}

function Ready({ made: { link, invitation }, onClose, onAnother }: { readonly made: Done<InviteMutation>; readonly onClose: () => void; readonly onAnother: () => void }) {
  const { t } = useTranslation('network');
  const { name: network } = useNetwork();
  const { person } = useViewer();
  const until = formatDay(Date.parse(invitation.expiresAt));
  const text = t('invite.mailText', { by: person.name, network, organisation: invitation.organisationName, link, until });
  return (
    <div className="ns-form">
      <p className="ns-flush" role="status"><strong>{t('invite.ready')}</strong>{'. '}{t('invite.readyHint', { email: invitation.email, until })}</p>
      <CopyField label={t('invite.link')} value={link} />
      <Textarea label={t('invite.mail')} value={text} readOnly autosize minRows={6} onFocus={(event) => event.currentTarget.select()} />
      <div className="ns-form-actions"><Button variant="default" onClick={onAnother}>{t('invite.another')}</Button><Button onClick={onClose}>{t('invite.done')}</Button></div>
    </div>
  );
}
