export type { EditionContent, PublishedAsk, PublishedDecision, PublishedOrganisation, PublishedText } from './edition-content.js';
export { PublishingModule } from './publishing.module.js';
export { PublishingService } from './publishing.service.js';
