import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Board } from '../components/Board.js';
import { CallActions } from '../components/CallActions.js';
import { CallBadge } from '../components/CallBadge.js';
import { CallFacts } from '../components/CallFacts.js';
import { ANSWER_PLACE, SignPanel } from '../components/SignPanel.js';
import { useTextName } from '../components/TextName.js';
import { TextsSigned } from '../components/TextsSigned.js';
import { useSignOn } from '../hooks/useSignOn.js';
import { placeOf, waits } from '../lib/standing.js';
import type { SignOnOfPage, TextComponent } from '../lib/types.js';

/** One call for signatures: what is signed, what we say, and who signed. */
export function SignOnPage({ Text }: { readonly Text: TextComponent }) {
  const { t } = useTranslation('signOn');
  const { path } = useNetwork();
  const { signOnId = '' } = useParams();
  const { signOn, missing, error, retry } = useSignOn(signOnId);
  usePageTitle(signOn?.title);
  if (missing) return <Page><EmptyState page centred title={t('missing')} action={<Button component={Link} to={path('signatures')}>{t('toList')}</Button>}>{t('missingBody')}</EmptyState></Page>;
  if (!signOn) return <Page>{error ? <ErrorState title={t('failed')} onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}</Page>;
  return <Call key={signOn.id} signOn={signOn} Text={Text} retry={retry} />;
}

function Call({ signOn, Text, retry }: { readonly signOn: SignOnOfPage; readonly Text: TextComponent; readonly retry: () => void }) {
  const { t } = useTranslation('signOn');
  const { path } = useNetwork();
  const nameOf = useTextName();
  const { texts, introduction, calledOff } = signOn;
  const waiting = signOn.maySignFor.flatMap(({ id }) => { const place = placeOf(signOn, id); return place && waits(signOn, place) ? [place.organisation] : []; });
  return (
    <Page wide>
      <PageHeader
        where={[{ label: t('list.title'), to: path('signatures') }]} title={signOn.title} state={<CallBadge call={signOn} />}
        lead={<>{t('number', { number: signOn.number })}{texts.length === 1 ? <> · <Link to={path('d', texts[0]!.document.id)}>{nameOf(texts[0]!.document)}</Link></> : null}</>}
        action={waiting.length > 0 ? <Button className="ns-sign-header-answer" onClick={goToAnswer}>{t('answer.jump', { organisation: waiting[0]!.name })}</Button> : null} more={signOn.can.includes('SIGN_ON_CALL') ? <CallActions signOn={signOn} /> : null}
      />
      <div className="ns-sign-page">
        <div className="ns-sign-main">
          {calledOff ? <div className="ns-card ns-sign-off"><IconArrowBackUp size={20} aria-hidden /><div><h2>{t('off.title')}</h2><p className="ns-sign-words">{calledOff.reason}</p><p className="ns-dim">{t('off.by', { name: calledOff.by.name })} {t('off.body')}</p></div></div> : null}
          {introduction ? <Section title={t('introduction')}><p className="ns-sign-introduction">{introduction}</p></Section> : null}
          <TextsSigned signOn={signOn} Text={Text} />
          {waiting.length > 0 ? <div className="ns-sign-bar"><Button fullWidth size="md" onClick={goToAnswer}>{t('answer.jump', { organisation: waiting[0]!.name })}</Button></div> : null}
          <SignPanel signOn={signOn} retry={retry} />
        </div>
        <div className="ns-sign-side"><CallFacts signOn={signOn} /><Board signOn={signOn} /></div>
      </div>
    </Page>
  );
}

/** Leads hand, eye and keyboard to the form. */
function goToAnswer(): void {
  const place = window.document.getElementById(ANSWER_PLACE);
  place?.scrollIntoView({ block: 'start' });
  (place?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? place?.querySelector<HTMLElement>('input[type="radio"], button') ?? place)?.focus({ preventScroll: true });
}
