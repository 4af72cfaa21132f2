import { LONGEST_REASON } from '@northstar/domain-polls';
import { useOutcome } from '@northstar/web-core';
import { ConfirmDialog, Problem } from '@northstar/web-ui';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHDRAW_POLL } from '../api/withdraw-poll.js';

/** Withdraws a poll, after asking, with a reason that everybody sees. */
export function WithdrawDialog({ pollId, onClose }: { readonly pollId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('polls');
  const [reason, setReason] = useState('');
  const { run, busy, fieldErrors, problem, clear } = useOutcome(WITHDRAW_POLL, { fields: ['reason'], show: 'inline', done: t('withdraw.done') });
  const withdraw = async () => { if (await run({ id: pollId, reason })) onClose(); };
  return (
    <ConfirmDialog opened destructive title={t('withdraw.title')} confirm={t('withdraw.confirm')} busy={busy} onConfirm={() => void withdraw()} onClose={onClose}>
      <div className="ns-form">
        <p className="ns-poll-plain">{t('withdraw.explain')}</p>
        <Textarea
          label={t('withdraw.reason')} description={t('withdraw.reasonHint')} value={reason} maxLength={LONGEST_REASON} autosize minRows={2} required withAsterisk={false} error={fieldErrors['reason']}
          onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }}
        />
        <Problem>{problem}</Problem>
      </div>
    </ConfirmDialog>
  );
}
