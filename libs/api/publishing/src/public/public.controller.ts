import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { CONFIG, type Config } from '@northstar/api-core';
import { RecordExport, recordAttachment } from '@northstar/api-record';
import type { Response } from 'express';
import { changesBetween } from '../form/changes.js';
import { EditionFiles, type Making } from '../formats/files.js';
import { formatOf } from '../formats/formats.js';
import { askPage } from './ask-page.js';
import { changesPage } from './changes-page.js';
import { editionsFeed, sitemap } from './feed.js';
import { makingPage } from './making-page.js';
import { nothingPublishedPage } from './nothing-page.js';
import type { PublicSite } from './page.js';
import { PublicEditions } from './public-editions.js';
import { strategyPage } from './strategy-page.js';

/** Two weights: the variable font alone would be more than a whole page may weigh on its first load. */
const FONTS = new Map([400, 600].map((weight) => [String(weight), readFileSync(createRequire(import.meta.url).resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`))]));
const STYLES = readFileSync(new URL('./public.css', import.meta.url));
const STAR = readFileSync(new URL('./star.svg', import.meta.url));
const STYLESHEET = `/p/assets/public.css?v=${createHash('sha256').update(STYLES).digest('hex').slice(0, 12)}`;

/** No script at all, styles and font from this host, nothing may frame the page or be framed. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** May be kept, but is asked for by its tag before it is shown: a name that was withdrawn is gone at once [P2]. */
const EACH_TIME = 'public, no-cache';
/** So long a visitor waits for a file before being shown how far it is. */
const PATIENCE_MS = 4_000;
const A_YEAR = 'public, max-age=31536000, immutable';

/** The public pages, rendered here from the frozen edition alone. They set no cookie and look at none. */
@Controller('p')
export class PublicController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly files: EditionFiles,
    private readonly records: RecordExport,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('assets/public.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', A_YEAR)
  styles(@Res() res: Response): void {
    res.send(STYLES);
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
  async latest(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, null);
    this.send(res, edition && strategyPage({ ...edition, site: await this.site(slug) }, true));
  }

  @Get(':slug/editions/:number')
  async edition(@Param('slug') slug: string, @Param('number') number: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, wholeNumber(number));
    this.send(res, edition && strategyPage({ ...edition, site: await this.site(slug) }, false));
  }

  @Get(':slug/editions/:number/asks/:place')
  async ask(@Param('slug') slug: string, @Param('number') number: string, @Param('place') place: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, wholeNumber(number));
    const ask = edition?.publication.asks[wholeNumber(place) - 1];
    this.send(res, edition && ask ? askPage({ ...edition, site: await this.site(slug) }, ask) : null);
  }

  /** What is different from the edition before. */
  @Get(':slug/editions/:number/changes')
  async changes(@Param('slug') slug: string, @Param('number') number: string, @Res() res: Response): Promise<void> {
    const after = wholeNumber(number);
    const [edition, before] = after > 1 ? await Promise.all([this.editions.find(slug, after), this.editions.find(slug, after - 1)]) : [null, null];
    this.send(res, edition && before ? changesPage({ ...edition, site: await this.site(slug) }, before.publication, changesBetween(before.publication, edition.publication)) : null);
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

  private send(res: Response, html: string | null, keep = EACH_TIME): void {
    res.status(html === null ? 404 : 200).set({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'Cache-Control': html === null ? 'no-store' : keep,
    });
    res.send(html ?? nothingPublishedPage({ baseUrl: this.config.baseUrl, stylesheet: STYLESHEET }));
  }
}

/** 0 for anything that is not a plain positive number; no edition and no ask has that number. */
const wholeNumber = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
