export { createApi, type Api } from './apollo/client.js';
export { useOnline } from './apollo/connection.js';
export { troubleSentence, useOutcome, type Done, type Outcome, type OutcomeOptions } from './apollo/use-outcome.js';
export { i18n, registerMessages } from './i18n/i18n.js';
export { coreMessages } from './messages.js';
export { notifyDone, notifyTrouble } from './notify/notify.js';
export { SessionProvider, useSession, useSessionControls, useViewer, type Installation, type SessionState, type Viewer } from './session/session.js';
export { NetworkProvider, useMaybeNetwork, useNetwork, type CurrentNetwork } from './session/network.js';
export { setTurnCount, usePageTitle, useTurnCount } from './title/title.js';
