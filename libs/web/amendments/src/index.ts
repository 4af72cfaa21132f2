export { AmendmentsOfBallot } from './components/AmendmentsOfBallot.js';
export { amendmentsMessages } from './messages.js';
import './amendments.css';
