import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import { CONFIG, type Config } from '@northstar/api-core';
import { RecordExport, recordAttachment, sha256, Verifier } from '@northstar/api-record';
import { verify } from '@northstar/domain-record';
import type { Request, Response } from 'express';
import { changesBetween } from '../form/changes.js';
import { EditionFiles, type Making } from '../formats/files.js';
import { formatOf } from '../formats/formats.js';
import { askPage } from './ask-page.js';
import { changesPage } from './changes-page.js';
import { editionsFeed, sitemap } from './feed.js';
import { makingPage } from './making-page.js';
import { organisationPath, organisationsPath, scoreboardPath } from './paths.js';
import { ProgressOfEdition } from './progress-of-edition.js';
import { PublicEditions } from './public-editions.js';
import { PublicPages } from './public-pages.js';
import { recordPage } from './record-page.js';
import { EACH_TIME, PACKED_STYLES, PATIENCE_MS, STYLES, STYLESHEET, wholeNumber } from './serving.js';
import { strategyPage } from './strategy-page.js';

/** Two weights, cut down by `tools/fonts`: the variable font alone would be more than a whole page may weigh on its first load. */
const FONTS = new Map([400, 600].map((weight) => [String(weight), readFileSync(new URL(`./fonts/source-serif-4-${weight}.woff2`, import.meta.url))]));
const STAR = readFileSync(new URL('./star.svg', import.meta.url));

const A_YEAR = 'public, max-age=31536000, immutable';

/** The public pages, rendered here from the frozen edition alone. They set no cookie and look at none. */
@Controller('p')
export class PublicController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly files: EditionFiles,
    private readonly pages: PublicPages,
    private readonly records: RecordExport,
    private readonly verifier: Verifier,
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
    else this.pages.send(res, null);
  }

  @Get('assets/star.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', A_YEAR)
  star(@Res() res: Response): void {
    res.send(STAR);
  }

  @Get(':slug')
  latest(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.pages.page(req, res, slug, null, async (shown) => strategyPage(shown, true, await this.progress.of(shown)));
  }

  @Get(':slug/editions/:number')
  edition(@Param('slug') slug: string, @Param('number') number: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.pages.page(req, res, slug, number, async (shown) => strategyPage(shown, false, await this.progress.of(shown)));
  }

  @Get(':slug/editions/:number/asks/:place')
  ask(@Param('slug') slug: string, @Param('number') number: string, @Param('place') place: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.pages.page(req, res, slug, number, async (shown) => {
      const ask = shown.publication.asks[wholeNumber(place) - 1];
      return ask ? askPage(shown, ask, (await this.progress.of(shown)).get(ask.place) ?? null) : null;
    });
  }

  /** What is different from the edition before. */
  @Get(':slug/editions/:number/changes')
  changes(@Param('slug') slug: string, @Param('number') number: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.pages.page(req, res, slug, number, async (shown) => {
      const before = shown.publication.number > 1 ? await this.editions.find(slug, shown.publication.number - 1) : null;
      return before && changesPage(shown, before.publication, changesBetween(before.publication, shown.publication));
    });
  }

  @Get(':slug/editions.atom')
  async feed(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const editions = await this.editions.list(slug);
    if (editions.length === 0) return this.pages.send(res, null);
    res.set({ 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': EACH_TIME }).send(editionsFeed({ slug, name: editions[0]!.networkName }, editions, this.config.baseUrl));
  }

  @Get(':slug/sitemap.xml')
  async sitemap(@Param('slug') slug: string, @Res() res: Response): Promise<void> {
    const newest = await this.editions.find(slug, null);
    if (!newest) return this.pages.nothing(res);
    const [editions, { listed, scoreboard }] = await Promise.all([this.editions.list(slug), this.pages.site(newest)]);
    const others = [...(scoreboard ? [scoreboardPath(slug)] : []), ...(listed.length > 0 ? [organisationsPath(slug), ...listed.map(({ address }) => organisationPath(slug, address))] : [])];
    res.set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': EACH_TIME }).send(sitemap(slug, editions, others, this.config.baseUrl));
  }

  /** The part of the record that belongs to an edition, for anybody to verify. */
  @Get(':slug/editions/:number/record.json')
  async record(@Param('slug') slug: string, @Param('number') number: string, @Res() res: Response): Promise<void> {
    const edition = await this.editions.find(slug, wholeNumber(number));
    const file = edition && (await this.records.ofEdition(edition.networkId, edition.id, edition.record));
    if (!file) return this.pages.send(res, null);
    recordAttachment(res, `${slug}-edition-${edition.publication.number}-record.json`).setHeader('Cache-Control', EACH_TIME).send(JSON.stringify(file));
  }

  /** The same in plain words. */
  @Get(':slug/editions/:number/record')
  recordPage(@Param('slug') slug: string, @Param('number') number: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.pages.page(req, res, slug, number, async (shown) => {
      const file = await this.records.ofEdition(shown.networkId, shown.id, shown.record);
      return file && recordPage(shown, { file, report: verify(file, sha256), verifier: this.verifier.program?.sha256 ?? null });
    });
  }

  /** An edition as a file: `<network>-edition-<number>.<ending>`. */
  @Get(':slug/editions/:number/:file')
  async file(@Param('slug') slug: string, @Param('number') number: string, @Param('file') name: string, @Res() res: Response): Promise<void> {
    const prefix = `${slug}-edition-${number}.`;
    const format = name.startsWith(prefix) ? formatOf(name.slice(prefix.length)) : null;
    const edition = format && (await this.editions.find(slug, wholeNumber(number)));
    if (!format || !edition) return this.pages.send(res, null);
    const file = await this.files.file(format, edition.id, edition.publication);
    const bytes = 'bytes' in file ? await Promise.race([file.bytes, setTimeout(PATIENCE_MS, null, { ref: false })]) : file;
    if (bytes === null) {
      const { done } = file as Making;
      res.set('Refresh', '2');
      return this.pages.send(res, makingPage(edition.publication, format.name, done, { stylesheet: STYLESHEET }), 'no-store');
    }
    res.set({ 'Content-Type': format.mediaType, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': EACH_TIME }).send(Buffer.from(bytes));
  }
}
