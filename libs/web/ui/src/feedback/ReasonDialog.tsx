import { useState } from 'react';
import { Problem } from '../page/states.js';
import { Words, type Sending } from './Words.js';
import { ConfirmDialog } from './ConfirmDialog.js';

/** Asks before something is called off or set aside, and for a reason that others read. A refusal about it belongs to `reason`. */
export function ReasonDialog({ title, explain, label, hint, longest, confirm, sending, onConfirm, onClose }: {
  readonly title: string; readonly explain: string; readonly label: string; readonly hint: string; readonly longest: number; readonly confirm: string;
  readonly sending: Sending; readonly onConfirm: (reason: string) => void; readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog opened destructive title={title} confirm={confirm} busy={sending.busy} onConfirm={() => onConfirm(reason)} onClose={onClose}>
      <div className="ns-form">
        <p className="ns-plain">{explain}</p>
        <Words name="reason" label={label} hint={hint} value={reason} longest={longest} required sending={sending} onChange={setReason} />
        <Problem>{sending.problem}</Problem>
      </div>
    </ConfirmDialog>
  );
}
