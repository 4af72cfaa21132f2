import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { BallotBadge, EmptyState, ErrorState, LoadingState, Page, PageHeader, Section, useNow } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BallotActions } from '../components/BallotActions.js';
import { BallotFacts } from '../components/BallotFacts.js';
import { BallotText } from '../components/BallotText.js';
import { CalledOff } from '../components/CalledOff.js';
import { BallotName, DocumentName } from '../components/DocumentName.js';
import { ObjectionReview } from '../components/ObjectionReview.js';
import { OutcomeFiles } from '../components/OutcomeFiles.js';
import { OutcomePanel } from '../components/OutcomePanel.js';
import { ANSWER_PLACE, PositionPanel } from '../components/PositionPanel.js';
import { NeverCast } from '../components/PreparedAnswer.js';
import { Positions } from '../components/Positions.js';
import { StatementPanel } from '../components/StatementPanel.js';
import { WhoAnswered } from '../components/WhoAnswered.js';
import { useBallot } from '../hooks/useBallot.js';
import { unanswered } from '../lib/mine.js';
import type { AmendmentsComponent, BallotOfPage, ChangesComponent, TextComponent } from '../lib/types.js';

/** What other features draw on this page. */
interface Drawn { readonly Text: TextComponent; readonly Changes: ChangesComponent; readonly Amendments?: AmendmentsComponent }

/** One decision: before the close what is decided and what we say, after it what was decided and why. */
export function BallotPage({ Text, Changes, Amendments }: Drawn) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const { ballotId = '' } = useParams();
  const { ballot, missing, error, retry } = useBallot(ballotId);
  usePageTitle(ballot?.title);
  if (missing) return <Page><EmptyState page centred title={t('missing')} action={<Button component={Link} to={path('decisions')}>{t('toList')}</Button>}>{t('missingBody')}</EmptyState></Page>;
  if (!ballot) return <Page>{error ? <ErrorState title={t('failed')} onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState shape="text" />}</Page>;
  return <Ballot key={ballot.id} ballot={ballot} Text={Text} Changes={Changes} Amendments={Amendments} />;
}

function Ballot({ ballot, Text, Changes, Amendments }: Drawn & { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { path, organisations } = useNetwork();
  const now = useNow(5_000);
  const { document, state, outcome, introduction, texts } = ballot;
  const running = state === 'NOTICE' || state === 'OPEN';
  const waiting = state === 'OPEN' && Date.parse(ballot.closesAt) > now ? unanswered(ballot) : [];
  const own = organisations.map(({ id }) => id);
  const again = ballot.can.includes('BALLOT_OPEN') ? againAt(path('decisions', 'new'), ballot) : null;
  return (
    <Page wide>
      <PageHeader
        where={[{ label: t('list.title'), to: path('decisions') }]} title={ballot.title} state={<BallotBadge state={state} binding={ballot.rule.binding} />}
        lead={<>{t('number', { number: ballot.number })} · {texts.length === 1 ? <Link to={path('d', document.id)}><DocumentName document={document} />: {document.title}</Link> : <BallotName ballot={ballot} />}</>}
        action={waiting.length > 0 ? <Button className="ns-header-answer" onClick={goToAnswer}>{t('take')}</Button> : null} more={ballot.can.some((action) => action === 'BALLOT_EXTEND' || action === 'BALLOT_REMIND' || action === 'BALLOT_WITHDRAW') ? <BallotActions ballot={ballot} /> : null}
      />
      <div className="ns-ballot" data-running={running}>
        <div className="ns-ballot-column">
          <div className="ns-ballot-main">
            <CalledOff ballot={ballot} />
            {outcome ? <OutcomePanel outcome={outcome} rule={ballot.rule} recorded={ballot.recorded} again={ballot.review?.open ? null : again} /> : null}
            <ObjectionReview ballot={ballot} />
            {outcome ? <StatementPanel ballot={ballot} /> : null}
            {outcome ? <OutcomeFiles ballotId={ballot.id} /> : null}
            {running ? null : <Positions title={t('outcome.positions')} positions={ballot.positions} texts={texts} own={own} />}
            {running ? null : <NeverCast ballot={ballot} />}
            {introduction ? <Section title={t('introduction')}><p className="ns-introduction">{introduction}</p></Section> : null}
            <Earlier ballot={ballot} />
            <BallotText ballot={ballot} Text={Text} Changes={Changes} />
            {Amendments ? <Amendments ballotId={ballot.id} texts={texts} /> : null}
            {waiting.length > 0 ? (
              <div className="ns-answer-bar"><Button fullWidth size="md" onClick={goToAnswer}>{waiting.length === 1 ? t('position.jump', { organisation: waiting[0]!.name }) : t('position.jumpMany')}</Button></div>
            ) : null}
          </div>
          {running ? <div className="ns-ballot-answer"><PositionPanel ballot={ballot} /></div> : null}
          {running ? <div className="ns-ballot-said"><Positions title={t('outcome.given')} positions={ballot.positions.filter(({ reason }) => reason !== null)} texts={texts} own={own} /></div> : null}
        </div>
        <div className="ns-ballot-column">
          <div className="ns-ballot-facts"><BallotFacts ballot={ballot} /></div>
          <div className="ns-ballot-people"><WhoAnswered ballot={ballot} /></div>
        </div>
      </div>
    </Page>
  );
}

/** Where the same texts are put to a ballot again; one that missed its quorum on the very same words, linked to it. */
function againAt(form: string, { id, state, texts }: BallotOfPage): string {
  const repeats = state === 'INQUORATE';
  if (texts.length === 1) return `${form}?document=${texts[0]!.document.id}${repeats ? `&repeat=${id}&version=${texts[0]!.version.id}` : ''}`;
  return `${form}?texts=${texts.map(({ document, version }) => (repeats ? `${document.id}:${version.id}` : document.id)).join(',')}${repeats ? `&repeat=${id}` : ''}`;
}

/** What came before this ballot, where it repeats or replaces another. */
function Earlier({ ballot: { previous } }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  if (!previous) return null;
  const [before, after] = t(previous.state === 'SUPERSEDED' ? 'off.earlier' : 'off.repeats', { ballot: '\u0000' }).split('\u0000');
  return <p className="ns-remark ns-earlier">{before}<Link to={path('decisions', previous.id)}>{t('number', { number: previous.number }).toLowerCase()}</Link>{after}</p>;
}

/** Leads hand, eye and keyboard to the form. */
function goToAnswer(): void {
  const place = window.document.getElementById(ANSWER_PLACE);
  place?.scrollIntoView({ block: 'start' });
  const target = place?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? place?.querySelector<HTMLElement>('input[type="radio"], button') ?? place;
  target?.focus({ preventScroll: true });
}
