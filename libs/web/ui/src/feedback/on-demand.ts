import { onDemand } from '../provider/on-demand.js';

// Nobody sees a dialog at once, so none is fetched with the page.
export const ExtendDialog = onDemand(() => import('./ExtendDialog.js').then(({ ExtendDialog }) => ExtendDialog));
export const ReasonDialog = onDemand(() => import('./ReasonDialog.js').then(({ ReasonDialog }) => ReasonDialog));
export const RemindDialog = onDemand(() => import('./RemindDialog.js').then(({ RemindDialog }) => RemindDialog));
