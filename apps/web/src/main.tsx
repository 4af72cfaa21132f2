import { i18n, registerMessages, coreMessages, serverClock, SessionProvider, styleNonce } from '@northstar/web-core';
import { networkMessages } from '@northstar/web-network';
import { clock, NorthstarProvider, uiMessages } from '@northstar/web-ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { api } from './api.js';
import { appMessages } from './messages.js';
import { Pages } from './routes.js';

registerMessages('core', coreMessages);
registerMessages('ui', uiMessages);
registerMessages('app', appMessages);
registerMessages('network', networkMessages);

clock.follow(() => Date.now() + serverClock.ahead());

const nonce = styleNonce();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <NorthstarProvider {...(nonce ? { nonce } : {})}>
        <SessionProvider api={api}><BrowserRouter><Pages /></BrowserRouter></SessionProvider>
      </NorthstarProvider>
    </I18nextProvider>
  </StrictMode>,
);
