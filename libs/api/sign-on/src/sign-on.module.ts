import { Module } from '@nestjs/common';
import { RecordModule } from '@northstar/api-record';
import { StrategiesModule } from '@northstar/api-strategies';
import { VersionsModule } from '@northstar/api-versions';
import { CallsService } from './calls.service.js';
import { ConductFieldsResolver } from './conduct-fields.resolver.js';
import { ConductingService } from './conducting.service.js';
import { SignOnFieldsResolver } from './sign-on-fields.resolver.js';
import { SignOnRecord } from './sign-on-record.js';
import { SignOnRepository } from './sign-on.repository.js';
import { NetworkSignOnsResolver, SignOnsResolver } from './sign-ons.resolver.js';
import { SigningService } from './signing.service.js';
import { SigningTurns } from './signing-turns.service.js';

/** Signatures of organisations under agreed words. */
@Module({
  imports: [StrategiesModule, VersionsModule, RecordModule],
  providers: [SignOnRepository, SignOnRecord, CallsService, ConductingService, SigningService, SigningTurns, SignOnsResolver, NetworkSignOnsResolver, SignOnFieldsResolver, ConductFieldsResolver],
})
export class SignOnModule {}
