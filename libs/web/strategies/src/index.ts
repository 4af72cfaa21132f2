export { DocumentHeader } from './components/DocumentHeader.js';
export { useDocument, type DocumentOfPage } from './hooks/useDocument.js';
export { usePlaces, type TextPlace } from './hooks/usePlaces.js';
export { strategiesMessages } from './messages.js';
export { StrategyPage } from './pages/StrategyPage.js';
