import { MemoryUpdateLog, updateLogContract } from './testing/index.js';

updateLogContract('MemoryUpdateLog', async () => {
  const log = new MemoryUpdateLog();
  let documents = 0, people = 0;
  return {
    log,
    createDocument: async () => log.create(`document-${++documents}`),
    createPerson: async () => `person-${++people}`,
  };
});
