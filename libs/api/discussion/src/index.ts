export { DiscussionModule } from './discussion.module.js';
export { AnchorInput, shownThread, ThreadResult, ThreadType } from './thread.types.js';
export { ThreadsService } from './threads.service.js';
