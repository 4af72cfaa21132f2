export { PublishingTurns } from './components/PublishingTurns.js';
export { publishingMessages } from './messages.js';
export { PublishPage } from './pages/PublishPage.js';
export { PublishedPage } from './pages/PublishedPage.js';
