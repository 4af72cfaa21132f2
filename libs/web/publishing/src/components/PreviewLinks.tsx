import { useOutcome } from '@northstar/web-core';
import { clock, ConfirmDialog, CopyField, Dialog, formatMoment, Problem, useNow } from '@northstar/web-ui';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconLinkPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MAKE_PREVIEW_LINK } from '../api/make-preview-link.js';
import { REVOKE_PREVIEW_LINK } from '../api/revoke-preview-link.js';
import type { Scheduled } from '../lib/types.js';

type Link = Scheduled['links'][number];
const DAY = 86_400_000;
const DAYS = [1, 3, 7, 14, 30] as const;
const LONGEST_LABEL = 80;

/** For whom there are secret addresses, whether they looked, and how to take one back. */
export function PreviewLinks({ scheduled: { id, links } }: { readonly scheduled: Scheduled }) {
  const { t } = useTranslation('publishing');
  const now = useNow(30_000);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Link | null>(null);
  const revoke = useOutcome(REVOKE_PREVIEW_LINK, { done: t('links.revoked') });
  const isOpen = ({ revokedAt, expiresAt }: Link) => revokedAt === null && Date.parse(expiresAt) > now;
  return (
    <>
      {links.length === 0 ? <p className="ns-plain ns-dim">{t('links.none')}</p> : (
        <ul className="ns-rows">
          {links.map((link) => (
            <li key={link.id} className="ns-row" data-open={isOpen(link)}>
              <div className="ns-row-main">
                <p className="ns-row-title ns-plain">{link.label}</p>
                <p className="ns-row-meta ns-plain">
                  <span>{link.revokedAt ? t('links.ended', { when: formatMoment(Date.parse(link.revokedAt)) }) : t(isOpen(link) ? 'links.until' : 'links.over', { when: formatMoment(Date.parse(link.expiresAt)) })}</span>
                  <span>{link.lastOpenedAt ? t('links.opened', { count: link.opened, when: formatMoment(Date.parse(link.lastOpenedAt)) }) : t('links.unopened')}</span>
                </p>
              </div>
              {isOpen(link) ? <Button variant="default" size="compact-md" aria-label={t('links.revokeOf', { label: link.label })} onClick={() => setRevoking(link)}>{t('links.revoke')}</Button> : null}
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" mt="md" leftSection={<IconLinkPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>{t('links.make')}</Button>
      {making ? <MakeLink scheduledId={id} onClose={() => setMaking(false)} /> : null}
      <ConfirmDialog
        opened={revoking !== null} title={t('links.revokeAsk', { label: revoking?.label ?? '' })} confirm={t('links.revoke')} destructive busy={revoke.busy} onClose={() => setRevoking(null)}
        onConfirm={() => void revoke.run({ previewLinkId: revoking!.id }).then(() => setRevoking(null))}
      ><p className="ns-plain">{t('links.revokeMeans')}</p></ConfirmDialog>
    </>
  );
}

function MakeLink({ scheduledId, onClose }: { readonly scheduledId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('publishing');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number>(3);
  const [url, setUrl] = useState<string | null>(null);
  const { run, busy, problem, fieldErrors, clear } = useOutcome(MAKE_PREVIEW_LINK, { fields: ['label'], show: 'inline', keep: false });
  const make = async (event: FormEvent) => {
    event.preventDefault();
    // A moment less: the server's clock is known to within seconds, and the longest choice must not be too long for it.
    const made = await run({ scheduledId, label, expiresAt: new Date(clock.now() + days * DAY - 60_000).toISOString() }, { refetch: ['ScheduledEdition'] });
    if (made) setUrl(made.url);
  };
  return (
    <Dialog opened title={t('links.make')} size="lg" keepOpenOutside={url !== null} onClose={onClose}>
      {url ? (
        <div className="ns-form"><CopyField label={t('links.address', { label })} description={t('links.once')} value={url} /><div className="ns-form-actions"><Button onClick={onClose}>{t('links.close')}</Button></div></div>
      ) : (
        <form className="ns-form" noValidate onSubmit={(event) => void make(event)}>
          <Problem>{problem}</Problem>
          <TextInput data-autofocus label={t('links.label')} description={t('links.labelHint')} value={label} maxLength={LONGEST_LABEL} error={fieldErrors['label']} onChange={(event) => { setLabel(event.currentTarget.value); clear('label'); }} />
          <NativeSelect label={t('links.openFor')} value={String(days)} data={DAYS.map((count) => ({ value: String(count), label: t('links.days', { count }) }))} onChange={(event) => setDays(Number(event.currentTarget.value))} />
          <div className="ns-form-actions"><Button type="submit" loading={busy}>{t('links.do')}</Button></div>
        </form>
      )}
    </Dialog>
  );
}
