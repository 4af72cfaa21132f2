import { LoadingState, Page } from '@northstar/web-ui';
import { Suspense, useEffect, useReducer } from 'react';
import { useLocation, useRoutes, type RouteObject } from 'react-router';
import { NetworkFrame } from './frame/NetworkFrame.js';
import { MissingPage } from './frame/MissingPage.js';
import { fetchPage, page, PageBoundary } from './frame/pages.js';
import { Root } from './frame/Root.js';

/** Every address of the workspace. Pages are loaded when they are first visited. */
const routes: RouteObject[] = [{
  element: <Root />,
  children: [
    { index: true, ...page(async () => (await import('./routes/welcome.js')).WelcomePage) },
    { path: 'sign-in', ...page(async () => (await import('./routes/welcome.js')).SignInPage) },
    { path: 'set-up', ...page(async () => (await import('./routes/welcome.js')).SetUpPage) },
    { path: 'join', ...page(async () => (await import('./routes/welcome.js')).JoinPage) },
    {
      path: 'n/:slug',
      element: <NetworkFrame />,
      children: [
        { index: true, ...page(async () => (await import('./routes/turn.js')).default) },
        { path: 'strategy', ...page(async () => (await import('./routes/strategy.js')).default) },
        { path: 'd/:documentId', ...page(async () => (await import('./routes/document.js')).default) },
        { path: 'd/:documentId/compare', ...page(async () => (await import('./routes/compare.js')).default) },
        { path: 'd/:documentId/history', ...page(async () => (await import('./routes/history.js')).HistoryPage) },
        { path: 'd/:documentId/voices', ...page(async () => (await import('./routes/history.js')).DocumentVoicesPage) },
        { path: 'd/:documentId/progress', ...page(async () => (await import('./routes/progress.js')).ProgressPage) },
        { path: 'scoreboard', ...page(async () => (await import('./routes/progress.js')).ScoreboardPage) },
        { path: 'voices', ...page(async () => (await import('./routes/history.js')).StrategyVoicesPage) },
        { path: 'decisions', ...page(async () => (await import('./routes/decisions.js')).default) },
        { path: 'record', ...page(async () => (await import('./routes/record.js')).default) },
        { path: 'decisions/new', ...page(async () => (await import('./routes/new-ballot.js')).default) },
        { path: 'decisions/:ballotId', ...page(async () => (await import('./routes/decision.js')).default) },
        { path: 'signatures', ...page(async () => (await import('./routes/signatures.js')).SignOnsPage) },
        { path: 'signatures/new', ...page(async () => (await import('./routes/signatures.js')).NewSignOnPage) },
        { path: 'signatures/:signOnId', ...page(async () => (await import('./routes/signatures.js')).Signatures) },
        { path: 'polls', ...page(async () => (await import('./routes/polls.js')).PollsPage) },
        { path: 'polls/new', ...page(async () => (await import('./routes/polls.js')).NewPollPage) },
        { path: 'polls/:pollId', ...page(async () => (await import('./routes/polls.js')).PollPage) },
        { path: 'published', ...page(async () => (await import('./routes/published.js')).default) },
        { path: 'publish', ...page(async () => (await import('./routes/publish.js')).default) },
        { path: 'members', ...page(async () => (await import('./routes/members.js')).MembersPage) },
        { path: 'settings', ...page(async () => (await import('./routes/members.js')).SettingsPage) },
        { path: '*', element: <MissingPage /> },
      ],
    },
    { path: '*', element: <MissingPage alone /> },
  ],
}];

const waiting = <Page><LoadingState shape="page" /></Page>;
const first = fetchPage(routes, window.location);

/** What stands at the address of the browser. */
export function Pages() {
  const [here, arrived] = useReducer(() => true, false);
  useEffect(() => { void first.then(arrived); }, []);
  const location = useLocation();
  const shown = useRoutes(routes);
  return <PageBoundary place={location}>{here ? <Suspense fallback={waiting}>{shown}</Suspense> : waiting}</PageBoundary>;
}
