import { LONGEST_REASON } from '@northstar/domain-polls';
import { useOutcome } from '@northstar/web-core';
import { DropMenu, ReasonDialog } from '@northstar/web-ui';
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHDRAW_POLL } from '../api/withdraw-poll.js';

/** What a coordinator may still do with a poll that runs. */
export function PollActions({ pollId }: { readonly pollId: string }) {
  const { t } = useTranslation('polls');
  const [open, setOpen] = useState(false);
  return (
    <>
      <DropMenu target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actions.label')}><IconDots size={20} aria-hidden /></ActionIcon>}>
        {({ Item }) => <Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setOpen(true)}>{t('actions.withdraw')}</Item>}
      </DropMenu>
      {open ? <Withdraw pollId={pollId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Withdraw({ pollId, onClose }: { readonly pollId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('polls');
  const sending = useOutcome(WITHDRAW_POLL, { fields: ['reason'], show: 'inline', done: t('withdraw.done') });
  return (
    <ReasonDialog
      title={t('withdraw.title')} explain={t('withdraw.explain')} label={t('withdraw.reason')} hint={t('withdraw.reasonHint')} longest={LONGEST_REASON} confirm={t('withdraw.confirm')} sending={sending} onClose={onClose}
      onConfirm={(reason) => void sending.run({ id: pollId, reason }).then((done) => { if (done) onClose(); })}
    />
  );
}
