export { AsksService, type AskSource } from './asks.service.js';
export { AskInput, DocumentKindEnum, DocumentResult, DocumentType, shownDocument, StrategyType } from './document.types.js';
export type { DocumentRow, StrategyRow } from './documents.repository.js';
export { documentFacts, DocumentsService } from './documents.service.js';
export { StrategiesModule } from './strategies.module.js';
