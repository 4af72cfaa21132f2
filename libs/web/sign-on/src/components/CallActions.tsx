import { LONGEST_NOTE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { DropMenu, ExtendDialog, momentThere, ReasonDialog, RemindDialog } from '@northstar/web-ui';
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconBell, IconCalendarPlus, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_OFF_SIGN_ON, EXTEND_SIGN_ON, REMIND_OF_SIGN_ON } from '../api/conduct.js';
import { waits } from '../lib/standing.js';
import type { SignOn } from '../lib/types.js';

/** What a coordinator may still do with a call that runs. */
export function CallActions({ signOn }: { readonly signOn: SignOn }) {
  const { t } = useTranslation('signOn');
  const [open, setOpen] = useState<'extend' | 'remind' | 'off' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <DropMenu target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actions.label')}><IconDots size={20} aria-hidden /></ActionIcon>}>
        {({ Item }) => <>
          <Item leftSection={<IconBell size={16} aria-hidden />} onClick={() => setOpen('remind')}>{t('actions.remind')}</Item>
          <Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setOpen('extend')}>{t('actions.extend')}</Item>
          <Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setOpen('off')}>{t('actions.off')}</Item>
        </>}
      </DropMenu>
      {open === 'remind' ? <Remind signOn={signOn} onClose={close} /> : null}
      {open === 'extend' ? <Extend signOn={signOn} onClose={close} /> : null}
      {open === 'off' ? <CallOff signOn={signOn} onClose={close} /> : null}
    </>
  );
}

interface Asked { readonly signOn: SignOn; readonly onClose: () => void }

/** Reminds the organisations that have not answered [S1.13]. */
function Remind({ signOn, onClose }: Asked) {
  const { t } = useTranslation('signOn');
  const sending = useOutcome(REMIND_OF_SIGN_ON, { fields: ['message'], show: 'inline', done: t('remind.done') });
  return (
    <RemindDialog
      missing={signOn.board.filter((place) => waits(signOn, place)).map(({ organisation }) => organisation.name)} longest={LONGEST_NOTE} sending={sending} onClose={onClose}
      words={{ title: t('remind.title'), whom: (names) => t('remind.whom', { names }), nobody: t('remind.everybody'), message: t('remind.message'), optional: t('optional'), hint: t('remind.hint'), confirm: t('remind.confirm') }}
      onRemind={(message) => void sending.run({ id: signOn.id, message }).then((done) => { if (done) onClose(); })}
    />
  );
}

function Extend({ signOn: { id, closesAt, timeZone }, onClose }: Asked) {
  const { t } = useTranslation('signOn');
  const sending = useOutcome(EXTEND_SIGN_ON, { fields: ['closesAt', 'reason'], show: 'inline', done: t('extend.done') });
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

function CallOff({ signOn: { id }, onClose }: Asked) {
  const { t } = useTranslation('signOn');
  const sending = useOutcome(CALL_OFF_SIGN_ON, { fields: ['reason'], show: 'inline', done: t('callOff.done') });
  return (
    <ReasonDialog
      title={t('callOff.title')} explain={t('callOff.explain')} label={t('callOff.reason')} hint={t('callOff.reasonHint')} longest={LONGEST_NOTE} confirm={t('callOff.confirm')} sending={sending} onClose={onClose}
      onConfirm={(reason) => void sending.run({ id, reason }).then((done) => { if (done) onClose(); })}
    />
  );
}
