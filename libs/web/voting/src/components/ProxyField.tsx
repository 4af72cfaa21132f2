import { useQuery } from '@apollo/client/react';
import { MOST_PROXIES } from '@northstar/domain-voting';
import { useNetwork, useOutcome } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { Button, NativeSelect } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { COLLEAGUES } from '../api/colleagues.js';
import { GIVE_PROXY } from '../api/proxies.js';
import { REVOKE_PROXY } from '../api/revoke-proxy.js';
import type { BallotOfPage, Organisation } from '../lib/types.js';

/** Lets somebody else answer for one's organisation in this ballot, and takes that back [D1.9]. Folded away as long as nobody does. */
export function ProxyField({ ballot, organisation }: { readonly ballot: BallotOfPage; readonly organisation: Organisation }) {
  const { t } = useTranslation('voting');
  const [open, setOpen] = useState(false);
  const revoke = useOutcome(REVOKE_PROXY, { show: 'inline', done: t('proxy.revoked') });
  const proxy = ballot.proxies.find((each) => each.organisation.id === organisation.id);
  if (proxy) {
    return (
      <div className="ns-proxy">
        <p className="ns-plain">{t('proxy.standing', { holder: proxy.holder?.name ?? proxy.person?.name ?? '', organisation: organisation.name })}</p>
        <Problem>{revoke.problem}</Problem>
        <Button variant="default" loading={revoke.busy} onClick={() => void revoke.run({ ballotId: ballot.id, organisationId: organisation.id })}>{t('proxy.revoke')}</Button>
      </div>
    );
  }
  return (
    <details className="ns-note" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><IconUserShare size={16} aria-hidden /> {t('proxy.title', { organisation: organisation.name })}</summary>
      {open ? <GiveForm ballot={ballot} organisation={organisation} /> : null}
    </details>
  );
}

function GiveForm({ ballot, organisation }: { readonly ballot: BallotOfPage; readonly organisation: Organisation }) {
  const { t } = useTranslation('voting');
  const { slug } = useNetwork();
  const { data } = useQuery(COLLEAGUES, { variables: { slug } });
  const [chosen, setChosen] = useState('');
  const { run, busy, fieldErrors, problem, clear } = useOutcome(GIVE_PROXY, { fields: ['holderOrganisationId', 'holderPersonId'], show: 'inline', done: t('proxy.given') });
  const held = (id: string): number => ballot.proxies.filter(({ holder }) => holder?.id === id).length;
  const others = ballot.electorate.filter(({ organisation: { id }, left }) => id !== organisation.id && !left && held(id) < MOST_PROXIES).map(({ organisation: { id, name } }) => ({ value: `organisation:${id}`, label: name }));
  const people = data?.network?.organisations.find(({ id }) => id === organisation.id)?.people ?? [];
  const colleagues = people.filter(({ mandates }) => !mandates.some(({ kind, organisation: { id } }) => id === organisation.id && kind !== 'SIGNATORY')).map(({ person: { id, name } }) => ({ value: `person:${id}`, label: name }));
  const give = (event: FormEvent) => {
    event.preventDefault();
    const [kind, id] = chosen.split(':');
    if (id) void run({ input: { ballotId: ballot.id, organisationId: organisation.id, ...(kind === 'person' ? { holderPersonId: id } : { holderOrganisationId: id }) } });
  };
  return (
    <form className="ns-form" noValidate onSubmit={give}>
      <NativeSelect
        label={t('proxy.who', { organisation: organisation.name })} description={t('proxy.hint', { organisation: organisation.name, count: MOST_PROXIES })} value={chosen} error={fieldErrors['holderOrganisationId'] ?? fieldErrors['holderPersonId']} onChange={(event) => { setChosen(event.currentTarget.value); clear(); }}
        data={[{ value: '', label: t('proxy.choose') }, { group: t('proxy.organisations'), items: others }, ...(colleagues.length > 0 ? [{ group: t('proxy.colleagues', { organisation: organisation.name }), items: colleagues }] : [])]}
      />
      <Problem>{problem}</Problem>
      <p className="ns-note-foot"><Button type="submit" variant="default" loading={busy} disabled={chosen === ''}>{t('proxy.give')}</Button></p>
    </form>
  );
}
