import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CONFIG, type Config } from '@northstar/api-core';
import type { Response } from 'express';
import type { PublicAsk } from '../form/publication.js';
import { CARD, embedCard, oEmbed } from './embed-card.js';
import { type PublicEdition, PublicEditions } from './public-editions.js';
import { ProgressOfEdition } from './progress-of-edition.js';
import { PublicPages } from './public-pages.js';
import { EACH_TIME, STYLESHEET, wholeNumber } from './serving.js';

/** Any page may frame a card; otherwise it may do as little as every public page. */
const CARD_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
const ASK = /^\/p\/([a-z0-9-]{1,100})\/editions\/([1-9]\d{0,8})\/asks\/([1-9]\d{0,8})$/;

/** Asks on the pages of others. */
@Controller('p')
export class EmbedsController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly pages: PublicPages,
    private readonly progress: ProgressOfEdition,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Only addresses of this installation are answered, and nothing is fetched. */
  @Get('assets/oembed')
  async oembed(@Res() res: Response, @Query('url') url?: unknown, @Query('format') format?: unknown, @Query('maxwidth') width?: unknown, @Query('maxheight') height?: unknown): Promise<void> {
    if (format !== undefined && format !== 'json') {
      res.status(501).type('text/plain').send('Only JSON is spoken here.\n');
      return;
    }
    const path = typeof url === 'string' && url.startsWith(`${this.config.baseUrl}/`) ? url.slice(this.config.baseUrl.length) : '';
    const [, slug, number, place] = ASK.exec(path) ?? [];
    const found = slug === undefined ? null : await this.ask(slug, number!, place!);
    if (!found) {
      res.status(404).set('Cache-Control', 'no-store').type('text/plain').send('There is no published ask at this address.\n');
      return;
    }
    const most = (given: unknown, usual: number): number => (typeof given === 'string' && wholeNumber(given) > 0 ? wholeNumber(given) : usual);
    res.set({ 'Cache-Control': EACH_TIME, 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .json(oEmbed(found.edition.publication, found.ask, { width: most(width, CARD.width), height: most(height, CARD.height) }));
  }

  @Get(':slug/editions/:number/asks/:place/card')
  async card(@Param('slug') slug: string, @Param('number') number: string, @Param('place') place: string, @Res() res: Response): Promise<void> {
    const found = await this.ask(slug, number, place);
    if (!found) {
      this.pages.nothing(res);
      return;
    }
    res.removeHeader('X-Frame-Options');
    res.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': CARD_POLICY, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': EACH_TIME })
      .send(embedCard(found.edition.publication, found.ask, (await this.progress.of(found.edition)).get(found.ask.place) ?? null, STYLESHEET));
  }

  private async ask(slug: string, number: string, place: string): Promise<{ edition: PublicEdition; ask: PublicAsk } | null> {
    const edition = await this.editions.find(slug, wholeNumber(number));
    const ask = edition?.publication.asks[wholeNumber(place) - 1];
    return edition && ask ? { edition, ask } : null;
  }
}
