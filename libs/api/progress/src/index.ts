export { sendFile } from './evidence.controller.js';
export { EvidenceService } from './evidence.service.js';
export { FollowMail } from './follow-mail.js';
export { PlansService } from './plans.service.js';
export { ProgressModule } from './progress.module.js';
export { ProgressService, type RecordInput } from './progress.service.js';
export { type PublicProgress, PublicProgressReader, type PublicStep } from './public-progress.js';
export { type AskOfFile, scoreboardFile } from './scoreboard-file.js';
export { ReviewWatch } from './review-watch.js';
