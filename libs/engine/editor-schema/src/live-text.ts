import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { docOf, nodesOf } from './normalise.js';
import { readBlock, textMap } from './positions.js';
import type { ReadBlock, TextMap } from './positions.js';
import { jsonOf } from './ydoc.js';
import { FRAGMENT_NAME } from './version.js';

/**
 * A shared text that is read again and again while people write in it: what was read of a block is kept until the block changes, so that a
 * long text costs little more than what was just typed. It says the same as `textMap` and `toNode(toJson(…))`.
 */
export class LiveText {
  private readonly read = { first: new WeakMap<object, ReadBlock>(), later: new WeakMap<object, ReadBlock>() };
  private readonly nodes = new WeakMap<object, readonly Node[]>();
  private knownMap: TextMap | null = null;
  private knownDoc: Node | null = null;

  constructor(private readonly ydoc: Y.Doc) {
    ydoc.on('afterTransaction', ({ changedParentTypes }: Y.Transaction) => {
      if (changedParentTypes.size === 0) return;
      this.knownMap = null;
      this.knownDoc = null;
      for (const type of changedParentTypes.keys()) {
        this.read.first.delete(type);
        this.read.later.delete(type);
        this.nodes.delete(type);
      }
    });
  }

  map(): TextMap {
    // In the midst of a change nobody has told yet which blocks it is about.
    if (this.changing) return textMap(this.ydoc);
    return (this.knownMap ??= textMap(this.ydoc, (block, first) => kept(this.read[first ? 'first' : 'later'], block as object, () => readBlock(block, first))));
  }

  /** The document that the text holds, always valid. */
  doc(): Node {
    const read = (block: object) => nodesOf(jsonOf(block));
    const blocks = this.ydoc.getXmlFragment(FRAGMENT_NAME).toArray();
    if (this.changing) return docOf(blocks.flatMap(read));
    return (this.knownDoc ??= docOf(blocks.flatMap((block) => kept(this.nodes, block, () => read(block)))));
  }

  private get changing(): boolean { return this.ydoc._transactionCleanups.length > 0; }
}

function kept<T>(known: WeakMap<object, T>, key: object, make: () => T): T {
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = make()));
  return found;
}

const texts = new WeakMap<Y.Doc, LiveText>();

/** The reader of a shared text; there is one for each, and it goes with it. */
export const liveText = (ydoc: Y.Doc): LiveText => kept(texts, ydoc, () => new LiveText(ydoc));
