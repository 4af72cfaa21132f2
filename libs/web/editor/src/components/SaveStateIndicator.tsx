import { VisuallyHidden } from '@mantine/core';
import { IconBook, IconCheck, IconCloudOff, IconCloudUp, IconLoader2, IconPlugConnectedX } from '@tabler/icons-react';
import { formatMoment, Tip } from '@northstar/web-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from '../lib/save-state.js';
import { useSaveStatus } from './DocumentSession.js';

const ICONS = { connecting: IconLoader2, saved: IconCheck, saving: IconCloudUp, offline: IconCloudOff, offline_reading: IconCloudOff, read_only: IconBook, ended: IconPlugConnectedX };

const clock = (at: number) => formatMoment(at).split(' ').at(-1);

/** Whether what was typed is safe, in words and a sign. Only what matters is read aloud: going offline, coming back, ending. */
export function SaveStateIndicator() {
  const { t } = useTranslation('editor');
  const shown = useSaveStatus();
  const [spoken, setSpoken] = useState('');
  const troubled = useRef(false);
  useEffect(() => {
    if ((shown.kind === 'offline' || shown.kind === 'offline_reading') && !troubled.current) {
      troubled.current = true;
      setSpoken(t(shown.kind !== 'offline' ? 'save.announceOfflineReading' : shown.kept ? 'save.announceKept' : 'save.announceOffline'));
    } else if ((shown.kind === 'saved' || shown.kind === 'read_only') && troubled.current) {
      troubled.current = false;
      setSpoken(t(shown.kind === 'saved' ? 'save.announceBack' : 'save.announceBackReading'));
    }
  }, [shown, t]);

  const { words, hint } = wordsOf(shown);
  const Sign = ICONS[shown.kind];
  return (
    <>
      <Tip label={hint} disabled={hint === ''} multiline maw={320} touch>
        <span className={`ns-save ns-save-${shown.kind}`} data-save-state={shown.kind} {...(hint ? { tabIndex: 0 } : {})}>
          <Sign size={16} stroke={2} aria-hidden />
          <span>{words}</span>
          {hint && <VisuallyHidden>{hint}</VisuallyHidden>}
        </span>
      </Tip>
      <VisuallyHidden role="status" aria-live="polite">{spoken}</VisuallyHidden>
    </>
  );

  function wordsOf(now: SaveStatus): { words: string; hint: string } {
    switch (now.kind) {
      case 'connecting': return { words: t('save.connecting'), hint: '' };
      case 'saved': return { words: t('save.saved'), hint: t('save.savedHint') };
      case 'saving': return { words: t('save.saving'), hint: t('save.savingHint') };
      case 'offline': {
        const time = clock(now.since);
        if (now.kept) return { words: t('save.offline_kept'), hint: t(now.unsaved === 0 ? 'save.keptHint_zero' : 'save.keptHint', { time, count: now.unsaved }) };
        return { words: now.unsaved > 0 ? t('save.offline_unsaved', { count: now.unsaved }) : t('save.offline', { time }), hint: t('save.offlineHint', { time }) };
      }
      case 'offline_reading': {
        const time = clock(now.since);
        return { words: t('save.offline', { time }), hint: t('save.offlineReadingHint', { time }) };
      }
      case 'read_only': return { words: t(now.mode === 'suggest' ? 'save.suggest' : 'save.read'), hint: now.reason || t('save.readHint') };
      case 'ended': return { words: t('save.ended'), hint: t(`ended.${now.ending}`) };
    }
  }
}
