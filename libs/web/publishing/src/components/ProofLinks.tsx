import { useOutcome } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROVE_EDITION } from '../api/prove-edition.js';
import type { Cover } from '../lib/types.js';
import { PreviewFormats } from './PreviewFormats.js';

/** Every form of what is about to be published, as it would be. What is written or chosen afterwards needs another look. */
export function ProofLinks({ strategyId, cover, versionIds, compared }: { readonly strategyId: string; readonly cover: Cover; readonly versionIds: readonly string[]; readonly compared: boolean }) {
  const { t } = useTranslation('publishing');
  const { run, busy, problem, fieldErrors } = useOutcome(PROVE_EDITION, { show: 'inline', keep: false });
  const now = JSON.stringify([cover, versionIds]);
  const [proof, setProof] = useState<{ readonly of: string; readonly path: string; readonly files: readonly { readonly name: string; readonly title: string; readonly path: string }[] } | null>(null);
  const prove = async () => {
    const made = await run({ strategyId, cover, versionIds: [...versionIds] });
    if (made) setProof({ of: now, path: made.path, files: made.files });
  };
  const isCurrent = proof?.of === now;
  return (
    <div className="ns-proof-formats">
      <Problem>{problem ?? Object.values(fieldErrors)[0] ?? null}</Problem>
      {isCurrent ? <PreviewFormats path={proof.path} files={proof.files} compared={compared} label={t('proof.formats')} /> : (
        <Button variant="default" loading={busy} onClick={() => void prove()} leftSection={<IconExternalLink size={16} aria-hidden />}>{t(proof ? 'proof.anew' : 'proof.make')}</Button>
      )}
      <p className="ns-dim ns-small" role="status">{t(isCurrent ? 'proof.ready' : proof ? 'proof.changed' : 'proof.how')}</p>
    </div>
  );
}
