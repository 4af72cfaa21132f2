import { Module } from '@nestjs/common';
import { ChecksRepository } from './checks.repository.js';
import { DecisionRecord } from './decision-record.js';
import { RecordChecks } from './record-check.service.js';
import { RecordController } from './record.controller.js';
import { RecordExport } from './record-export.js';
import { RecordPlaces } from './record-places.js';
import { RecordRepository } from './record.repository.js';
import { NetworkRecordResolver, RecordResolver } from './record.resolver.js';
import { Verifier } from './verifier.js';

/** What was decided, so that anybody can check it afterwards. */
@Module({
  controllers: [RecordController],
  providers: [RecordRepository, ChecksRepository, DecisionRecord, RecordExport, RecordPlaces, RecordChecks, Verifier, RecordResolver, NetworkRecordResolver],
  exports: [RecordRepository, DecisionRecord, RecordExport, RecordPlaces, RecordChecks, Verifier],
})
export class RecordModule {}
