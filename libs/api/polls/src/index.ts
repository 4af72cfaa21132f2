export { PollAnswers } from './poll-answers.service.js';
export { PollClosing } from './poll-closing.service.js';
export { PollsModule } from './polls.module.js';
export { PollsService } from './polls.service.js';
