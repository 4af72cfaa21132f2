import { useOutcome } from '@northstar/web-core';
import { ConfirmDialog, CopyField, Dialog, EmptyState, formatDay, Problem, RelativeTime, Section } from '@northstar/web-ui';
import { Button, Select, TextInput } from '@mantine/core';
import type { AccountQuery } from '@northstar/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CREATE_ACCESS_TOKEN } from '../api/create-access-token.js';
import { REVOKE_ACCESS_TOKEN } from '../api/revoke-access-token.js';
import { useForm } from '../hooks/useForm.js';

type Token = NonNullable<AccountQuery['me']>['accessTokens'][number];
const DAYS = [7, 30, 90, 365];

/** Tokens with which scripts act in one's name. */
export function TokensSection({ tokens, onChanged }: { readonly tokens: readonly Token[]; readonly onChanged: () => void }) {
  const { t } = useTranslation('network');
  const [creating, setCreating] = useState(false);
  return (
    <Section title={t('settings.tokens')} note={t('settings.tokensHint')} action={<Button variant="default" onClick={() => setCreating(true)}>{t('settings.create')}</Button>}>
      {tokens.length === 0 ? <EmptyState title={t('settings.none')}>{t('settings.noneHint')}</EmptyState> : <ul className="ns-rows">{tokens.map((token) => <Row key={token.id} token={token} onChanged={onChanged} />)}</ul>}
      <Dialog opened={creating} title={t('settings.create')} onClose={() => setCreating(false)}>{creating ? <Create onClose={() => setCreating(false)} onCreated={onChanged} /> : null}</Dialog>
    </Section>
  );
}

function Create({ onClose, onCreated }: { readonly onClose: () => void; readonly onCreated: () => void }) {
  const { t } = useTranslation('network');
  const outcome = useOutcome(CREATE_ACCESS_TOKEN, { show: 'inline', fields: ['name', 'days'] });
  const form = useForm({ name: '', days: '90' }, ['name'], outcome);
  const [secret, setSecret] = useState<string | null>(null);
  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.complete(event.currentTarget)) return;
    const made = await outcome.run({ name: form.values.name, days: Number(form.values.days) });
    if (!made) return;
    setSecret(made.secret);
    onCreated();
  };
  if (secret !== null) {
    return (
      <div className="ns-form">
        <CopyField label={t('settings.secret')} value={secret} description={t('settings.secretHint')} />
        <div className="ns-form-actions"><Button onClick={onClose}>{t('settings.secretDone')}</Button></div>
      </div>
    );
  }
  return (
    <form className="ns-form" onSubmit={(event) => void create(event)} noValidate>
      <Problem>{outcome.problem}</Problem>
      <TextInput label={t('settings.tokenName')} data-autofocus {...form.field('name')} />
      <Select label={t('settings.days')} data={DAYS.map((days) => ({ value: String(days), label: t('settings.dayCount', { count: days }) }))} value={form.values.days} onChange={(value) => form.set('days', value ?? '90')} error={form.error('days')} />
      <div className="ns-form-actions"><Button type="submit" loading={outcome.busy}>{t('settings.create')}</Button></div>
    </form>
  );
}

function Row({ token: { id, name, expiresAt, lastUsedAt }, onChanged }: { readonly token: Token; readonly onChanged: () => void }) {
  const { t } = useTranslation('network');
  const [asking, setAsking] = useState(false);
  const revoke = useOutcome(REVOKE_ACCESS_TOKEN, { done: t('settings.revoked') });
  return (
    <li className="ns-row">
      <div className="ns-row-main">
        <div className="ns-row-title">{name}</div>
        <div className="ns-row-meta"><span>{expiresAt ? t('settings.expires', { day: formatDay(Date.parse(expiresAt)) }) : t('settings.never')}</span><span>{lastUsedAt ? <>{t('settings.used')} <RelativeTime at={lastUsedAt} /></> : t('settings.unused')}</span></div>
      </div>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)} aria-label={`${t('settings.revoke')}: ${name}`}>{t('settings.revoke')}</Button>
      <ConfirmDialog
        opened={asking} onClose={() => setAsking(false)} destructive busy={revoke.busy} title={t('settings.revokeTitle', { name })} confirm={t('settings.revokeAction')}
        onConfirm={() => void revoke.run({ id }).then((done) => { setAsking(false); if (done) onChanged(); })}
      >{t('settings.revokeBody')}</ConfirmDialog>
    </li>
  );
}
