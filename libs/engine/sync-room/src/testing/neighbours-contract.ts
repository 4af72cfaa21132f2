import type { Neighbours } from '../ports.js';

export interface NeighboursUnderTest {
  /** One more node; all nodes of one test belong together. */
  node(): Promise<Neighbours> | Neighbours;
  /** Waits until what was joined and said up to now has arrived. */
  settle(condition: () => boolean): Promise<void>;
}

/** The duties of every `Neighbours`. */
export function neighboursContract(name: string, make: () => NeighboursUnderTest): void {
  describe(name, () => {
    let under: NeighboursUnderTest;
    let here: Neighbours;
    let there: Neighbours;

    beforeEach(async () => {
      under = make();
      [here, there] = [await under.node(), await under.node()];
    });

    /** Says something until it is heard, since whoever has just joined may miss what is said meanwhile. */
    const reached = async (tell: () => void, heard: readonly unknown[]): Promise<void> => {
      tell();
      await under.settle(() => heard.length > 0 || (tell(), false));
    };

    test('[N1] what one node says reaches the others unchanged and in order, and never itself', async () => {
      const own: Uint8Array[] = [];
      const heard: Uint8Array[] = [];
      const topic = crypto.randomUUID();
      const line = here.join(topic, (message) => own.push(message));
      there.join(topic, (message) => heard.push(message));
      await reached(() => line.tell(Uint8Array.of(255)), heard);
      const messages = Array.from({ length: 50 }, (_, at) => Uint8Array.of(at, 0, 13, 10, 200));
      for (const message of messages) line.tell(message);
      await under.settle(() => heard.at(-1)?.[0] === 49);
      expect(heard.filter((message) => message.length > 1).map((message) => [...message])).toEqual(messages.map((message) => [...message]));
      expect(own).toEqual([]);
    });

    test('[N2] a topic is heard by those who joined it, and no longer by who left', async () => {
      const heard: string[] = [];
      const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
      const [tellsOne, tellsTwo] = [here.join(one, () => undefined), here.join(two, () => undefined)];
      const first = there.join(one, () => heard.push('one'));
      const second: string[] = [];
      there.join(two, () => second.push('two'));
      await reached(() => tellsOne.tell(Uint8Array.of(1)), heard);
      first.leave();
      heard.length = 0;
      tellsOne.tell(Uint8Array.of(2));
      await reached(() => tellsTwo.tell(Uint8Array.of(3)), second);
      expect(heard).toEqual([]);
    });

    test('[N3] a topic that was left can be joined again', async () => {
      const topic = crypto.randomUUID();
      const line = here.join(topic, () => undefined);
      there.join(topic, () => undefined).leave();
      const heard: Uint8Array[] = [];
      there.join(topic, (message) => heard.push(message));
      await reached(() => line.tell(Uint8Array.of(1)), heard);
      expect([...heard[0]!]).toEqual([1]);
    });
  });
}
