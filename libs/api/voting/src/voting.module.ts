import { Module, type OnModuleInit } from '@nestjs/common';
import { NetworkSteps } from '@northstar/api-network';
import { RecordModule } from '@northstar/api-record';
import { StrategiesModule } from '@northstar/api-strategies';
import { VersionsModule } from '@northstar/api-versions';
import { BallotFieldsResolver, PositionFieldsResolver } from './ballot-fields.resolver.js';
import { BallotRecord } from './ballot-record.js';
import { BallotsRepository } from './ballots.repository.js';
import { BallotsResolver, DocumentBallotsResolver, NetworkBallotsResolver } from './ballots.resolver.js';
import { BallotsService } from './ballots.service.js';
import { BesideFieldsResolver } from './beside-fields.resolver.js';
import { BesideRepository } from './beside.repository.js';
import { BesideService } from './beside.service.js';
import { Closing } from './closing.service.js';
import { ConclusionsResolver } from './conclusions.resolver.js';
import { Opening } from './opening.service.js';
import { PositionsService } from './positions.service.js';
import { ProxiesRepository } from './proxies.repository.js';
import { AnsweredByResolver, ProxiesResolver } from './proxies.resolver.js';
import { ProxiesService } from './proxies.service.js';
import { PreparedByResolver, PreparingResolver } from './preparing.resolver.js';
import { PreparedRepository } from './prepared.repository.js';
import { PreparingService } from './preparing.service.js';
import { SecretAnswers } from './secret-answers.service.js';
import { SecretRepository } from './secret.repository.js';
import { Speaking } from './speaking.js';
import { Review } from './review.service.js';
import { BallotTextFieldsResolver, PreferenceFieldsResolver, RankedTextFieldsResolver } from './text-fields.resolver.js';

/** Decisions of organisations on exact versions. */
@Module({
  imports: [StrategiesModule, VersionsModule, RecordModule],
  providers: [BallotsRepository, SecretRepository, SecretAnswers, Speaking, BallotRecord, BesideRepository, BallotsService, BesideService, Review, ConclusionsResolver, BesideFieldsResolver, Opening, ProxiesRepository, ProxiesService, ProxiesResolver, AnsweredByResolver, PreparedRepository, PreparingService, PreparingResolver, PreparedByResolver, PositionsService, Closing, BallotsResolver, BallotFieldsResolver, PositionFieldsResolver, BallotTextFieldsResolver, PreferenceFieldsResolver, RankedTextFieldsResolver, NetworkBallotsResolver, DocumentBallotsResolver],
  exports: [BallotsService, Opening, PositionsService, PreparingService, ProxiesService, Closing, BallotsRepository],
})
export class VotingModule implements OnModuleInit {
  constructor(
    private readonly steps: NetworkSteps,
    private readonly closing: Closing,
  ) {}

  onModuleInit(): void {
    this.steps.onOrganisationLeft((tx, left) => this.closing.organisationLeft(tx, left));
  }
}
