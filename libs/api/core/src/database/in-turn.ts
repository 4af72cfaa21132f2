/**
 * Work on one thing happens one after the other, in the order in which it came; work on different things does not wait for each other.
 * Whoever waits here holds no connection to the database: five hundred answers to one ballot leave the others for everybody else.
 */
export class InTurn {
  private readonly last = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, turn);
    const leave = (): void => {
      if (this.last.get(key) === turn) this.last.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  }
}
