import type { Mark, Node } from '@tiptap/pm/model';
import { canonicalJson } from '@northstar/engine-editor-schema';

/** A word, a sign, white space, an inline node, or the beginning or end of a block, and where it stands. */
export interface Token {
  /** Equal keys mean equal tokens. */
  readonly key: string;
  readonly kind: 'word' | 'space' | 'leaf' | 'open' | 'close';
  readonly from: number;
  readonly to: number;
}

const WORDS = /[\p{L}\p{N}\p{M}'’-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

const marksKey = (marks: readonly Mark[]): string => (marks.length === 0 ? '' : canonicalJson(marks.map((mark) => mark.toJSON() as unknown)));
const nodeKey = (node: Node): string => `${node.type.name} ${canonicalJson(node.attrs)}`;

/** A document as one sequence. Two sequences are equal exactly when their documents are. */
export function tokensOf(doc: Node): Token[] {
  const tokens: Token[] = [];
  const visit = (node: Node, at: number): void => {
    if (node.isText) {
      const marks = marksKey(node.marks);
      for (const { 0: text, index } of node.text!.matchAll(WORDS)) {
        tokens.push({ key: `=${text}\u0000${marks}`, kind: /^\s/u.test(text) ? 'space' : 'word', from: at + index, to: at + index + text.length });
      }
      return;
    }
    if (node.isLeaf) {
      tokens.push({ key: `#${nodeKey(node)}\u0000${marksKey(node.marks)}`, kind: 'leaf', from: at, to: at + node.nodeSize });
      return;
    }
    const key = nodeKey(node);
    tokens.push({ key: `<${key}`, kind: 'open', from: at, to: at + 1 });
    node.forEach((child, offset) => visit(child, at + 1 + offset));
    tokens.push({ key: `>${key}`, kind: 'close', from: at + node.nodeSize - 1, to: at + node.nodeSize });
  };
  doc.forEach((child, offset) => visit(child, offset));
  return tokens;
}
