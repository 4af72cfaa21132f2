import { useNetwork, useOutcome } from '@northstar/web-core';
import { ConfirmDialog, momentThere, RelativeTime, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CALL_OFF_SCHEDULED_EDITION } from '../api/call-off-scheduled-edition.js';
import { licenceName } from '../lib/licences.js';
import type { PublishReadiness, Scheduled } from '../lib/types.js';
import { MoveDialog } from './MoveDialog.js';
import { PreviewFormats } from './PreviewFormats.js';
import { PreviewLinks } from './PreviewLinks.js';

/** An edition that waits: when it becomes public, what would stop it, how it looks, who may see it before. */
export function ScheduledRoom({ scheduled, readiness }: { readonly scheduled: Scheduled; readonly readiness: PublishReadiness }) {
  const { t } = useTranslation('publishing');
  const { path } = useNetwork();
  const [open, setOpen] = useState<'move' | 'callOff' | null>(null);
  const callOff = useOutcome(CALL_OFF_SCHEDULED_EDITION, { done: t('waits.calledOff') });
  const { id, title, publishAt, timeZone, setBy, trouble, contact, licence, versionIds } = scheduled;
  const texts = readiness.texts.filter(({ version }) => version && versionIds.includes(version.id));
  return (
    <div className="ns-scheduled">
      <article className="ns-card ns-edition" aria-label={t('edition', { number: readiness.nextNumber })}>
        <p className="ns-edition-number">{t('edition', { number: readiness.nextNumber })}</p>
        <h2 className="ns-scheduled-title">{title}</h2>
        <p className="ns-scheduled-when"><IconClock size={18} aria-hidden /> <span>{t('waits.on', { when: momentThere(publishAt, timeZone) })} (<RelativeTime at={publishAt} />)</span></p>
        <p className="ns-edition-when">{t('waits.set', { name: setBy.name, count: texts.length })}{contact ? ` · ${t('create.contactLine', { contact })}` : ''}{licence ? ` · ${t('create.licenceLine', { licence: licenceName(licence) })}` : ''}</p>
        {trouble ? (
          <div className="ns-gone-since" role="alert"><IconAlertTriangle size={18} aria-hidden /><div><p>{trouble}</p><p>{t('waits.trouble')} <Link to={path('decisions')}>{t('waits.toDecisions')}</Link></p></div></div>
        ) : <p className="ns-plain">{t('waits.asAgreed')}</p>}
        {trouble ? null : <PreviewFormats path={scheduled.path} files={scheduled.files} compared={readiness.previous !== null} label={t('waits.look')} />}
        <div className="ns-form-actions ns-scheduled-actions">
          <Button variant="default" onClick={() => setOpen('callOff')}>{t('waits.callOff')}</Button>
          <Button variant="default" onClick={() => setOpen('move')}>{t('waits.move')}</Button>
        </div>
      </article>
      <Section title={t('links.title')} note={t('links.note')}><PreviewLinks scheduled={scheduled} /></Section>
      {open === 'move' ? <MoveDialog scheduled={scheduled} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog opened={open === 'callOff'} title={t('waits.callOffAsk')} confirm={t('waits.callOff')} destructive busy={callOff.busy} onClose={() => setOpen(null)} onConfirm={() => void callOff.run({ scheduledId: id }, { refetch: ['ScheduledEdition'] }).then(() => setOpen(null))}>
        <p className="ns-plain">{t('waits.callOffMeans')}</p>
      </ConfirmDialog>
    </div>
  );
}
