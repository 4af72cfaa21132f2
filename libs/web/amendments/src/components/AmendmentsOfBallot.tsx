import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork } from '@northstar/web-core';
import { ErrorState, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AMENDMENTS_LIVE } from '../api/amendments-live.js';
import { AMENDMENTS_OF_BALLOT } from '../api/amendments-of-ballot.js';
import type { TextOfBallot } from '../lib/types.js';
import { AmendmentCard } from './AmendmentCard.js';
import { ErratumCard } from './ErratumCard.js';
import { ProposeDialog } from './ProposeDialog.js';

/** What would have the text of a ballot read otherwise: amendments and errata, kept up to date, and proposing them. Nothing where there is none and none can be. */
export function AmendmentsOfBallot({ ballotId, texts }: { readonly ballotId: string; readonly texts: readonly TextOfBallot[] }) {
  const { t } = useTranslation('amendments');
  const { id: networkId, path } = useNetwork();
  const { data, error, refetch } = useQuery(AMENDMENTS_OF_BALLOT, { variables: { id: ballotId } });
  useSubscription(AMENDMENTS_LIVE, { variables: { networkId }, ignoreResults: true });
  const [writing, setWriting] = useState<'propose' | 'erratum' | null>(null);
  const ballot = data?.ballot ?? null;
  if (!ballot) return error ? <ErrorState title={t('failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : null;
  const { amendments, errata, mayAmendFor, mayCorrect, amendment: asked } = ballot;
  const again = () => void refetch();
  return (
    <>
      {asked ? <p className="ns-remark"><Link to={`${path('decisions', asked.ballot.id)}#amendment-${asked.number}`}>{t('vote.of', { number: asked.number, organisation: asked.organisation.name })}</Link> {t('vote.explain', { number: asked.ballot.number })}</p> : null}
      {amendments.length > 0 || mayAmendFor.length > 0 ? (
        <Section title={t('title')} note={amendments.length === 0 ? t('none') : undefined} action={mayAmendFor.length > 0 ? <Button variant="light" size="compact-md" onClick={() => setWriting('propose')}>{t('propose.button')}</Button> : undefined}>
          <div className="ns-amendments">{amendments.map((each) => <AmendmentCard key={each.id} amendment={each} ballot={ballot} />)}</div>
        </Section>
      ) : null}
      {errata.length > 0 || mayCorrect ? (
        <Section title={t('errata.title')} note={t('errata.note')} action={mayCorrect ? <Button variant="subtle" size="compact-md" onClick={() => setWriting('erratum')}>{t('erratum.button')}</Button> : undefined}>
          <div className="ns-amendments">{errata.map((each) => <ErratumCard key={each.id} erratum={each} />)}</div>
        </Section>
      ) : null}
      {writing ? <ProposeDialog ballotId={ballot.id} texts={texts} speaksFor={writing === 'propose' ? mayAmendFor : null} onClose={() => setWriting(null)} onSent={again} /> : null}
    </>
  );
}
