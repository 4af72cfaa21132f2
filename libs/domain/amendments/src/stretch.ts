/** A passage: the positions from its first to behind its last letter. Equal ends mean a place where words are put in. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A passage with what takes its place, as so many positions. */
export interface Replacement extends Stretch {
  readonly size: number;
}

const putsIn = ({ from, to }: Stretch): boolean => from === to;

/** Whether one alone of two changes to the same text can be made [AM2]. */
export function collide(a: Stretch, b: Stretch): boolean {
  if (putsIn(a) && putsIn(b)) return a.from === b.from;
  return a.from < b.to && b.from < a.to;
}

/** Where a passage is after others were replaced, one after the other; or which of them replaced its words [AM3]. */
export type Followed<Step> = { readonly is: 'there'; readonly at: Stretch } | { readonly is: 'replaced'; readonly by: Step };

export function follow<Step extends Replacement>({ from, to }: Stretch, steps: readonly Step[]): Followed<Step> {
  let at: Stretch = { from, to };
  for (const step of steps) {
    if (collide(at, step)) return { is: 'replaced', by: step };
    if (at.to <= step.from) continue;
    const by = step.size - (step.to - step.from);
    at = { from: at.from + by, to: at.to + by };
  }
  return { is: 'there', at };
}
