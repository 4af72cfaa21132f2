import * as Y from 'yjs';

/**
 * Keeps what is undone where every replica will put it [C5.6]. Yjs brings a deleted item back between the successors of its
 * former neighbours; where those were brought back themselves, into a block made anew, the successor of the right one may stand
 * to the left of the other. Between such a pair the conflict rule of YATA (Nicolaescu et al., GROUP 2016) has no stable answer:
 * it depends on what else a replica holds when the item arrives. So before an undo is sent, an item with crossed neighbours takes
 * those that it has where it stands, as if it had been typed there. Nothing else is changed, and nothing that was sent already.
 */
export function orderUndone(ydoc: Y.Doc): () => void {
  const settle = (transaction: Y.Transaction) => {
    if (!(transaction.origin instanceof Y.UndoManager)) return;
    const structs = ydoc.store.clients.get(ydoc.clientID);
    const from = transaction.beforeState.get(ydoc.clientID) ?? 0;
    for (let at = structs ? structs.length - 1 : -1; at >= 0 && structs![at]!.id.clock >= from; at--) {
      const struct = structs![at]!;
      if (struct instanceof Y.Item && struct.parentSub === null && struct.rightOrigin !== null && !standsRightOf(struct, struct.rightOrigin)) standWhereItIs(struct);
    }
  };
  ydoc.on('beforeObserverCalls', settle);
  return () => ydoc.off('beforeObserverCalls', settle);
}

function standsRightOf(item: Y.Item, wanted: Y.ID): boolean {
  for (let next = item.right; next; next = next.right) {
    if (next.id.client === wanted.client && wanted.clock >= next.id.clock && wanted.clock < next.id.clock + next.length) return true;
  }
  return false;
}

/** Only neighbours that are older can be referred to: what came later in the same undo refers to this one. */
function standWhereItIs(item: Y.Item): void {
  const later = (other: Y.Item) => other.id.client === item.id.client && other.id.clock > item.id.clock;
  let { left, right } = item;
  while (left && later(left)) left = left.left;
  while (right && later(right)) right = right.right;
  item.origin = left ? left.lastId : null;
  item.rightOrigin = right ? right.id : null;
}
