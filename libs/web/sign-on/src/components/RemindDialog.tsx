import { LONGEST_NOTE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { REMIND_OF_SIGN_ON } from '../api/conduct.js';
import { waits } from '../lib/standing.js';
import type { SignOn } from '../lib/types.js';

/** Reminds the organisations that have not answered, by name, so that nobody is reminded by mistake [S1.13]. */
export function RemindDialog({ signOn, onClose }: { readonly signOn: SignOn; readonly onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const [message, setMessage] = useState('');
  const { run, busy, fieldErrors, problem, clear } = useOutcome(REMIND_OF_SIGN_ON, { fields: ['message'], show: 'inline', done: t('remind.done') });
  const missing = signOn.board.filter((place) => waits(signOn, place)).map(({ organisation }) => organisation.name);
  const send = async (event: FormEvent) => { event.preventDefault(); if (await run({ id: signOn.id, message })) onClose(); };
  return (
    <Dialog opened title={t('remind.title')} onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="ns-sign-plain">{missing.length === 0 ? t('remind.everybody') : t('remind.whom', { names: new Intl.ListFormat('en-GB').format(missing) })}</p>
        <Textarea
          label={<>{t('remind.message')} <span className="ns-sign-optional">({t('optional')})</span></>} description={t('remind.hint')} value={message} maxLength={LONGEST_NOTE} autosize minRows={2} error={fieldErrors['message']}
          onChange={(event) => { setMessage(event.currentTarget.value); clear('message'); }}
        />
        <Problem>{problem}</Problem>
        <div className="ns-form-actions"><Button type="submit" loading={busy} disabled={missing.length === 0}>{t('remind.confirm')}</Button></div>
      </form>
    </Dialog>
  );
}
