import { Button, Group, Text, Textarea } from '@mantine/core';
import { keyLabel } from '@northstar/web-editor';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionResult } from '../hooks/useThreadActions.js';
import { draft, keepDraft } from '../lib/drafts.js';

export interface ComposerProps {
  /** Names the draft, so that unsent words outlast closing the rail. */
  readonly draftKey: string;
  readonly label: string;
  readonly placeholder: string;
  readonly send: string;
  /** Words to start from when there is no draft, for editing. */
  readonly words?: string;
  readonly focus?: boolean;
  /** Shows one line until somebody writes. */
  readonly compact?: boolean;
  readonly onSend: (body: string) => Promise<ActionResult>;
  readonly onCancel?: () => void;
}

/** Where comments are written. Words stay in it until the server has taken them. */
export function Composer({ draftKey, label, placeholder, send, words = '', focus = false, compact = false, onSend, onCancel }: ComposerProps) {
  const { t } = useTranslation('discussion');
  const [body, setBody] = useState(() => draft(draftKey) || words);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => { if (focus) field.current?.focus({ preventScroll: false }); }, [focus]);

  const write = (next: string) => {
    setBody(next);
    setProblem(null);
    keepDraft(draftKey, next === words ? '' : next);
  };
  const submit = async () => {
    if (body.trim() === '' || sending) return;
    setSending(true);
    const result = await onSend(body.trim());
    setSending(false);
    if (result.ok) { keepDraft(draftKey, ''); setBody(''); } else setProblem(result.message ?? t('sendFailed'));
  };
  const cancel = () => { keepDraft(draftKey, ''); setBody(words); setProblem(null); onCancel?.(); };
  const resting = compact && body === '';
  return (
    <form className="ns-composer" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Textarea
        ref={field} aria-label={label} placeholder={placeholder} autosize minRows={resting ? 1 : 3} maxRows={12} value={body} error={problem} maxLength={10_000}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void submit(); }
          if (event.key === 'Escape' && onCancel && body === words) { event.stopPropagation(); cancel(); }
        }}
      />
      {!resting && (
        <Group gap="xs" mt={6} justify="flex-end">
          <Text size="xs" c="dimmed" mr="auto" visibleFrom="sm">{t('sendKeys', { keys: keyLabel('Mod+Enter') })}</Text>
          {(onCancel || body !== '') && <Button size="xs" variant="subtle" color="gray" onClick={cancel}>{t('cancel')}</Button>}
          <Button size="xs" type="submit" loading={sending} disabled={body.trim() === '' || body === words}>{send}</Button>
        </Group>
      )}
    </form>
  );
}
