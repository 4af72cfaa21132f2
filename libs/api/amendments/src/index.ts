export { AmendmentsModule } from './amendments.module.js';
export { AmendmentsService } from './amendments.service.js';
export { Deciding } from './deciding.service.js';
export { ExactTexts } from './exact-texts.service.js';
export { ErrataClock } from './errata-clock.service.js';
