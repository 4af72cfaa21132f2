export { pollsMessages } from './messages.js';
export { NewPollPage } from './pages/NewPollPage.js';
export { PollPage } from './pages/PollPage.js';
export { PollsPage } from './pages/PollsPage.js';
import './polls.css';
