export { DiscussionRail } from '@northstar/web-discussion';
