import { DropMenu, onDemand } from '@northstar/web-ui';
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconBell, IconCalendarPlus, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignOn } from '../lib/types.js';

const ExtendDialog = onDemand(() => import('./ExtendDialog.js').then(({ ExtendDialog }) => ExtendDialog));
const RemindDialog = onDemand(() => import('./RemindDialog.js').then(({ RemindDialog }) => RemindDialog));
const CallOffDialog = onDemand(() => import('./CallOffDialog.js').then(({ CallOffDialog }) => CallOffDialog));

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
      {open === 'remind' ? <RemindDialog signOn={signOn} onClose={close} /> : null}
      {open === 'extend' ? <ExtendDialog signOn={signOn} onClose={close} /> : null}
      {open === 'off' ? <CallOffDialog signOnId={signOn.id} onClose={close} /> : null}
    </>
  );
}
