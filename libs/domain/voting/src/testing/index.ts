export { DISPUTED, DISPUTED_RULES, type DisputedRow } from './disputed.js';
