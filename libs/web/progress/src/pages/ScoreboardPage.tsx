import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, formatDay, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChartBar, IconExternalLink, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PROGRESS_CHANGED } from '../api/progress-changed.js';
import { SCOREBOARD } from '../api/scoreboard.js';
import { Bars } from '../components/Bars.js';
import { BoardFile } from '../components/BoardFile.js';
import { DeliveryMark, ResponseMark } from '../components/Marks.js';
import { ShowBoard } from '../components/ShowBoard.js';

/** What became of all asks: by addressee, theme, where they stand and over time. Picture first, table beside it. */
export function ScoreboardPage() {
  const { t } = useTranslation('progress');
  const { id, slug, may, path } = useNetwork();
  usePageTitle(t('board.title'));
  const { data, error, refetch } = useQuery(SCOREBOARD, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  useSubscription(PROGRESS_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: () => void refetch() });
  const [scale, setScale] = useState<'response' | 'delivery'>('response');
  const strategy = data?.network?.strategy;
  const where = [{ label: strategy?.title ?? t('board.strategy'), to: path('strategy') }];
  const framed = (content: ReactNode, more?: ReactNode) => <Page wide><PageHeader title={t('board.title')} lead={t('board.lead')} where={where} more={more} />{content}</Page>;
  if (!strategy) return framed(error ? <ErrorState onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />);
  const board = strategy.scoreboard;
  if (board.rows.length === 0) return framed(<EmptyState icon={IconChartBar} title={t('board.empty')} action={<Button component={Link} to={path('strategy')}>{t('board.toStrategy')}</Button>}>{t('board.emptyBody')}</EmptyState>);
  return framed(
    <>
      <SegmentedControl value={scale} onChange={(value) => setScale(value as typeof scale)} aria-label={t('board.scale')} data={[{ value: 'response', label: t('scale.response') }, { value: 'delivery', label: t('scale.delivery') }]} />
      <Section title={t('board.all')}><Bars title={t('board.all')} groups={[board.all]} scale={scale} name={() => t('board.allAsks')} /></Section>
      <Section title={t('board.byAddressee')}><Bars title={t('board.addressee')} groups={board.byAddressee} scale={scale} /></Section>
      <Section title={t('board.byTheme')}><Bars title={t('board.theme')} groups={board.byTheme} scale={scale} /></Section>
      <Section title={t('board.overTime')} note={t('board.overTimeNote')}><Bars title={t('board.monthEnd')} groups={board.byMonth} scale={scale} name={({ name }) => formatDay(Date.parse(`${name}T12:00:00Z`), 'UTC')} /></Section>
      <Section title={t('board.eachAsk')}>
        <ul className="ns-rows">
          {board.rows.map(({ id: askId, response, delivery, awaitsConfirmation, document: { title, language, ask } }) => (
            <li key={askId} className="ns-row">
              <div className="ns-row-main">
                <Link className="ns-row-title" to={path('d', askId, 'progress')}>{ask ? `${ask.number}. ` : ''}<bdi lang={language}>{title}</bdi></Link>
                <div className="ns-row-meta"><span>{ask?.addressee}</span><ResponseMark response={response} /><DeliveryMark delivery={delivery} />{awaitsConfirmation ? <span>{t('scale.awaits')}</span> : null}</div>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </>,
    <>
      <BoardFile />
      <Button variant="default" size="compact-md" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>{t('board.print')}</Button>
      {board.shown ? <Button component="a" href={`/p/${slug}/scoreboard`} variant="default" size="compact-md" leftSection={<IconExternalLink size={16} aria-hidden />}>{t('board.seePublic')}</Button> : null}
      {may('NETWORK_MANAGE') ? <ShowBoard networkId={id} shown={board.shown} /> : null}
    </>,
  );
}
