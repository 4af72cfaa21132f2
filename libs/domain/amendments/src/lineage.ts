import type { Replacement } from './stretch.js';

/** One exact version made of another by one change: an amendment that was taken in, or an erratum that stands. */
export interface Step extends Replacement {
  readonly baseVersionId: string;
  readonly resultVersionId: string;
  readonly kind: 'amendment' | 'erratum';
  /** The amendment or the erratum. */
  readonly id: string;
  readonly number: number;
}

/** The steps that lead on from a version, in their order. A version has one next step at most. */
export function stepsFrom<S extends Step>(versionId: string, steps: readonly S[]): S[] {
  const next = new Map(steps.map((step) => [step.baseVersionId, step]));
  const found: S[] = [];
  for (let step = next.get(versionId); step && found.length < steps.length; step = next.get(step.resultVersionId)) found.push(step);
  return found;
}

/** The last version that came of one. */
export const headOf = (versionId: string, steps: readonly Step[]): string => stepsFrom(versionId, steps).at(-1)?.resultVersionId ?? versionId;

/** The words that are agreed where a version is carried: that version with the errata that stand, and with nothing else [ER4]. */
export function corrected(versionId: string, steps: readonly Step[]): string {
  const all = stepsFrom(versionId, steps);
  const amended = all.findIndex(({ kind }) => kind === 'amendment');
  return (amended < 0 ? all : all.slice(0, amended)).at(-1)?.resultVersionId ?? versionId;
}
