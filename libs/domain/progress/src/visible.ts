import type { Step } from './step.js';

/** What anybody may see: steps that were shown, and corrections of them [G1.9]. */
export function publicSteps<S extends Step & { readonly shown: boolean }>(steps: readonly S[]): S[] {
  const shown = new Set(steps.filter((step) => step.shown && step.kind !== 'correction').map(({ id }) => id));
  return steps.filter(({ id, corrects }) => shown.has(id) || (corrects !== null && shown.has(corrects)));
}
