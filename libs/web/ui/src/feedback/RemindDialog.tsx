import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Problem } from '../page/states.js';
import { Words, type Sending } from './Words.js';
import { Dialog } from './ConfirmDialog.js';

/** Reminds those that are missing, by name, so that nobody is reminded by mistake; with a few words, if wished. A refusal about them belongs to `message`. */
export function RemindDialog({ missing, words, longest, sending, onRemind, onClose }: {
  readonly missing: readonly string[]; readonly longest: number; readonly sending: Sending; readonly onRemind: (message: string) => void; readonly onClose: () => void;
  readonly words: { readonly title: string; readonly whom: (names: string) => string; readonly nobody: string; readonly message: string; readonly optional: string; readonly hint: string; readonly confirm: string };
}) {
  const [message, setMessage] = useState('');
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); onRemind(message); }}>
        <p className="ns-plain">{missing.length === 0 ? words.nobody : words.whom(new Intl.ListFormat('en-GB').format(missing))}</p>
        <Words name="message" label={<>{words.message} <span className="ns-optional">({words.optional})</span></>} hint={words.hint} value={message} longest={longest} sending={sending} onChange={setMessage} />
        <Problem>{sending.problem}</Problem>
        <div className="ns-form-actions"><Button type="submit" loading={sending.busy} disabled={missing.length === 0}>{words.confirm}</Button></div>
      </form>
    </Dialog>
  );
}
