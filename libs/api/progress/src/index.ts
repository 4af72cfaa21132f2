export { PlansService } from './plans.service.js';
export { ProgressModule } from './progress.module.js';
export { ProgressService, type RecordInput } from './progress.service.js';
export { type PublicProgress, PublicProgressReader, type PublicStep } from './public-progress.js';
export { ReviewWatch } from './review-watch.js';
