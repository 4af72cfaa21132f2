import { useQuery } from '@apollo/client/react';
import { LONGEST_INTRODUCTION, LONGEST_TITLE } from '@northstar/domain-polls';
import { FEWEST_ANSWERS } from '@northstar/domain-voting';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { clock, EmptyState, ErrorState, LoadingState, momentThere, Page, PageHeader, Problem, Section, wallClock, ZonedMoment, ZoneSelect } from '@northstar/web-ui';
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { POLL_PEOPLE } from '../api/poll-people.js';
import { QuestionFields } from '../components/QuestionFields.js';
import { WhatIsProtected } from '../components/WhatIsProtected.js';
import { usePollDraft } from '../hooks/usePollDraft.js';

/** Asks the people of a network: what, until when, and what they will see. */
export function NewPollPage() {
  const { t } = useTranslation('polls');
  const { slug, may, path } = useNetwork();
  const mayAsk = may('POLL_ASK');
  const { data, error, refetch } = useQuery(POLL_PEOPLE, { variables: { slug }, skip: !mayAsk, fetchPolicy: 'cache-and-network' });
  usePageTitle(t('create.title'));
  const framed = (content: ReactNode) => <Page wide><PageHeader title={t('create.title')} where={[{ label: t('list.title'), to: path('polls') }]} lead={t('create.lead')} />{content}</Page>;
  if (!mayAsk) return <Page><EmptyState page centred icon={IconMessageQuestion} title={t('create.notAllowed')} action={<Button component={Link} to={path('polls')}>{t('toList')}</Button>}>{t('create.notAllowedBody')}</EmptyState></Page>;
  if (!data?.network) return framed(error ? <ErrorState title={t('create.failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="page" />);
  const people = data.network.members.totalCount;
  if (people < FEWEST_ANSWERS) return framed(<EmptyState icon={IconMessageQuestion} title={t('create.tooFew')} action={<Button component={Link} to={path('members')}>{t('create.toMembers')}</Button>}>{t('create.tooFewBody', { count: people, fewest: FEWEST_ANSWERS })}</EmptyState>);
  return framed(<Form people={people} />);
}

function Form({ people }: { readonly people: number }) {
  const { t } = useTranslation('polls');
  const { path } = useNetwork();
  const navigate = useNavigate();
  const place = useRef<HTMLFormElement>(null);
  const form = usePollDraft();
  const { draft, closesAt, busy, problem, errors, change } = form;
  const send = async () => {
    const id = await form.ask();
    if (id) void navigate(path('polls', id));
    else requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={place} className="ns-poll-new" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div className="ns-poll-new-fields">
        <Section title={t('create.what')}>
          <div className="ns-form">
            <TextInput label={t('create.name')} description={t('create.nameHint')} value={draft.title} maxLength={LONGEST_TITLE} error={errors['title']} onChange={(event) => change({ title: event.currentTarget.value }, 'title')} />
            <Textarea
              label={<>{t('create.introduction')} <span className="ns-optional">({t('create.optional')})</span></>} description={t('create.introductionHint')} value={draft.introduction} maxLength={LONGEST_INTRODUCTION} autosize minRows={2} error={errors['introduction']}
              onChange={(event) => change({ introduction: event.currentTarget.value }, 'introduction')}
            />
          </div>
        </Section>
        <Section title={t('create.questions')} note={t('create.questionsNote')}><QuestionFields form={form} /></Section>
        <Section title={t('create.when')} note={t('create.whenNote')}>
          <ZonedMoment dateLabel={t('create.date')} timeLabel={t('create.time')} date={draft.closes.date} time={draft.closes.time} min={wallClock(clock.now(), draft.timeZone).date} error={errors['closesAt']} onChange={(closes) => change({ closes }, 'closesAt')}>
            <ZoneSelect label={t('create.zone')} value={draft.timeZone} error={errors['timeZone']} onChange={(timeZone) => change({ timeZone }, 'timeZone', 'closesAt')} />
          </ZonedMoment>
        </Section>
      </div>
      <div className="ns-poll-new-end">
        <section className="ns-poll-preview" aria-label={t('create.preview')}>
          <h2>{t('create.preview')}</h2>
          <h3>{draft.title.trim() || t('create.noTitle')}</h3>
          {draft.introduction.trim() ? <p className="ns-poll-introduction">{draft.introduction.trim()}</p> : null}
          <ol className="ns-poll-questions">
            {draft.questions.map(({ text, choices }, n) => <li key={n}><p>{text.trim() || t('create.noQuestion')}</p><ul>{choices.filter((choice) => choice.trim()).map((choice, at) => <li key={at}>{choice.trim()}</li>)}</ul></li>)}
          </ol>
          <p>{t('create.previewAsk', { count: people })} {closesAt === null ? '' : t('create.previewUntil', { when: momentThere(new Date(closesAt).toISOString(), draft.timeZone) })} {t('create.previewThen', { fewest: FEWEST_ANSWERS })}</p>
        </section>
        <WhatIsProtected />
        <Problem>{problem}</Problem>
        <Button type="submit" fullWidth loading={busy}>{t('create.confirm', { count: people })}</Button>
      </div>
    </form>
  );
}
