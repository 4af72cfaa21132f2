export { OnRecord } from './components/OnRecord.js';
export { recordMessages } from './messages.js';
export { RecordPage } from './pages/RecordPage.js';
import './record.css';
