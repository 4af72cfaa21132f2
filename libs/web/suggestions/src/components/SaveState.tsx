import { VisuallyHidden } from '@mantine/core';
import { SaveStateIndicator } from '@northstar/web-editor';
import { Tip } from '@northstar/web-ui';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSuggestions } from './SuggestionsProvider.js';

const SIGNS = { saved: IconCheck, saving: IconCloudUp, unsent: IconCloudOff, refused: IconAlertTriangle };
/** The editor's own looks for the same states. */
const LOOKS = { saved: 'saved', saving: 'saving', unsent: 'offline', refused: 'ended' };

/** Whether what was typed is safe: one's suggestions while suggesting, or as long as some are unsent; otherwise the text. */
export function SaveState() {
  const { suggesting, saving } = useSuggestions();
  return suggesting || saving.kind === 'unsent' || saving.kind === 'refused' ? <SuggestionsSaved /> : <SaveStateIndicator />;
}

function SuggestionsSaved() {
  const { t } = useTranslation('suggestions');
  const { saving, onDevice } = useSuggestions();
  const [spoken, setSpoken] = useState('');
  const troubled = useRef(false);
  useEffect(() => {
    if (saving.kind === 'unsent' && !troubled.current) {
      troubled.current = true;
      setSpoken(t(onDevice ? 'save.announceUnsentKept' : 'save.announceUnsent'));
    } else if (saving.kind === 'saved' && troubled.current) {
      troubled.current = false;
      setSpoken(t('save.announceBack'));
    }
  }, [saving.kind, onDevice, t]);
  const Sign = SIGNS[saving.kind];
  const words = saving.kind === 'unsent' || saving.kind === 'refused' ? t(`save.${saving.kind}`, { count: saving.count }) : t(`save.${saving.kind}`);
  const hint = saving.kind === 'refused' ? saving.message : t(saving.kind === 'unsent' && onDevice ? 'save.unsentKeptHint' : `save.${saving.kind}Hint`);
  return (
    <>
      <Tip label={hint} multiline maw={320} touch>
        <span className={`ns-save ns-save-${LOOKS[saving.kind]}`} data-suggestions-state={saving.kind} {...(hint ? { tabIndex: 0 } : {})}>
          <Sign size={16} stroke={2} aria-hidden />
          <span>{words}</span>
          <VisuallyHidden>{hint}</VisuallyHidden>
        </span>
      </Tip>
      <VisuallyHidden role="status" aria-live="polite">{spoken}</VisuallyHidden>
    </>
  );
}
