import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import { CONFIG, type Config } from '@northstar/api-core';
import { RecordExport, recordAttachment } from '@northstar/api-record';
import type { Request, Response } from 'express';
import { changesBetween } from '../form/changes.js';
import { EditionFiles, type Making } from '../formats/files.js';
import { formatOf } from '../formats/formats.js';
import { askPage } from './ask-page.js';
import { changesPage } from './changes-page.js';
import { editionsFeed, sitemap } from './feed.js';
import { makingPage } from './making-page.js';
import { nothingPublishedPage } from './nothing-page.js';
import type { PublicSite, Shown } from './page.js';
import { type Answer, PageCache } from './page-cache.js';
import { ProgressOfEdition } from './progress-of-edition.js';
import { type PublicEdition, PublicEditions } from './public-editions.js';
import { EACH_TIME, PACKED_STYLES, STYLES, STYLESHEET, wholeNumber } from './serving.js';
import { strategyPage } from './strategy-page.js';

/** Two weights: the variable font alone would be more than a whole page may weigh on its first load. */
const FONTS = new Map([400, 600].map((weight) => [String(weight), readFileSync(createRequire(import.meta.url).resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`))]));
const STAR = readFileSync(new URL('./star.svg', import.meta.url));

/** No script at all, styles and font from this host, nothing may frame the page or be framed. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** So long a visitor waits for a file before being shown how far it is. */
const PATIENCE_MS = 4_000;
const A_YEAR = 'public, max-age=31536000, immutable';

/** The public pages, rendered here from the frozen edition alone. They set no cookie and look at none. */
@Controller('p')
export class PublicController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly files: EditionFiles,
    private readonly cache: PageCache,
    private readonly records: RecordExport,
    private readonly progress: ProgressOfEdition,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('assets/public.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', A_YEAR)
  @Header('Vary', 'Accept-Encoding')
  styles(@Req() req: Request, @Res() res: Response): void {
    if (req.method !== 'HEAD' && req.acceptsEncodings('br') === 'br') res.set('Content-Encoding', 'br').send(PACKED_STYLES);
    else res.send(STYLES);
  }

  @Get('assets/source-serif-4-:weight.woff2')
  font(@Param('weight') weight: string, @Res() res: Response): void {
    const font = FONTS.get(weight);
    if (font) res.set({ 'Content-Type': 'font/woff2', 'Cache-Control': A_YEAR }).send(font);
    else this.send(res, null);
  }

  @Get('assets/star.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', A_YEAR)
  star(@Res() res: Response): void {
    res.send(STAR);
  }

  @Get(':slug')
  latest(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.page(req, res, slug, null, (shown) => strategyPage(shown, true));
  }

  @Get(':slug/editions/:number')
  edition(@Param('slug') slug: string, @Param('number') number: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.page(req, res, slug, number, (shown) => strategyPage(shown, false));
  }

  @Get(':slug/editions/:number/asks/:place')
  ask(@Param('slug') slug: string, @Param('number') number: string, @Param('place') place: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.page(req, res, slug, number, async (shown) => {
      const ask = shown.publication.asks[wholeNumber(place) - 1];
      return ask ? askPage(shown, ask, (await this.progress.of(shown)).get(ask.place) ?? null) : null;
    });
  }

  /** What is different from the edition before. */
  @Get(':slug/editions/:number/changes')
  changes(@Param('slug') slug: string, @Param('number') number: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.page(req, res, slug, number, async (shown) => {
      const before = shown.publication.number > 1 ? await this.editions.find(slug, shown.publication.number - 1) : null;
      return before && changesPage(shown, before.publication, changesBetween(before.publication, shown.publication));
    });
  }

  @Get(':slug/editions.atom')
  async feed(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const editions = await this.editions.list(slug);
    if (editions.length === 0) return this.send(res, null);
    res.set({ 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': EACH_TIME }).send(editionsFeed({ slug, name: editions[0]!.networkName }, editions, this.config.baseUrl));
  }

  @Get(':slug/sitemap.xml')
  async sitemap(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const editions = await this.editions.list(slug);
    if (editions.length === 0) return this.send(res, null);
    res.set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': EACH_TIME }).send(sitemap(slug, editions, this.config.baseUrl));
  }

  /** The part of the record that belongs to an edition, for anybody to verify. */
  @Get(':slug/editions/:number/record.json')
  async record(@Param('slug') slug: string, @Param('number') number: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, wholeNumber(number));
    const file = edition && (await this.records.ofEdition(edition.networkId, edition.id, edition.record));
    if (!file) return this.send(res, null);
    recordAttachment(res, `${slug}-edition-${edition.publication.number}-record.json`).setHeader('Cache-Control', EACH_TIME).send(JSON.stringify(file));
  }

  /** An edition as a file: `<network>-edition-<number>.<ending>`. */
  @Get(':slug/editions/:number/:file')
  async file(@Param('slug') slug: string, @Param('number') number: string, @Param('file') name: string, @Res() res: Response): Promise<void> {
    const prefix = `${slug}-edition-${number}.`;
    const format = name.startsWith(prefix) ? formatOf(name.slice(prefix.length)) : null;
    const edition = format && (await this.editions.find(slug, wholeNumber(number)));
    if (!format || !edition) return this.send(res, null);
    const file = await this.files.file(format, edition.id, edition.publication);
    const bytes = 'bytes' in file ? await Promise.race([file.bytes, setTimeout(PATIENCE_MS, null, { ref: false })]) : file;
    if (bytes === null) {
      const { done } = file as Making;
      res.set('Refresh', '2');
      return this.send(res, makingPage(edition.publication, format.name, done, STYLESHEET), 'no-store');
    }
    res.set({ 'Content-Type': format.mediaType, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': EACH_TIME }).send(Buffer.from(bytes));
  }

  private async site(slug: string): Promise<PublicSite> {
    return { baseUrl: this.config.baseUrl, stylesheet: STYLESHEET, editions: await this.editions.list(slug) };
  }

  /** A page of an edition, from memory where it is known as it is now. */
  private page(req: Request, res: Response, slug: string, number: string | null, render: (shown: Shown & PublicEdition) => string | null | Promise<string | null>): Promise<void> {
    return this.cache.send(req, res, async () => {
      const edition = await this.editions.find(slug, number === null ? null : wholeNumber(number));
      return this.answer(edition && (await render({ ...edition, site: await this.site(slug) })));
    });
  }

  private answer(html: string | null, keep = EACH_TIME): Answer {
    return {
      status: html === null ? 404 : 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY, 'Cache-Control': html === null ? 'no-store' : keep },
      body: html ?? nothingPublishedPage({ baseUrl: this.config.baseUrl, stylesheet: STYLESHEET }),
    };
  }

  private send(res: Response, html: string | null, keep = EACH_TIME): void {
    const { status, headers, body } = this.answer(html, keep);
    res.status(status).set(headers).send(body);
  }
}
