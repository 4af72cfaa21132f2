import { LONGEST_NOTE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { ConfirmDialog, Problem } from '@northstar/web-ui';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_OFF_SIGN_ON } from '../api/conduct.js';

/** Calls a call off, after asking, with a reason that everybody sees. */
export function CallOffDialog({ signOnId, onClose }: { readonly signOnId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const [reason, setReason] = useState('');
  const { run, busy, fieldErrors, problem, clear } = useOutcome(CALL_OFF_SIGN_ON, { fields: ['reason'], show: 'inline', done: t('callOff.done') });
  const callOff = async () => { if (await run({ id: signOnId, reason })) onClose(); };
  return (
    <ConfirmDialog opened destructive title={t('callOff.title')} confirm={t('callOff.confirm')} busy={busy} onConfirm={() => void callOff()} onClose={onClose}>
      <div className="ns-form">
        <p className="ns-sign-plain">{t('callOff.explain')}</p>
        <Textarea
          label={t('callOff.reason')} description={t('callOff.reasonHint')} value={reason} maxLength={LONGEST_NOTE} autosize minRows={2} required withAsterisk={false} error={fieldErrors['reason']}
          onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }}
        />
        <Problem>{problem}</Problem>
      </div>
    </ConfirmDialog>
  );
}
