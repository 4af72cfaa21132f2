export type { EditionContent, PublishedAsk, PublishedDecision, PublishedOrganisation, PublishedText } from './edition-content.js';
export { PageCache } from './public/page-cache.js';
export { PublishingModule } from './publishing.module.js';
export { PublishingService } from './publishing.service.js';
export { type Named, printed, type PrintedAsk, type PrintedContent, type PrintedText, textsOf } from './printed.js';
export { ScheduleClock } from './schedule-clock.js';
export { StoppedMail } from './stopped-mail.js';
