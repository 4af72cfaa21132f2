import * as Y from 'yjs';
import type { Random } from './random.js';

const WORDS = ['early ', 'warning ', 'saves ', 'lives', ' – ', '🕊️', 'naïve ', 'x', 'prevention ', '\u{1F469}\u200D\u{1F692} ', 'и '];

/**
 * Edits a document at random in the ways of a rich-text editor: blocks, lists, marks, attributes, line breaks, undo. Everything
 * it does is honest.
 */
export class RandomEditor {
  private undo: Y.UndoManager;

  constructor(private doc: Y.Doc, private readonly random: Random) {
    this.undo = this.makeUndo();
  }

  /** After a reload the person goes on in a new document. */
  use(doc: Y.Doc): void {
    if (doc === this.doc) return;
    this.undo.destroy();
    this.doc = doc;
    this.undo = this.makeUndo();
  }

  edit(): void {
    const { random } = this;
    if (random.chance(0.08)) return void this.undo.undo();
    if (random.chance(0.04)) return void this.undo.redo();
    if (random.chance(0.3)) this.undo.stopCapturing();
    this.doc.transact(() => {
      for (let times = random.chance(0.1) ? 5 : 1; times > 0; times--) this.once();
    }, this);
  }

  private once(): void {
    const { random } = this;
    const texts = this.texts();
    const kind = random.next();
    if (texts.length === 0 || kind < 0.12) this.addBlock();
    else if (kind < 0.5) {
      const text = random.pick(texts);
      text.insert(this.position(text), random.pick(WORDS), random.chance(0.2) ? { bold: {} } : undefined);
    } else if (kind < 0.68) {
      const text = random.pick(texts);
      const [from, to] = [this.position(text), this.position(text)].sort((a, b) => a - b) as [number, number];
      text.delete(from, to - from);
    } else if (kind < 0.8) {
      const text = random.pick(texts);
      const [from, to] = [this.position(text), this.position(text)].sort((a, b) => a - b) as [number, number];
      const mark = random.pick([{ bold: {} }, { bold: null }, { italic: {} }, { italic: null }, { link: { href: 'https://example.org' } }, { link: null }]);
      text.format(from, to - from, mark);
    } else if (kind < 0.86) {
      const headings = this.elements().filter((element) => element.nodeName === 'heading');
      if (headings.length > 0) random.pick(headings).setAttribute('level', (1 + random.below(3)) as never);
    } else if (kind < 0.9) {
      const blocks = this.elements().filter((element) => ['paragraph', 'heading'].includes(element.nodeName));
      const block = blocks.length > 0 ? random.pick(blocks) : null;
      block?.insert(random.below(block.length + 1), [new Y.XmlElement('hardBreak')]);
    } else {
      const parents: (Y.XmlElement | Y.XmlFragment)[] = [this.root, ...this.elements().filter(({ nodeName }) => ['bulletList', 'listItem', 'blockquote'].includes(nodeName))];
      const parent = random.pick(parents);
      if (parent.length > 0) parent.delete(random.below(parent.length), 1);
    }
  }

  /** A place for the cursor. Editors never put it inside a surrogate pair, and Yjs spoils a pair that is cut. */
  private position(text: Y.XmlText): number {
    const plain = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');
    const at = this.random.below(plain.length + 1);
    return at > 0 && /[\uD800-\uDBFF]/.test(plain[at - 1]!) ? at - 1 : at;
  }

  private addBlock(): void {
    const { random } = this;
    const parents: (Y.XmlElement | Y.XmlFragment)[] = [this.root, ...this.elements().filter(({ nodeName }) => ['listItem', 'blockquote'].includes(nodeName))];
    const parent = random.pick(parents);
    parent.insert(random.below(parent.length + 1), [this.makeBlock(0)]);
  }

  private makeBlock(depth: number): Y.XmlElement {
    const { random } = this;
    const name = random.pick(depth > 2 ? ['paragraph'] : ['paragraph', 'paragraph', 'heading', 'bulletList', 'blockquote']);
    const element = new Y.XmlElement(name);
    if (name === 'heading') element.setAttribute('level', 1 as never);
    if (name === 'bulletList') {
      const item = new Y.XmlElement('listItem');
      item.insert(0, [this.makeBlock(depth + 1)]);
      element.insert(0, [item]);
    } else if (name === 'blockquote') {
      element.insert(0, [this.makeBlock(depth + 1)]);
    } else {
      element.insert(0, [new Y.XmlText(random.pick(WORDS))]);
    }
    return element;
  }

  private get root(): Y.XmlFragment {
    return this.doc.getXmlFragment('content');
  }

  private elements(): Y.XmlElement[] {
    return [...this.root.createTreeWalker((node) => node instanceof Y.XmlElement)] as Y.XmlElement[];
  }

  private texts(): Y.XmlText[] {
    return [...this.root.createTreeWalker((node) => node instanceof Y.XmlText)] as unknown as Y.XmlText[];
  }

  private makeUndo(): Y.UndoManager {
    return new Y.UndoManager(this.root, { trackedOrigins: new Set([this]), captureTimeout: 1e9 });
  }
}
