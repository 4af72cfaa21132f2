import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { Deadline, EmptyState, ErrorState, LoadingState, Page, PageHeader, RelativeTime } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AnswerPanel } from '../components/AnswerPanel.js';
import { PollActions } from '../components/PollActions.js';
import { PollBadge } from '../components/PollBadge.js';
import { PollFacts } from '../components/PollFacts.js';
import { QuestionList } from '../components/QuestionList.js';
import { Result } from '../components/Result.js';
import { usePoll } from '../hooks/usePoll.js';
import type { Poll } from '../lib/types.js';

/** One anonymous poll: the questions while it runs, what may be told when it is over. */
export function PollPage() {
  const { t } = useTranslation('polls');
  const { path } = useNetwork();
  const { pollId = '' } = useParams();
  const { poll, missing, error, retry } = usePoll(pollId);
  usePageTitle(poll?.title);
  if (missing) return <Page><EmptyState page centred title={t('missing')} action={<Button component={Link} to={path('polls')}>{t('toList')}</Button>}>{t('missingBody')}</EmptyState></Page>;
  if (!poll) return <Page>{error ? <ErrorState title={t('failed')} onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}</Page>;
  return (
    <Page wide key={poll.id}>
      <PageHeader
        where={[{ label: t('list.title'), to: path('polls') }]} title={poll.title} state={<PollBadge state={poll.state} />} lead={<>{t('lead', { number: poll.number })}{poll.state === 'OPEN' ? <> · {t('closes')} <Deadline at={poll.closesAt} timeZone={poll.timeZone} /></> : null}</>}
        more={poll.can.includes('POLL_ASK') ? <PollActions pollId={poll.id} /> : null}
      />
      <div className="ns-poll">
        <div className="ns-poll-main">
          {poll.introduction ? <p className="ns-poll-introduction">{poll.introduction}</p> : null}
          <Heart poll={poll} />
        </div>
        <PollFacts poll={poll} />
      </div>
    </Page>
  );
}

function Heart({ poll }: { readonly poll: Poll }) {
  const { t } = useTranslation('polls');
  if (poll.state === 'CLOSED') return <Result poll={poll} />;
  if (!poll.withdrawal) return <AnswerPanel poll={poll} />;
  const { reason, at, by } = poll.withdrawal;
  return (
    <>
      <div className="ns-card ns-poll-said"><IconArrowBackUp size={20} aria-hidden /><div><h2>{t('withdrawn.title')}</h2><p className="ns-poll-reason">{reason}</p><p className="ns-dim">{t('withdrawn.by', { name: by.name })} <RelativeTime at={at} />. {t('withdrawn.body')}</p></div></div>
      <QuestionList questions={poll.questions} />
    </>
  );
}
