import { useQuery } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import type { BallotChoicesQuery } from '@northstar/web-graphql';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader, Problem } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { BALLOT_CHOICES } from '../api/ballot-choices.js';
import { BallotPreview } from '../components/BallotPreview.js';
import { RuleFields } from '../components/RuleFields.js';
import { SubjectFields } from '../components/SubjectFields.js';
import { TimeFields } from '../components/TimeFields.js';
import { Voters } from '../components/Voters.js';
import { useBallotDraft } from '../hooks/useBallotDraft.js';
import type { Subject, TextComponent } from '../lib/types.js';

type Network = NonNullable<BallotChoicesQuery['network']>;

/** Puts a text to a ballot: which words, by which rule, until when, who decides. */
export function NewBallotPage({ Text }: { readonly Text: TextComponent }) {
  const { t } = useTranslation('voting');
  const { slug, may, path } = useNetwork();
  const mayOpen = may('BALLOT_OPEN');
  const { data, error, refetch } = useQuery(BALLOT_CHOICES, { variables: { slug }, skip: !mayOpen });
  usePageTitle(t('create.title'));
  const framed = (content: ReactNode) => <Page wide><PageHeader title={t('create.title')} where={[{ label: t('list.title'), to: path('decisions') }]} lead={t('create.lead')} />{content}</Page>;
  if (!mayOpen) return <Page><EmptyState page centred icon={IconScale} title={t('create.notAllowed')} action={<Button component={Link} to={path('decisions')}>{t('toList')}</Button>}>{t('create.notAllowedBody')}</EmptyState></Page>;
  if (!data?.network) return framed(error ? <ErrorState title={t('create.failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="page" />);
  const { organisations, strategy } = data.network;
  const subjects = [strategy.goal, strategy.definition, ...strategy.asks].filter(({ can }) => can.includes('BALLOT_OPEN'));
  if (subjects.length === 0) return framed(<EmptyState icon={IconScale} title={t('create.nothing')}>{t('create.nothingBody')}</EmptyState>);
  return framed(<Form organisations={organisations} subjects={subjects} Text={Text} />);
}

function Form({ organisations, subjects, Text }: { readonly organisations: Network['organisations']; readonly subjects: readonly Subject[]; readonly Text: TextComponent }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const asked = { texts: search.get('texts'), documentId: search.get('document'), versionId: search.get('version'), repeat: search.get('repeat') };
  const { draft, change, errors, problem, busy, subject, chosen, title, eligible, open } = useBallotDraft({ subjects, organisations, asked });
  const part = { draft, change, errors };
  const send = async () => {
    const id = await open();
    if (id) void navigate(path('decisions', id));
  };
  return (
    <form className="ns-new-ballot" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div className="ns-new-ballot-fields">
        <SubjectFields {...part} subjects={subjects} subject={subject} chosen={chosen} title={title} repeats={asked.repeat !== null} Text={Text} />
        <RuleFields {...part} eligible={eligible} />
        <TimeFields {...part} />
        <Voters organisations={organisations} />
      </div>
      <div className="ns-new-ballot-end">
        <BallotPreview draft={draft} eligible={eligible} />
        <Problem>{problem}</Problem>
        <Button type="submit" fullWidth loading={busy}>{draft.later ? t('create.announce') : t('create.open')}</Button>
      </div>
    </form>
  );
}
