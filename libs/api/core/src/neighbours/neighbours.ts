/** One node's part in the talk about a topic. */
export interface Line {
  /** Says something to the other nodes. Never throws and never waits. */
  tell(message: Uint8Array): void;
  /** Hears and says nothing any more. */
  leave(): void;
}

/**
 * The other servers on the same database [C10]. They tell each other where to look; what there is to see is in PostgreSQL, so that
 * a message that got lost makes things slower and never wrong. The engine knows the same port under the same name.
 */
export abstract class Neighbours {
  /** Whether there are any, and whether they can be told something now. */
  abstract readonly reach: 'alone' | 'reached' | 'away';
  abstract join(topic: string, hear: (message: Uint8Array) => void): Line;
}

/** One server alone: nobody to tell. */
export class NoNeighbours extends Neighbours {
  readonly reach = 'alone';

  join(): Line {
    return { tell: () => undefined, leave: () => undefined };
  }
}
