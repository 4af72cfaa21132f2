/** A card beside the text: where its passage begins, and how tall it is. */
export interface Beside { readonly id: string; readonly wanted: number; readonly height: number }

/**
 * Where cards go that stand beside their passages: in order, none over another, each as near to its passage as the others let it; the
 * active one exactly beside it, unless those before it need the room. Cards come in the order of the text.
 */
export function stack(cards: readonly Beside[], activeId: string | null, gap: number): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const active = cards.findIndex(({ id }) => id === activeId);
  let free = 0;
  if (active >= 0) {
    const needed = cards.slice(0, active).reduce((sum, { height }) => sum + height + gap, 0);
    const { id, wanted, height } = cards[active]!;
    const top = Math.max(wanted, needed);
    tops.set(id, top);
    let below = top;
    for (let index = active - 1; index >= 0; index -= 1) {
      const card = cards[index]!;
      below = Math.min(card.wanted, below - card.height - gap);
      tops.set(card.id, below);
    }
    // Those before may have room between each other that they do not use: none stands above the beginning.
    let above = 0;
    for (const card of cards.slice(0, active)) {
      const at = Math.max(above, tops.get(card.id)!);
      tops.set(card.id, at);
      above = at + card.height + gap;
    }
    free = top + height + gap;
  }
  for (const card of cards.slice(active + 1)) {
    const top = Math.max(card.wanted, free);
    tops.set(card.id, top);
    free = top + card.height + gap;
  }
  return tops;
}
