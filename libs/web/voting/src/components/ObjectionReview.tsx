import { LONGEST_NOTE } from '@northstar/domain-voting';
import { useNetwork, useOutcome } from '@northstar/web-core';
import { OrganisationBadge, PositionMark, ReasonDialog, RelativeTime, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OVERRIDE_OBJECTION } from '../api/conclude.js';
import type { BallotOfPage } from '../lib/types.js';
import { WithdrawBlockForm } from './WithdrawBlockForm.js';

/** An objection after the close: what can still be done about it, by whom, and what was done [D4.15]. */
export function ObjectionReview({ ballot }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const [setting, setSetting] = useState(false);
  const { review, rule, firstOutcome, texts } = ballot;
  if (!review) return null;
  const again = `${path('decisions', 'new')}?${texts.length === 1 ? 'document' : 'texts'}=${texts.map(({ document }) => document.id).join(',')}`;
  return (
    <Section title={t('review.title')}>
      <div className="ns-card ns-review">
        {review.steps.length > 0 ? (
          <ol className="ns-review-steps">
            {review.steps.map(({ kind, organisation, choice, reason, by, at }) => (
              <li key={at}>
                {kind === 'BLOCK_WITHDRAWN' && organisation && choice ? <p className="ns-said-who"><OrganisationBadge organisation={organisation} size="sm" withName /> {t('review.withdrew')} <PositionMark choice={choice} /></p> : <p className="ns-plain"><strong>{t('review.overridden')}</strong></p>}
                {reason ? <blockquote className="ns-reason">{reason}</blockquote> : null}
                <p className="ns-dim ns-small ns-plain">{by.name}, <RelativeTime at={at} /></p>
              </li>
            ))}
          </ol>
        ) : null}
        {firstOutcome ? <p className="ns-dim ns-small ns-plain">{t('review.first', { headline: firstOutcome.headline })}</p> : null}
        {review.open ? (
          <>
            <p className="ns-plain">{t('review.ways')}</p>
            <ul className="ns-review-ways">
              <li><strong>{t('review.way.withdraw')}</strong> {t('review.means.withdraw')}</li>
              <li><strong>{t('review.way.revise')}</strong> {t('review.means.revise')} {ballot.can.includes('BALLOT_OPEN') ? <Link to={again}>{t('outcome.newBallot')}</Link> : null}</li>
              <li><strong>{t('review.way.override')}</strong> {rule.override === 'TWO_THIRDS' ? t('review.means.override') : t('review.means.noOverride')}</li>
            </ul>
            {review.mayWithdraw.map((organisation) => <WithdrawBlockForm key={organisation.id} ballot={ballot} organisation={organisation} />)}
            {review.mayOverride ? <Button variant="default" onClick={() => setSetting(true)}>{t('review.override')}</Button> : null}
          </>
        ) : ballot.state === 'UNDER_OBJECTION' ? <p className="ns-plain">{t('review.revised')}</p> : null}
      </div>
      {setting ? <OverrideDialog ballotId={ballot.id} onClose={() => setSetting(false)} /> : null}
    </Section>
  );
}

function OverrideDialog({ ballotId, onClose }: { readonly ballotId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('voting');
  const sending = useOutcome(OVERRIDE_OBJECTION, { fields: ['reason'], show: 'inline', done: t('review.overrideDone') });
  return (
    <ReasonDialog
      title={t('review.overrideTitle')} explain={t('review.overrideExplain')} label={t('position.reason')} hint={t('withdraw.reasonHint')} longest={LONGEST_NOTE} confirm={t('review.override')} sending={sending} onClose={onClose}
      onConfirm={(reason) => void sending.run({ id: ballotId, reason }).then((done) => { if (done) onClose(); })}
    />
  );
}
