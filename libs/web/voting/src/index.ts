export { DecideRail } from './components/DecideRail.js';
export { BallotPage } from './pages/BallotPage.js';
export { DecisionsPage } from './pages/DecisionsPage.js';
export { NewBallotPage } from './pages/NewBallotPage.js';
export type { TextComponent } from './lib/types.js';
export { votingMessages } from './messages.js';
import './voting.css';
