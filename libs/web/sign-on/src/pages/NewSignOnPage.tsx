import { useQuery } from '@apollo/client/react';
import { LONGEST_INTRODUCTION, LONGEST_TITLE } from '@northstar/domain-sign-on';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { clock, EmptyState, ErrorState, LoadingState, momentThere, OrganisationBadge, Page, PageHeader, Problem, RadioCards, Section, wallClock, ZonedMoment, ZoneSelect } from '@northstar/web-ui';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { SIGN_ON_CHOICES } from '../api/sign-on-choices.js';
import { useTextName } from '../components/TextName.js';
import { useCallDraft } from '../hooks/useCallDraft.js';
import type { Choices, TextToSign } from '../lib/types.js';

/** Asks organisations to sign: which agreed words, how, until when, and who is asked. */
export function NewSignOnPage() {
  const { t } = useTranslation('signOn');
  const { slug, may, path } = useNetwork();
  const mayCall = may('SIGN_ON_CALL');
  const { data, error, refetch } = useQuery(SIGN_ON_CHOICES, { variables: { slug }, skip: !mayCall, fetchPolicy: 'cache-and-network' });
  usePageTitle(t('create.title'));
  const framed = (content: ReactNode) => <Page wide><PageHeader title={t('create.title')} where={[{ label: t('list.title'), to: path('signatures') }]} lead={t('create.lead')} />{content}</Page>;
  if (!mayCall) return <Page><EmptyState page centred icon={IconSignature} title={t('create.notAllowed')} action={<Button component={Link} to={path('signatures')}>{t('toList')}</Button>}>{t('create.notAllowedBody')}</EmptyState></Page>;
  if (!data?.network) return framed(error ? <ErrorState title={t('create.failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="page" />);
  const { strategy } = data.network;
  const all = [strategy.goal, strategy.definition, ...strategy.asks].filter(({ status }) => status !== 'RETIRED');
  const texts = all.filter(({ agreedVersion }) => agreedVersion);
  if (texts.length === 0) return framed(<EmptyState icon={IconSignature} title={t('create.nothing')} action={<Button component={Link} to={path('decisions')}>{t('create.toDecisions')}</Button>}>{t('create.nothingBody')}</EmptyState>);
  return framed(<Form network={data.network} texts={texts} left={all.length - texts.length} />);
}

function Form({ network, texts, left }: { readonly network: Choices; readonly texts: readonly TextToSign[]; readonly left: number }) {
  const { t } = useTranslation('signOn');
  const { path } = useNetwork();
  const navigate = useNavigate();
  const nameOf = useTextName();
  const form = useRef<HTMLFormElement>(null);
  const [search] = useSearchParams();
  const { draft, chosen, title, closesAt, busy, problem, errors, change, call } = useCallDraft({ strategy: network.strategy, texts, asked: search.get('document') });
  const members = network.organisations.filter(({ standing }) => standing === 'MEMBER');
  const others = network.organisations.filter(({ standing }) => standing === 'APPLICANT' || standing === 'SUSPENDED');
  const send = async () => {
    const id = await call();
    if (id) void navigate(path('signatures', id));
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={form} className="ns-sign-new" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div className="ns-sign-new-fields">
        <Section title={t('create.what')}>
          <div className="ns-form">
            <Checkbox.Group label={t('create.texts')} description={t('create.textsHint')} value={[...draft.documentIds]} error={errors['documentIds']} onChange={(documentIds) => change({ documentIds }, 'documentIds')}>
              <div className="ns-sign-checks">{texts.map((text) => <Checkbox key={text.id} value={text.id} label={nameOf(text)} />)}</div>
            </Checkbox.Group>
            {left > 0 ? <p className="ns-dim ns-small ns-plain">{t('create.left', { count: left })}</p> : null}
            {chosen.length > 1 ? (
              <RadioCards
                legend={t('create.scope')} name="scope" value={draft.scope} columns={2} onChange={(scope) => change({ scope })}
                cards={[{ value: 'EACH_TEXT', label: t('create.each'), means: t('create.eachMeans') }, { value: 'WHOLE', label: t('create.whole'), means: t('create.wholeMeans') }]}
              />
            ) : null}
            <TextInput label={t('create.name')} description={t('create.nameHint')} value={title} maxLength={LONGEST_TITLE} error={errors['title']} onChange={(event) => change({ title: event.currentTarget.value }, 'title')} />
            <Textarea
              label={<>{t('create.introduction')} <span className="ns-optional">({t('optional')})</span></>} description={t('create.introductionHint')} value={draft.introduction} maxLength={LONGEST_INTRODUCTION} autosize minRows={3} error={errors['introduction']}
              onChange={(event) => change({ introduction: event.currentTarget.value }, 'introduction')}
            />
          </div>
        </Section>
        <Section title={t('create.when')} note={t('create.whenNote')}>
          <ZonedMoment dateLabel={t('create.date')} timeLabel={t('create.time')} date={draft.closes.date} time={draft.closes.time} min={wallClock(clock.now(), draft.timeZone).date} error={errors['closesAt']} onChange={(closes) => change({ closes }, 'closesAt')}>
            <ZoneSelect label={t('create.zone')} value={draft.timeZone} error={errors['timeZone']} onChange={(timeZone) => change({ timeZone }, 'timeZone', 'closesAt')} />
          </ZonedMoment>
        </Section>
        <Section title={t('create.who')} note={members.length === 0 ? undefined : t('create.whoLead', { count: members.length })}>
          {members.length === 0 ? <p className="ns-sign-remark">{t('create.nobody')}</p> : <ul className="ns-sign-members" aria-label={t('create.who')}>{members.map((organisation) => <li key={organisation.id}><OrganisationBadge organisation={organisation} size="sm" withName /></li>)}</ul>}
          {others.length > 0 ? <p className="ns-dim ns-small ns-plain">{t('create.whoNot', { names: new Intl.ListFormat('en-GB').format(others.map(({ name }) => name)) })}</p> : null}
        </Section>
      </div>
      <div className="ns-sign-new-end">
        <section className="ns-sign-preview" aria-label={t('create.preview')}>
          <h2>{t('create.preview')}</h2>
          <p>{t('create.previewAsk', { count: members.length, texts: t('create.textCount', { count: chosen.length }) })} {closesAt === null ? '' : t('create.previewUntil', { when: momentThere(new Date(closesAt).toISOString(), draft.timeZone) })}</p>
          <p>{t('create.previewMandate')} {t('create.previewSilence')}</p>
          <p>{t('create.previewEdition')}</p>
        </section>
        <Problem>{problem}</Problem>
        <Button type="submit" fullWidth loading={busy}>{t('create.confirm')}</Button>
      </div>
    </form>
  );
}
