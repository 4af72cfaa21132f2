import { UnstyledButton } from '@mantine/core';
import { Dialog, formatDay } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOfPage } from '../hooks/useDocument.js';
import { ImportReport } from './ImportReport.js';

/** Says of a text that was brought in from a file where it came from; pressed, what was left out on the way. */
export function BroughtIn({ from }: { readonly from: NonNullable<DocumentOfPage['broughtIn']> }) {
  const { t } = useTranslation('strategies');
  const [open, setOpen] = useState(false);
  const { format, fileName, remarks, at, by } = from;
  return (
    <>
      <UnstyledButton className="ns-brought-in" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t(`import.from.${format}`)}</UnstyledButton>
      <Dialog opened={open} title={t('import.reportTitle')} onClose={() => setOpen(false)}>
        <div className="ns-form">
          <p>{t('import.by', { name: by.name, day: formatDay(Date.parse(at)) })}{fileName === null ? null : <> <bdi className="ns-dim">{fileName}</bdi></>}</p>
          <ImportReport remarks={remarks} done />
        </div>
      </Dialog>
    </>
  );
}
