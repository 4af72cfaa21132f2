/** How long before somebody asks to be told of changes the thing that is to be told of may have been read: pages load in parts. */
const TOGETHER_MS = 60_000;

interface Read {
  sentAt: number;
  /** The server's name for the moment as of which the answer is; null while it is on its way. */
  moment: string | null;
  /** Moments at which being told began while the answer was on its way. */
  readonly begun: string[];
}

/**
 * Between reading something and being told of its changes lies a gap, in which others may have changed it. The server names moments: an answer says as of which it is,
 * and a subscription at which it began. Where the two differ, something happened in between, somewhere, and what was read is read again. Otherwise, which is nearly always, nothing is.
 */
export class Gaps {
  private readonly reads = new Map<string, Read>();
  /** When each subscription that has not begun was asked for. */
  private readonly asked = new Map<string, number>();
  private readonly stale = new Set<string>();

  constructor(private readonly readAgain: (keys: ReadonlySet<string>) => void) {}

  /** A question goes out; the answer to the function is as of which moment the server answered it. */
  reading(key: string): (moment: string | null) => void {
    this.forget();
    const read: Read = { sentAt: performance.now(), moment: null, begun: [] };
    this.reads.set(key, read);
    return (moment) => {
      if (read.moment !== null) return;
      read.moment = moment ?? '';
      // A later question with the same name has taken its place.
      if (this.reads.get(key) === read && read.begun.some((begun) => begun !== moment)) this.stale.add(key);
      this.settle();
    };
  }

  /** Somebody asks to be told. */
  asking(id: string): void {
    this.asked.set(id, performance.now());
  }

  /** From now on they are. */
  began(id: string, moment: string): void {
    const askedAt = this.asked.get(id);
    if (askedAt === undefined) return;
    this.asked.delete(id);
    for (const [key, read] of this.reads) {
      if (read.sentAt < askedAt - TOGETHER_MS) continue;
      if (read.moment === null) read.begun.push(moment);
      else if (read.moment !== moment) this.stale.add(key);
    }
    this.settle();
  }

  /** Nobody asks any more, or it was refused. */
  ended(id: string): void {
    if (this.asked.delete(id)) this.settle();
  }

  /** Once for all subscriptions of a page, which are asked for together. */
  private settle(): void {
    if (this.asked.size > 0 || this.stale.size === 0) return;
    const keys = new Set(this.stale);
    this.stale.clear();
    this.readAgain(keys);
  }

  private forget(): void {
    const oldest = Math.min(performance.now(), ...this.asked.values()) - TOGETHER_MS;
    for (const [key, { sentAt }] of this.reads) if (sentAt < oldest) this.reads.delete(key);
  }
}
