export { charactersOf } from './authorship.js';
export { shownVersion, VersionType } from './version.types.js';
export { VersionsModule } from './versions.module.js';
export type { VersionRow } from './versions.repository.js';
export { hashOf, VersionsService, type By } from './versions.service.js';
export { restoringUpdate } from './restore.js';
