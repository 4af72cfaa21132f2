import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock, type Transaction } from '@northstar/api-core';
import { type Founded, NetworkSteps } from '@northstar/api-network';
import { AsksService } from './asks.service.js';
import { DocumentsRepository } from './documents.repository.js';
import { AskDetailsResolver, DocumentsResolver } from './documents.resolver.js';
import { DocumentsService } from './documents.service.js';
import { NetworkStrategyResolver, StrategiesResolver } from './strategies.resolver.js';

/** Strategies: goal, definition and asks. Every network begins with an empty one. */
@Module({
  providers: [DocumentsRepository, DocumentsService, AsksService, StrategiesResolver, NetworkStrategyResolver, DocumentsResolver, AskDetailsResolver],
  exports: [DocumentsService, AsksService],
})
export class StrategiesModule implements OnModuleInit {
  constructor(
    private readonly steps: NetworkSteps,
    private readonly documents: DocumentsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.steps.onFounded((tx, founded) => this.begin(tx, founded));
  }

  private async begin(tx: Transaction, { networkId, networkName }: Founded): Promise<void> {
    const at = this.clock.date();
    const strategy = { id: await this.documents.insertStrategy(tx, networkId, `The strategy of ${networkName}`, at), networkId, title: '' };
    await this.documents.insertDocument(tx, strategy, 'goal', 'Our shared goal', at);
    await this.documents.insertDocument(tx, strategy, 'definition', 'What we mean', at);
  }
}
