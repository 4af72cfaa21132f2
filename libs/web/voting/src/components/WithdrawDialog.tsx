import { LONGEST_NOTE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { ConfirmDialog, Problem } from '@northstar/web-ui';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHDRAW_BALLOT } from '../api/withdraw-ballot.js';

/** Calls a ballot off, after asking, with a reason that everybody sees. */
export function WithdrawDialog({ ballotId, onClose }: { readonly ballotId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('voting');
  const [reason, setReason] = useState('');
  const { run, busy, fieldErrors, problem, clear } = useOutcome(WITHDRAW_BALLOT, { fields: ['reason'], show: 'inline', done: t('withdraw.done') });
  const withdraw = async () => { if (await run({ id: ballotId, reason })) onClose(); };
  return (
    <ConfirmDialog opened destructive title={t('withdraw.title')} confirm={t('withdraw.confirm')} busy={busy} onConfirm={() => void withdraw()} onClose={onClose}>
      <div className="ns-form">
        <p className="ns-plain">{t('withdraw.explain')}</p>
        <Textarea
          label={t('withdraw.reason')} description={t('withdraw.reasonHint')} value={reason} maxLength={LONGEST_NOTE} autosize minRows={2} required withAsterisk={false} error={fieldErrors['reason']}
          onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }}
        />
        <Problem>{problem}</Problem>
      </div>
    </ConfirmDialog>
  );
}
