export { DecisionRecord } from './decision-record.js';
export { recordAttachment } from './record-attachment.js';
export { RecordChecks } from './record-check.service.js';
export { RecordExport } from './record-export.js';
export { RecordPlaces } from './record-places.js';
export { RecordPlaceType } from './record.types.js';
export { RecordModule } from './record.module.js';
export { type Place, RecordRepository } from './record.repository.js';
