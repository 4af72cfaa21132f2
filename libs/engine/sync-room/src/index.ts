export type {
  AppendRequest, AppendResult, Author, Authoriser, Checkpoint, ClientOwner, Clock, ClockRange, CollabMode, HistorySegment, Line, Neighbours, NewSegment, Scheduler, Socket,
  StoredDocument, StoredHistory, StoredTail, StoredUpdate, UpdateLog,
} from './ports.js';
export type { Admission, Connection, Identity, Session } from './session.js';
export type { ElementRule, SchemaRules } from './schema-rules.js';
export type { Limits } from './limits.js';
export { DEFAULT_LIMITS } from './limits.js';
export type { CloseReason } from './close-codes.js';
export { CLOSE, closeReason } from './close-codes.js';
export { orderUndone } from './undo-order.js';
export { Hub } from './hub.js';
export type { HubOptions } from './hub.js';
export type { RoomEvents, ServerWrite } from './room.js';
export type { Refused } from './guard.js';
export { firstWrite } from './first-write.js';
export { compact } from './compaction.js';
export type { CompactionResult } from './compaction.js';
export { applyAsStored, difference, materialise, mergeCommitted } from './replay.js';
export { relive, thin } from './segments.js';
export { squash } from './squash.js';
export { PROTOCOL_VERSION, readServerExtra } from './wire.js';
export type { ServerExtra, Welcome } from './wire.js';
