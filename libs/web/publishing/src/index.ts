export { publishingMessages } from './messages.js';
export { PublishedPage } from './pages/PublishedPage.js';
