/** A card beside the text: where its passage begins, and how tall it is. */
export interface Beside { readonly id: string; readonly wanted: number; readonly height: number }

/**
 * Where cards go that stand beside their passages: in order, none over another, each as near to its passage as the others let it. One of
 * them stands exactly beside its passage, whatever the others need: those before it make room upwards, if they must above the beginning,
 * those after it downwards. Cards come in the order of the text.
 */
export function stack(cards: readonly Beside[], exactId: string | null, gap: number): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const exact = cards.findIndex(({ id }) => id === exactId);
  let above = Infinity;
  for (const { id, wanted, height } of cards.slice(0, exact + 1).reverse()) {
    above = id === exactId ? wanted : Math.min(wanted, above - height - gap);
    tops.set(id, above);
  }
  let free = exact < 0 ? 0 : tops.get(cards[exact]!.id)! + cards[exact]!.height + gap;
  for (const { id, wanted, height } of cards.slice(exact + 1)) {
    const top = Math.max(wanted, free);
    tops.set(id, top);
    free = top + height + gap;
  }
  return tops;
}

/** What of the margin the window shows: where the margin begins, below the window's upper edge, and how tall the window is; and where in the margin the text ends. */
export interface Shown { readonly origin: number; readonly height: number; readonly end: number }

/** What stands over the text at the window's upper edge. */
const HEAD = 72;

/** The first card whose passage is in the last windowful of the text. From it on cards stand as they come, since there is no text left to scroll through that would make them exact one after the other. */
export function restFrom(passages: readonly Pick<Beside, 'id' | 'wanted'>[], { height, end }: Omit<Shown, 'origin'>): number {
  const first = passages.findIndex(({ wanted }) => wanted >= end - (height - HEAD));
  return first < 0 ? passages.length - 1 : first;
}

/**
 * The card that stands exactly beside its passage: the one in focus while its passage is in view; else the one before, as long as its
 * passage is, so that nothing moves without need; else the first whose passage is in view, or the last before the view. None where the
 * beginning is in view: there cards stand from the beginning on; and none after the first of the rest. Passages come in the order of the
 * text, with where they begin in the margin.
 */
export function exactOne(passages: readonly Pick<Beside, 'id' | 'wanted'>[], focusedId: string | null, beforeId: string | null, shown: Shown): string | null {
  const { origin, height } = shown;
  const inView = ({ wanted }: Pick<Beside, 'wanted'>, from: number): boolean => wanted + origin >= from && wanted + origin < height;
  const find = (id: string | null) => (id === null ? undefined : passages.find((each) => each.id === id));
  const behind = ({ wanted }: Pick<Beside, 'wanted'>): boolean => wanted + origin < HEAD;
  const focused = find(focusedId);
  if (focused && inView(focused, 0)) return focused.id;
  if (origin >= 0) return null;
  const before = find(beforeId);
  const inViewNow = before && inView(before, HEAD) ? before : passages.find((each) => inView(each, HEAD));
  const next = inViewNow ?? passages.findLast(behind);
  return next ? passages[Math.min(passages.indexOf(next), restFrom(passages, shown))]!.id : null;
}
