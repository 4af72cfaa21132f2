import { useOutcome } from '@northstar/web-core';
import { ConfirmDialog, Problem } from '@northstar/web-ui';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHDRAW_SIGNATURE } from '../api/withdraw-signature.js';
import { stands } from '../lib/standing.js';
import type { Place, SignOnOfPage } from '../lib/types.js';
import { useTextName } from './TextName.js';

/** Takes signatures back after asking; under which texts, where there are several. */
export function WithdrawDialog({ signOn, place, onDone, onClose }: { readonly signOn: SignOnOfPage; readonly place: Place; readonly onDone: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const nameOf = useTextName();
  const signed = signOn.texts.filter(({ versionId }) => place.signatures.some((one) => one.versionId === versionId && stands(one)));
  const [chosen, setChosen] = useState<string[]>(() => signed.map(({ versionId }) => versionId));
  const [none, setNone] = useState(false);
  const { run, busy, problem } = useOutcome(WITHDRAW_SIGNATURE, { show: 'inline', done: t('withdraw.done') });
  const withdraw = async () => {
    if (chosen.length === 0) { setNone(true); return; }
    if (await run({ input: { signOnId: signOn.id, organisationId: place.organisation.id, versionIds: chosen } })) { onDone(); onClose(); }
  };
  return (
    <ConfirmDialog opened destructive title={t('withdraw.title', { organisation: place.organisation.name })} confirm={t('withdraw.confirm')} busy={busy} onConfirm={() => void withdraw()} onClose={onClose}>
      <div className="ns-form">
        <p className="ns-plain">{t('withdraw.explain')} {signOn.open ? t('withdraw.again') : ''}</p>
        {signed.length > 1 ? (
          <Checkbox.Group label={t('withdraw.which')} value={chosen} error={none ? t('withdraw.none') : undefined} onChange={(next) => { setChosen(next); setNone(false); }}>
            <div className="ns-sign-checks">{signed.map(({ versionId, document }) => <Checkbox key={versionId} value={versionId} label={nameOf(document)} />)}</div>
          </Checkbox.Group>
        ) : null}
        <Problem>{problem}</Problem>
      </div>
    </ConfirmDialog>
  );
}
