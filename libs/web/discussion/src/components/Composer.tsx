import { Button, Group, Text } from '@mantine/core';
import { keyLabel } from '@northstar/web-editor';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionResult } from '../hooks/useThreadActions.js';
import { draft, keepDraft } from '../lib/drafts.js';
import { toBody } from '../lib/mention-words.js';
import type { Written } from '../lib/mention-words.js';
import { useDiscussion } from './DiscussionProvider.js';
import { MentionField } from './MentionField.js';

export interface ComposerProps {
  /** Names the draft, so that unsent words outlast closing the rail and reloading the page. */
  readonly draftKey: string;
  readonly label: string;
  readonly placeholder: string;
  readonly send: string;
  /** Words to start from when there is no draft, for editing. */
  readonly words?: Written;
  readonly focus?: boolean;
  /** Shows one line until somebody writes. */
  readonly compact?: boolean;
  readonly onSend: (body: string) => Promise<ActionResult>;
  readonly onCancel?: () => void;
}

const NOTHING: Written = { words: '', names: {} };

/** Where comments are written. Words stay in it until the server has taken them. */
export function Composer({ draftKey, label, placeholder, send, words = NOTHING, focus = false, compact = false, onSend, onCancel }: ComposerProps) {
  const { t } = useTranslation('discussion');
  const { personId, say } = useDiscussion();
  const key = `${personId ?? ''} ${draftKey}`;
  const [written, setWritten] = useState(() => { const kept = draft(key); return kept.words ? kept : words; });
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const write = (next: Written) => {
    setWritten(next);
    setProblem(null);
    keepDraft(key, next.words === words.words ? NOTHING : next);
  };
  const submit = async () => {
    if (written.words.trim() === '' || sending) return;
    setSending(true);
    const result = await onSend(toBody({ ...written, words: written.words.trim() }));
    setSending(false);
    if (result.ok) { keepDraft(key, NOTHING); setWritten(NOTHING); say(t('sent')); } else setProblem(result.message ?? t('sendFailed'));
  };
  const cancel = () => { keepDraft(key, NOTHING); setWritten(words); setProblem(null); onCancel?.(); };
  const resting = compact && written.words === '';
  return (
    <form className="ns-composer" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <MentionField
        written={written} onWrite={write} label={label} placeholder={placeholder} error={problem} resting={resting} focus={focus}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void submit(); }
          if (event.key === 'Escape' && onCancel && written.words === words.words) { event.stopPropagation(); cancel(); }
        }}
      />
      {!resting && (
        <Group gap="xs" mt={6} justify="flex-end">
          <Text size="xs" c="dimmed" mr="auto" visibleFrom="sm">{t('sendKeys', { keys: keyLabel('Mod+Enter') })}</Text>
          {(onCancel || written.words !== '') && <Button size="xs" variant="subtle" color="gray" onClick={cancel}>{t('cancel')}</Button>}
          <Button size="xs" type="submit" loading={sending} disabled={written.words.trim() === '' || written.words === words.words}>{send}</Button>
        </Group>
      )}
    </form>
  );
}
