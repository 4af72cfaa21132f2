export { CollabGateway } from './collab.gateway.js';
export { CollabModule } from './collab.module.js';
export { Collab, COLLAB_LIMITS } from './collab.service.js';
export { AsideThread } from './aside/aside-thread.js';
export { checksumOf, CorruptDocumentError, PostgresUpdateLog } from './postgres-update-log.js';
export { beginningOf } from './excerpt.js';
export { decodeRanges, encodeRanges } from './range-codec.js';
export { Identities } from './identities.js';
