import { useOutcome } from '@northstar/web-core';
import { Problem, RelativeTime, Section, useNow } from '@northstar/web-ui';
import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CHECK_RECORD } from '../api/check-record.js';
import type { RecordSeen } from '../lib/types.js';

/** A check that was begun so long ago was cut off with its server. */
const CUT_OFF_MS = 15 * 60_000;

/** Whether a check is under way. */
export const isRunning = (check: RecordSeen['check'], now: number): boolean => check !== null && check.endedAt === null && now - Date.parse(check.begunAt) < CUT_OFF_MS;

/** Having the record looked through: how far it has come, what came of it. */
export function CheckPanel({ networkId, record: { check, mayCheck }, onBegun }: { readonly networkId: string; readonly record: RecordSeen; readonly onBegun: () => void }) {
  const { t } = useTranslation('record');
  const now = useNow(60_000);
  const { run, busy, problem } = useOutcome(CHECK_RECORD, { show: 'inline' });
  const running = isRunning(check, now);
  const begin = async () => { if (await run({ networkId })) onBegun(); };
  return (
    <Section title={t('check.title')}>
      <p className="ns-plain">{t('check.body')}</p>
      <div aria-live="polite">
        {running ? (
          <div className="ns-record-progress" aria-live="off">
            <p className="ns-plain">{t('check.running', { checked: check!.checked, total: check!.total })}</p>
            <Progress value={check!.total === 0 ? 100 : (100 * check!.checked) / check!.total} aria-label={t('check.title')} />
          </div>
        ) : check === null ? <p className="ns-plain ns-dim">{t('check.never')}</p> : check.endedAt === null ? <p className="ns-plain">{t('check.cut')}</p> : (
          <div className="ns-card ns-record-found" data-ok={check.ok}>
            <p className="ns-record-verdict">{check.ok ? <IconCircleCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />} {check.ok ? t('check.ok') : t('check.broken')}</p>
            <ul>{check.sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
            {check.ok ? null : <p className="ns-plain">{t('check.what')}</p>}
            <p className="ns-plain ns-dim"><RelativeTime at={check.endedAt} /></p>
          </div>
        )}
      </div>
      {mayCheck ? <Button className="ns-record-button" variant="default" loading={busy} disabled={running} onClick={() => void begin()}>{t('check.begin')}</Button> : null}
      <Problem>{problem}</Problem>
    </Section>
  );
}
