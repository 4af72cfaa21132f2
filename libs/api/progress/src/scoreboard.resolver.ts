import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Clock, type RequestContext } from '@northstar/api-core';
import { NetworkType } from '@northstar/api-network';
import { DocumentsService, StrategyType } from '@northstar/api-strategies';
import { scoreboard } from '@northstar/domain-progress';
import { domainStep } from './progress.repository.js';
import { ProgressService } from './progress.service.js';
import { ProgressTurns } from './progress-turns.service.js';
import { ProgressTurnType, ProgressType } from './progress.types.js';
import { scoreboardFile } from './scoreboard-file.js';
import { ScoreboardType, shownGroup } from './scoreboard.types.js';

const MONTHS = 12;

@Resolver(() => StrategyType)
export class ScoreboardResolver {
  constructor(
    private readonly progress: ProgressService,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => ScoreboardType, { description: 'What became of its asks, counted.' })
  @Access('parent')
  async scoreboard(@Parent() { id, networkId }: StrategyType, @Context() context: RequestContext): Promise<ScoreboardType> {
    const rows = (await this.documents.ofStrategy(context, id)).filter(({ kind, status }) => kind === 'ask' && status !== 'retired');
    const asks = await Promise.all(rows.map(async (row) => ({ id: row.id, addressee: row.addressee!, theme: row.theme!, steps: (await this.progress.steps(context, row.id)).map(domainStep) })));
    const board = scoreboard(asks, MONTHS, this.clock.now());
    return Object.assign(new ScoreboardType(), {
      id, networkId, shown: await this.progress.scoreboardShown(context, networkId), all: shownGroup(board.all), byAddressee: board.byAddressee.map(shownGroup), byTheme: board.byTheme.map(shownGroup),
      byMonth: board.byMonth.map(shownGroup), rows: rows.map((row) => Object.assign(new ProgressType(), { id: row.id, networkId })),
    });
  }
}

@Resolver(() => ScoreboardType)
export class ScoreboardFileResolver {
  constructor(
    private readonly progress: ProgressService,
    private readonly documents: DocumentsService,
  ) {}

  @ResolveField(() => String, { description: 'The same as a table for spreadsheets: CSV, one row for each ask. No cell of it is a formula.' })
  @Access('parent')
  async csv(@Parent() { id }: ScoreboardType, @Context() context: RequestContext): Promise<string> {
    const rows = (await this.documents.ofStrategy(context, id)).filter(({ kind, status }) => kind === 'ask' && status !== 'retired');
    return scoreboardFile(await Promise.all(rows.map(async (row) => ({ number: row.number!, title: row.title, addressee: row.addressee!, theme: row.theme!, steps: (await this.progress.steps(context, row.id)).map(domainStep) }))));
  }
}

@Resolver(() => NetworkType)
export class NetworkProgressResolver {
  constructor(private readonly turns: ProgressTurns) {}

  @ResolveField(() => [ProgressTurnType], { description: 'What waits for the viewer’s organisations about the progress of asks: plans by their day, then asks that are overdue or wait for a second word.' })
  @Access('parent')
  yourProgress(@Parent() { id }: NetworkType, @Context() context: RequestContext): Promise<ProgressTurnType[]> {
    return this.turns.ofViewer(context, id);
  }
}
