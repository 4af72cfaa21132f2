export { BallotPage } from './pages/BallotPage.js';
export { DecisionsPage } from './pages/DecisionsPage.js';
export { votingMessages } from './messages.js';
import './voting.css';
