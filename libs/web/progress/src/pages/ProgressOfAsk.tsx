import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, onDemand, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconPlus, IconTimeline } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROGRESS } from '../api/progress.js';
import { PROGRESS_CHANGED } from '../api/progress-changed.js';
import { FollowSection } from '../components/FollowSection.js';
import { PlanSection } from '../components/PlanSection.js';
import { ReviewSection } from '../components/ReviewSection.js';
import { Scales } from '../components/Scales.js';
import { StepItem } from '../components/StepItem.js';
import type { Step } from '../lib/types.js';

const StepDialog = onDemand(() => import('../components/StepDialog.js').then(({ StepDialog }) => StepDialog));

/** What government did about an ask: where it stands, when the network looks again, everything that happened, and who takes whom. */
export function ProgressOfAsk({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation('progress');
  const { id, slug, actingFor } = useNetwork();
  const { data, error, refetch } = useQuery(PROGRESS, { variables: { id: documentId, slug }, fetchPolicy: 'cache-and-network' });
  useSubscription(PROGRESS_CHANGED, { variables: { networkId: id } });
  const [dialog, setDialog] = useState<{ readonly corrects: Step | null } | null>(null);
  const progress = data?.document?.progress;
  if (!progress) return error ? <ErrorState onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : data ? <EmptyState title={t('onlyAsks')} /> : <LoadingState />;
  const can = data.document?.can ?? [];
  const mayRecord = can.includes('PROGRESS_RECORD') && actingFor !== null;
  const mayShow = can.includes('PROGRESS_SHOW');
  const steps = [...progress.steps].filter(({ kind }) => kind !== 'CORRECTION').sort((a, b) => b.on.localeCompare(a.on) || b.number - a.number);
  const corrections = new Map(progress.steps.map((step) => [step.correctsId, step]));
  const add = mayRecord ? <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDialog({ corrects: null })}>{t('add')}</Button> : null;
  return (
    <>
      <Scales progress={progress} />
      <Section title={t('timeline')} note={steps.length > 0 ? t('timelineNote') : undefined} action={steps.length > 0 ? add : null}>
        {steps.length === 0 ? <EmptyState icon={IconTimeline} title={t('empty')} action={add}>{t('emptyBody')}</EmptyState> : (
          <ol className="ns-timeline">
            {steps.map((step) => <StepItem key={step.id} step={step} correction={corrections.get(step.id)} mayShow={mayShow} mayCorrect={mayRecord} onCorrect={(corrects) => setDialog({ corrects })} />)}
          </ol>
        )}
      </Section>
      <ReviewSection progress={progress} may={mayRecord} />
      <PlanSection documentId={documentId} plans={progress.plans} may={mayRecord} organisations={data.network?.organisations ?? []} />
      <FollowSection documentId={documentId} />
      {dialog ? <StepDialog documentId={documentId} corrects={dialog.corrects} mayShow={mayShow} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
