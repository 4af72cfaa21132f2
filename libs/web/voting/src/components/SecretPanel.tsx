import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secretParts, type SecretPart } from '../lib/mine.js';
import type { BallotOfPage } from '../lib/types.js';
import { MandateLimits } from './MandateLimits.js';
import { OurNote } from './OurNote.js';
import { SecretForm } from './SecretForm.js';

/** Where the viewer's organisations take part in a secret ballot. Afterwards it says that they did, and nothing else, to anybody. */
export function SecretPanel({ ballot, open, id }: { readonly ballot: BallotOfPage; readonly open: boolean; readonly id: string }) {
  const { t } = useTranslation('voting');
  const { organisations, actingFor } = useNetwork();
  const parts = secretParts(ballot, organisations);
  if (parts.length === 0) return open ? <Section title={t('position.title')}><p className="ns-remark">{actingFor ? t('position.notOnList', { organisation: actingFor.name }) : t('position.observer')}</p></Section> : null;
  return (
    <div id={id} tabIndex={-1} className="ns-answer-place">
      <Section title={t('secret.title')}>
        <div className="ns-own-parts">
          {parts.map((part) => (
            <div key={part.organisation.id} className="ns-own-part">
              {open && part.mayAnswer ? <MandateLimits ballot={ballot} organisationId={part.organisation.id} /> : null}
              <Part ballot={ballot} part={part} open={open} alone={parts.length === 1} />
              <OurNote ballot={ballot} organisation={part.organisation} />
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

function Part({ ballot, part: { organisation, mayAnswer, answered }, open, alone }: { readonly ballot: BallotOfPage; readonly part: SecretPart; readonly open: boolean; readonly alone: boolean }) {
  const { t } = useTranslation('voting');
  const [begun, setBegun] = useState(alone);
  const [saved, setSaved] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const done = saved && answered;
  // The form that had the focus is gone; what came of it takes its place, and is read out.
  useEffect(() => { if (done) place.current?.focus(); }, [done]);
  if (open && mayAnswer && begun) return <SecretForm ballot={ballot} organisation={organisation} onDone={() => setSaved(true)} onCancel={alone ? null : () => setBegun(false)} />;
  return (
    <div className="ns-own" ref={place} tabIndex={-1}>
      {done ? (
        <div className="ns-saved" role="status">
          <IconCircleCheck size={18} aria-hidden />
          <div>
            <p><strong>{t('secret.done')}</strong> {t('secret.doneMeans')}</p>
            <p className="ns-small">{t('secret.receipt', { number: ballot.number, organisation: organisation.name })} {t('text.fingerprint')} <code>{ballot.texts[0]!.version.hash.slice(0, 12)}</code></p>
          </div>
        </div>
      ) : null}
      <p className="ns-own-said"><OrganisationBadge organisation={organisation} withName /></p>
      <p className="ns-dim ns-plain">{answered ? t('secret.took', { organisation: organisation.name }) : open ? t(mayAnswer ? 'position.notAnswered' : 'position.noMandate', { organisation: organisation.name }) : t(ballot.state === 'NOTICE' ? 'position.fromOpening' : 'position.closedNone', { organisation: organisation.name })}</p>
      {open && mayAnswer ? <Button onClick={() => setBegun(true)}>{t('position.forWhom', { organisation: organisation.name })}</Button> : null}
    </div>
  );
}
