export { ProgressTurns } from './components/ProgressTurns.js';
export { progressMessages } from './messages.js';
export { ProgressOfAsk } from './pages/ProgressOfAsk.js';
export { ScoreboardPage } from './pages/ScoreboardPage.js';
import './progress.css';
