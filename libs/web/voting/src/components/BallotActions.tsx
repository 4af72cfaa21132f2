import { LONGEST_NOTE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { ActionIcon } from '@mantine/core';
import { DropMenu, ExtendDialog, momentThere, ReasonDialog, RemindDialog } from '@northstar/web-ui';
import { IconArrowBackUp, IconBell, IconCalendarPlus, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REMIND_OF_BALLOT } from '../api/conclude.js';
import { EXTEND_BALLOT } from '../api/extend-ballot.js';
import { WITHDRAW_BALLOT } from '../api/withdraw-ballot.js';
import type { BallotOfPage } from '../lib/types.js';

/** What a coordinator may still do with a running ballot. */
export function BallotActions({ ballot }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const [open, setOpen] = useState<'extend' | 'remind' | 'withdraw' | null>(null);
  const mayExtend = ballot.can.includes('BALLOT_EXTEND');
  const mayRemind = ballot.state === 'OPEN' && ballot.can.includes('BALLOT_REMIND');
  const mayWithdraw = ballot.can.includes('BALLOT_WITHDRAW');
  const close = () => setOpen(null);
  return (
    <>
      <DropMenu width={230} target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actions.label')}><IconDots size={20} aria-hidden /></ActionIcon>}>
        {({ Item }) => <>
          {mayRemind ? <Item leftSection={<IconBell size={16} aria-hidden />} onClick={() => setOpen('remind')}>{t('actions.remind')}</Item> : null}
          {mayExtend ? <Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setOpen('extend')}>{t('actions.extend')}</Item> : null}
          {mayWithdraw ? <Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setOpen('withdraw')}>{t('actions.withdraw')}</Item> : null}
        </>}
      </DropMenu>
      {open === 'remind' ? <Remind ballot={ballot} onClose={close} /> : null}
      {open === 'extend' ? <Extend ballot={ballot} onClose={close} /> : null}
      {open === 'withdraw' ? <Withdraw ballot={ballot} onClose={close} /> : null}
    </>
  );
}

interface Asked { readonly ballot: BallotOfPage; readonly onClose: () => void }

/** Reminds the organisations that have not answered [D7.8]. */
function Remind({ ballot: { id, electorate }, onClose }: Asked) {
  const { t } = useTranslation('voting');
  const sending = useOutcome(REMIND_OF_BALLOT, { fields: ['message'], show: 'inline', done: t('remind.done') });
  return (
    <RemindDialog
      missing={electorate.filter(({ answered, left }) => !answered && !left).map(({ organisation }) => organisation.name)} longest={LONGEST_NOTE} sending={sending} onClose={onClose}
      words={{ title: t('remind.title'), whom: (names) => t('remind.whom', { names }), nobody: t('who.everybody'), message: t('remind.message'), optional: t('position.optional'), hint: t('remind.hint'), confirm: t('remind.confirm') }}
      onRemind={(message) => void sending.run({ id, message }).then((done) => { if (done) onClose(); })}
    />
  );
}

function Extend({ ballot: { id, closesAt, timeZone }, onClose }: Asked) {
  const { t } = useTranslation('voting');
  const sending = useOutcome(EXTEND_BALLOT, { fields: ['closesAt', 'reason'], show: 'inline', done: t('extend.done') });
  return (
    <ExtendDialog
      closesAt={closesAt} timeZone={timeZone} longest={LONGEST_NOTE} sending={sending} onClose={onClose}
      words={{
        title: t('extend.title'), explain: `${t('extend.now', { when: momentThere(closesAt, timeZone) })} ${t('extend.explain')}`, date: t('extend.date'), time: t('extend.time'), noDate: t('extend.noDate'),
        reason: t('extend.reason'), reasonHint: t('extend.reasonHint'), confirm: t('extend.confirm'),
      }}
      onExtend={(later, reason) => void sending.run({ id, closesAt: later, reason }).then((done) => { if (done) onClose(); })}
    />
  );
}

function Withdraw({ ballot: { id }, onClose }: Asked) {
  const { t } = useTranslation('voting');
  const sending = useOutcome(WITHDRAW_BALLOT, { fields: ['reason'], show: 'inline', done: t('withdraw.done') });
  return (
    <ReasonDialog
      title={t('withdraw.title')} explain={t('withdraw.explain')} label={t('withdraw.reason')} hint={t('withdraw.reasonHint')} longest={LONGEST_NOTE} confirm={t('withdraw.confirm')} sending={sending} onClose={onClose}
      onConfirm={(reason) => void sending.run({ id, reason }).then((done) => { if (done) onClose(); })}
    />
  );
}
