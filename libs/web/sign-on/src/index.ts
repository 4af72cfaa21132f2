export { SignOnRail } from './components/SignOnRail.js';
export { signOnMessages } from './messages.js';
export { NewSignOnPage } from './pages/NewSignOnPage.js';
export { SignOnPage } from './pages/SignOnPage.js';
export { SignOnsPage } from './pages/SignOnsPage.js';
import './sign-on.css';
