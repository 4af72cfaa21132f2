export { CollabGateway } from './collab.gateway.js';
export { CollabModule } from './collab.module.js';
export { Collab, COLLAB_LIMITS } from './collab.service.js';
export { CompactionThread } from './compaction/compaction-thread.js';
export { checksumOf, CorruptDocumentError, PostgresUpdateLog } from './postgres-update-log.js';
export { beginningOf } from './text-watch.js';
export { decodeRanges, encodeRanges } from './range-codec.js';
export { Identities } from './identities.js';
