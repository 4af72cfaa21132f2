import type { Line, Neighbours } from '../ports.js';

type Hear = (message: Uint8Array) => void;

/** Nodes in one process, for tests: what is said arrives at once, or not at all while the line is cut. */
export class MemoryNeighbourhood {
  private readonly topics = new Map<string, Map<object, { readonly node: object; readonly hear: Hear }>>();
  cut = false;
  /** Everything that was said while the line was whole. */
  readonly said: { readonly topic: string; readonly message: Uint8Array }[] = [];

  /** One more node. */
  node(): Neighbours {
    const node = {};
    return { join: (topic, hear) => this.join(node, topic, hear) };
  }

  private join(node: object, topic: string, hear: Hear): Line {
    const talk = this.topics.get(topic) ?? new Map<object, { readonly node: object; readonly hear: Hear }>();
    this.topics.set(topic, talk);
    const line: Line = {
      tell: (message) => {
        if (this.cut) return;
        this.said.push({ topic, message });
        for (const other of [...talk.values()]) if (other.node !== node) other.hear(message);
      },
      leave: () => void talk.delete(line),
    };
    talk.set(line, { node, hear });
    return line;
  }
}
