import DataLoader from 'dataloader';

/**
 * Answers all who ask in the same turn of the event loop by one call of `read`, and remembers nothing. After a break in the network a
 * whole room knocks at once; hundreds of questions are then a few statements instead of hundreds.
 */
export const askedTogether = <Key, Value>(read: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>): DataLoader<Key, Value> => (
  new DataLoader<Key, Value>(read, { cache: false, maxBatchSize: 500, batchScheduleFn: (send) => setImmediate(send) }));
