export type {
  AppendRequest, AppendResult, Author, Authoriser, Checkpoint, ClientOwner, Clock, ClockRange, CollabMode, Scheduler, Socket,
  StoredDocument, StoredTail, StoredUpdate, UpdateLog,
} from './ports.js';
export type { Admission, Connection, Identity, Session } from './session.js';
export type { ElementRule, SchemaRules } from './schema-rules.js';
export type { Limits } from './limits.js';
export { DEFAULT_LIMITS } from './limits.js';
export type { CloseReason } from './close-codes.js';
export { CLOSE, closeReason } from './close-codes.js';
