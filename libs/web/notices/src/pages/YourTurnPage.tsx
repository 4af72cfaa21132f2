import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, inWords, LoadingState, Page, PageHeader } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AmendmentTurnCard } from '../components/AmendmentTurnCard.js';
import { MentionCard } from '../components/MentionCard.js';
import { PollTurnCard } from '../components/PollTurnCard.js';
import { SignatureTurnCard } from '../components/SignatureTurnCard.js';
import { SuggestionNews } from '../components/SuggestionNews.js';
import { TurnCard } from '../components/TurnCard.js';
import { useYourTurn } from '../hooks/useYourTurn.js';
import '../components/notices.css';

/** What does my organisation have to do, by when, and how long will it take? `below`: what else waits, of features that this one does not know. */
export function YourTurnPage({ below }: { readonly below?: ReactNode }) {
  const { t } = useTranslation('notices');
  const { turns, mentions, count, error, retry } = useYourTurn();
  usePageTitle(t('title'));
  if (turns === null) return <Page><PageHeader title={t('title')} />{error ? <ErrorState onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState />}</Page>;
  if (count === 0) return <Page><PageHeader title={t('title')} /><AllDone />{below}<SuggestionNews /></Page>;
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead', { count, number: inWords(count, true) })} />
      {turns.length + mentions.length > 0 ? <ol className="ns-turns">{turns.map((turn, index) => <li key={turn.id}>{'questions' in turn ? <PollTurnCard poll={turn} first={index === 0} /> : 'amendment' in turn ? <AmendmentTurnCard turn={turn} first={index === 0} /> : 'signOn' in turn ? <SignatureTurnCard turn={turn} first={index === 0} /> : <TurnCard turn={turn} first={index === 0} />}</li>)}{mentions.map((mention, index) => <li key={mention.comment.id}><MentionCard mention={mention} first={turns.length + index === 0} /></li>)}</ol> : null}
      {below}
      <SuggestionNews />
    </Page>
  );
}

function AllDone() {
  const { t } = useTranslation('notices');
  const { actingFor, mandates, path } = useNetwork();
  const organisation = actingFor?.name ?? '';
  const mayVote = mandates.some(({ kind }) => kind !== 'SIGNATORY');
  const words = !actingFor ? t('doneAlone') : mayVote ? t('doneBody', { organisation }) : t('noMandateBody', { organisation });
  return (
    <EmptyState
      centred icon={IconCircleCheck} title={mayVote ? t('done') : t('noMandate')}
      action={<div className="ns-done-ways"><Button component={Link} to={path('strategy')}>{t('toStrategy')}</Button><Button component={Link} to={path('decisions')} variant="default">{t('toDecisions')}</Button></div>}
    >{words}</EmptyState>
  );
}
