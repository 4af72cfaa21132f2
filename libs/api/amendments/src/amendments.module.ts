import { Module } from '@nestjs/common';
import { CollabModule } from '@northstar/api-collab';
import { RecordModule } from '@northstar/api-record';
import { StrategiesModule } from '@northstar/api-strategies';
import { VersionsModule } from '@northstar/api-versions';
import { VotingModule } from '@northstar/api-voting';
import { AmendmentFieldsResolver, BallotAmendmentsResolver, ErratumFieldsResolver } from './amendment-fields.resolver.js';
import { AmendmentTurnsResolver } from './amendment-turns.js';
import { AmendmentRecord } from './amendment-record.js';
import { AmendmentsRepository } from './amendments.repository.js';
import { AmendmentsResolver, ErrataResolver } from './amendments.resolver.js';
import { AmendmentsService } from './amendments.service.js';
import { Deciding } from './deciding.service.js';
import { ErrataClock } from './errata-clock.service.js';
import { ErrataRepository } from './errata.repository.js';
import { ErrataService } from './errata.service.js';
import { ExactTexts } from './exact-texts.service.js';
import { Lineages } from './lineages.service.js';
import { StepsRepository } from './steps.repository.js';
import { Voices } from './voices.service.js';

/** Amendments to texts under vote, and errata. */
@Module({
  imports: [CollabModule, StrategiesModule, VersionsModule, VotingModule, RecordModule],
  providers: [
    AmendmentsRepository, ErrataRepository, StepsRepository, AmendmentRecord, ExactTexts, Lineages, Voices, AmendmentsService, Deciding, ErrataService, ErrataClock,
    AmendmentsResolver, ErrataResolver, AmendmentFieldsResolver, ErratumFieldsResolver, BallotAmendmentsResolver, AmendmentTurnsResolver,
  ],
  exports: [AmendmentsService, Deciding, ErrataClock],
})
export class AmendmentsModule {}
