import { LoadingState, Page } from '@northstar/web-ui';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { NetworkFrame } from './frame/NetworkFrame.js';
import { MissingPage } from './frame/MissingPage.js';
import { PageCrashed } from './frame/PageCrashed.js';
import { Root } from './frame/Root.js';

/** Every address of the workspace. Pages are loaded when they are first visited. */
export const routes: RouteObject[] = [{
  element: <Root />,
  errorElement: <PageCrashed />,
  HydrateFallback: () => <Page><LoadingState shape="page" /></Page>,
  children: [
    { index: true, lazy: async () => ({ Component: (await import('./routes/welcome.js')).WelcomePage }) },
    { path: 'sign-in', lazy: async () => ({ Component: (await import('./routes/welcome.js')).SignInPage }) },
    { path: 'set-up', lazy: async () => ({ Component: (await import('./routes/welcome.js')).SetUpPage }) },
    { path: 'join', lazy: async () => ({ Component: (await import('./routes/welcome.js')).JoinPage }) },
    {
      path: 'n/:slug',
      element: <NetworkFrame />,
      children: [{
        // A page that fails leaves the navigation standing.
        errorElement: <PageCrashed />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./routes/turn.js')).default }) },
          { path: 'strategy', lazy: async () => ({ Component: (await import('./routes/strategy.js')).default }) },
          { path: 'd/:documentId', lazy: async () => ({ Component: (await import('./routes/document.js')).default }) },
          { path: 'd/:documentId/compare', lazy: async () => ({ Component: (await import('./routes/compare.js')).default }) },
          { path: 'd/:documentId/history', lazy: async () => ({ Component: (await import('./routes/history.js')).HistoryPage }) },
          { path: 'd/:documentId/voices', lazy: async () => ({ Component: (await import('./routes/history.js')).DocumentVoicesPage }) },
          { path: 'voices', lazy: async () => ({ Component: (await import('./routes/history.js')).StrategyVoicesPage }) },
          { path: 'decisions', lazy: async () => ({ Component: (await import('./routes/decisions.js')).default }) },
          { path: 'record', lazy: async () => ({ Component: (await import('./routes/record.js')).default }) },
          { path: 'decisions/new', lazy: async () => ({ Component: (await import('./routes/new-ballot.js')).default }) },
          { path: 'decisions/:ballotId', lazy: async () => ({ Component: (await import('./routes/decision.js')).default }) },
          { path: 'published', lazy: async () => ({ Component: (await import('./routes/published.js')).default }) },
          { path: 'publish', lazy: async () => ({ Component: (await import('./routes/publish.js')).default }) },
          { path: 'members', lazy: async () => ({ Component: (await import('./routes/members.js')).MembersPage }) },
          { path: 'settings', lazy: async () => ({ Component: (await import('./routes/members.js')).SettingsPage }) },
          { path: '*', element: <MissingPage /> },
        ],
      }],
    },
    { path: '*', element: <MissingPage alone /> },
  ],
}];

export const router = createBrowserRouter(routes);
