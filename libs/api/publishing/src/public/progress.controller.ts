import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '@northstar/api-core';
import { EvidenceService, PublicProgressReader, scoreboardFile, sendFile } from '@northstar/api-progress';
import { scoreboard, standingOf } from '@northstar/domain-progress';
import type { Response } from 'express';
import { home, progressPath } from './paths.js';
import { type AskWithProgress, progressData, progressFeed } from './progress-feed.js';
import { ProgressOfEdition } from './progress-of-edition.js';
import { type PublicEdition, PublicEditions } from './public-editions.js';
import { PublicPages } from './public-pages.js';
import { EACH_TIME } from './serving.js';
import { scoreboardPage } from './scoreboard-page.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MONTHS = 12;

/** What became of published asks, as far as the public is shown it: feeds, data, the scoreboard, and files that show it. */
@Controller('p')
export class PublicProgressController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly pages: PublicPages,
    private readonly progress: ProgressOfEdition,
    private readonly reader: PublicProgressReader,
    private readonly evidence: EvidenceService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':slug/progress.atom')
  async feed(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, null);
    if (!edition) return this.pages.nothing(res);
    this.atom(res, progressFeed(edition.publication, await this.asksOf(edition), { baseUrl: this.config.baseUrl, self: progressPath(slug, 'atom'), only: null }));
  }

  /** One ask of the newest edition, by its place there. */
  @Get(':slug/asks/:place/progress.atom')
  async feedOfAsk(@Param('slug') slug: string, @Param('place') place: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, null);
    const ask = edition?.publication.asks.find((one) => String(one.place) === place);
    if (!edition || !ask) return this.pages.nothing(res);
    this.atom(res, progressFeed(edition.publication, (await this.asksOf(edition)).filter((one) => one.ask === ask), { baseUrl: this.config.baseUrl, self: `${home(slug)}/asks/${place}/progress.atom`, only: ask }));
  }

  @Get(':slug/progress.json')
  async data(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, null);
    if (!edition) return this.pages.nothing(res);
    res.set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': EACH_TIME }).send(JSON.stringify(progressData(edition.publication, await this.asksOf(edition), this.config.baseUrl)));
  }

  @Get(':slug/scoreboard')
  async board(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const found = await this.boardOf(slug);
    if (!found) return this.pages.nothing(res);
    const { edition, rows } = found;
    const board = scoreboard(rows.map(({ ask, counted }) => ({ id: String(ask.place), addressee: ask.addressee, theme: ask.theme, steps: counted })), MONTHS, this.clock.now());
    this.pages.send(res, scoreboardPage({ publication: edition.publication, site: await this.pages.site(edition) }, { board, rows: rows.map(({ ask, counted }) => ({ ask, standing: standingOf(counted) })) }));
  }

  @Get(':slug/scoreboard.csv')
  async boardFile(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const found = await this.boardOf(slug);
    if (!found) return this.pages.nothing(res);
    const table = scoreboardFile(found.rows.map(({ ask, counted }) => ({ number: ask.place, title: ask.title, addressee: ask.addressee, theme: ask.theme, steps: counted })));
    res.set({ 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${slug}-scoreboard.csv"`, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': EACH_TIME }).send(`\uFEFF${table}`);
  }

  @Get(':slug/evidence/:id')
  async file(@Param('slug') slug: string, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const file = UUID.test(id) && /^[a-z0-9-]{1,100}$/.test(slug) ? await this.evidence.shown(slug, id) : null;
    if (!file) return this.pages.nothing(res);
    sendFile(res, file, EACH_TIME);
  }

  private async asksOf(edition: PublicEdition): Promise<AskWithProgress[]> {
    const known = await this.progress.of(edition);
    return edition.publication.asks.flatMap((ask) => (known.has(ask.place) ? [{ ask, progress: known.get(ask.place)! }] : []));
  }

  /** All asks of the newest edition with their steps, where the network shows its scoreboard. */
  private async boardOf(slug: string): Promise<{ edition: PublicEdition; rows: { ask: PublicEdition['publication']['asks'][number]; counted: AskWithProgress['progress']['counted'] }[] } | null> {
    const edition = await this.editions.find(slug, null);
    if (!edition || !(await this.reader.scoreboardShown(edition.networkId))) return null;
    const known = await this.progress.of(edition);
    return { edition, rows: edition.publication.asks.map((ask) => ({ ask, counted: known.get(ask.place)?.counted ?? [] })) };
  }

  private atom(res: Response, feed: string): void {
    res.set({ 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': EACH_TIME }).send(feed);
  }
}
