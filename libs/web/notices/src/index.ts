export { useTurnsLive } from './hooks/useYourTurn.js';
export { noticesMessages } from './messages.js';
export { YourTurnPage } from './pages/YourTurnPage.js';
