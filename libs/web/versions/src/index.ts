export { VersionsRail } from './components/VersionsRail.js';
export type { VersionsRailProps } from './components/VersionsRail.js';
export { CompareView } from './components/CompareView.js';
export type { CompareViewProps } from './components/CompareView.js';
export { versionsMessages } from './messages.js';
import './versions.css';
