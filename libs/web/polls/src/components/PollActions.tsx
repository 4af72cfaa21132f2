import { DropMenu, onDemand } from '@northstar/web-ui';
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const WithdrawDialog = onDemand(() => import('./WithdrawDialog.js').then(({ WithdrawDialog }) => WithdrawDialog));

/** What a coordinator may still do with a poll that runs. */
export function PollActions({ pollId }: { readonly pollId: string }) {
  const { t } = useTranslation('polls');
  const [open, setOpen] = useState(false);
  return (
    <>
      <DropMenu target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('actions.label')}><IconDots size={20} aria-hidden /></ActionIcon>}>
        {({ Item }) => <Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setOpen(true)}>{t('actions.withdraw')}</Item>}
      </DropMenu>
      {open ? <WithdrawDialog pollId={pollId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
