import { ActionIcon } from '@mantine/core';
import { DropMenu } from '@northstar/web-ui';
import { IconArrowBackUp, IconBell, IconCalendarPlus, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotOfPage } from '../lib/types.js';
import { ExtendDialog } from './ExtendDialog.js';
import { RemindDialog } from './RemindDialog.js';
import { WithdrawDialog } from './WithdrawDialog.js';

/** What a coordinator may still do with a running ballot. */
export function BallotActions({ ballot }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const [open, setOpen] = useState<'extend' | 'remind' | 'withdraw' | null>(null);
  const mayExtend = ballot.can.includes('BALLOT_EXTEND');
  const mayRemind = ballot.state === 'OPEN' && ballot.can.includes('BALLOT_REMIND');
  const mayWithdraw = ballot.can.includes('BALLOT_WITHDRAW');
  return (
    <>
      <DropMenu width={230} target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actions.label')}><IconDots size={20} aria-hidden /></ActionIcon>}>
        {({ Item }) => <>
          {mayRemind ? <Item leftSection={<IconBell size={16} aria-hidden />} onClick={() => setOpen('remind')}>{t('actions.remind')}</Item> : null}
          {mayExtend ? <Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setOpen('extend')}>{t('actions.extend')}</Item> : null}
          {mayWithdraw ? <Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setOpen('withdraw')}>{t('actions.withdraw')}</Item> : null}
        </>}
      </DropMenu>
      {open === 'remind' ? <RemindDialog ballot={ballot} onClose={() => setOpen(null)} /> : null}
      {open === 'extend' ? <ExtendDialog ballot={ballot} onClose={() => setOpen(null)} /> : null}
      {open === 'withdraw' ? <WithdrawDialog ballotId={ballot.id} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
