import { MemoryNeighbourhood, neighboursContract, turns } from './testing/index.js';

neighboursContract('neighbours in one process', () => {
  const street = new MemoryNeighbourhood();
  return { node: () => street.node(), settle: async (condition) => { while (!condition()) await turns(); } };
});
