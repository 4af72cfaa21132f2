import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ActorSource, Authenticator, CONFIG, type Config, RequestContext } from '@northstar/api-core';
import { Attempts } from '@northstar/api-identity';
import type { Request, Response } from 'express';
import { changesBetween } from '../form/changes.js';
import { EditionFiles, type Making } from '../formats/files.js';
import { type Format, formatOf } from '../formats/formats.js';
import { type Preview, PreviewsService } from '../previews.service.js';
import { changesPage } from './changes-page.js';
import { makingPage } from './making-page.js';
import { nothingPublishedPage } from './nothing-page.js';
import type { PublicSite } from './page.js';
import { PATIENCE_MS, POLICY, STYLESHEET } from './serving.js';
import { strategyPage } from './strategy-page.js';

/** Kept by nobody, found by nobody, and where a reader goes on from here nobody learns the address. */
const HEADERS = { 'Content-Security-Policy': POLICY, 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' } as const;

/**
 * Editions before they are public. The address of a reader is a secret and all that is asked of them; a coordinator's names what is looked at and
 * takes the sign-in.
 */
@Controller('preview')
export class PreviewController {
  constructor(
    private readonly previews: PreviewsService,
    private readonly files: EditionFiles,
    private readonly authenticator: Authenticator,
    private readonly actors: ActorSource,
    private readonly attempts: Attempts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':key')
  page(@Param('key') key: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.show(key, req, res, (preview, site) => this.look(req, res, preview, strategyPage({ publication: preview.publication, site }, false, new Map())));
  }

  @Get(':key/changes')
  changes(@Param('key') key: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.show(key, req, res, (preview, site) => {
      const { publication, previous } = preview;
      return previous ? this.look(req, res, preview, changesPage({ publication, site }, previous, changesBetween(previous, publication))) : this.nothing(res);
    });
  }

  @Get(':key/:extension')
  async file(@Param('key') key: string, @Param('extension') extension: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const format = formatOf(extension);
    return this.show(key, req, res, (preview, site) => (format ? this.sendFile(req, res, preview, site, format) : this.nothing(res)));
  }

  private async show(key: string, req: Request, res: Response, send: (preview: Preview, site: PublicSite) => Promise<void> | void): Promise<void> {
    const found = await this.find(key, req);
    if (!found) {
      // Only wrong addresses count as attempts, and those that were right once are like them.
      const tooMany = await this.attempts.onAddress(req.ip ?? '');
      return this.nothing(res, tooMany ? 429 : 404);
    }
    // What was shown before is public now: there it is read.
    if ('published' in found) return void res.set(HEADERS).redirect(303, found.published);
    await send(found, { baseUrl: this.config.baseUrl, stylesheet: STYLESHEET, editions: [], listed: [], scoreboard: false, preview: { path: `/preview/${key}`, notice: found.notice } });
  }

  private async find(key: string, req: Request) {
    if (key.length !== 36) return this.previews.ofReader(key);
    const signedIn = await this.authenticator.authenticate({ cookieHeader: req.headers.cookie, authorizationHeader: req.headers.authorization });
    return signedIn && this.previews.ofCoordinator(new RequestContext(signedIn, req.ip ?? '', req.headers['user-agent'] ?? '', () => {}, this.actors), key);
  }

  private async sendFile(req: Request, res: Response, { id, publication, looked }: Preview, site: PublicSite, format: Format): Promise<void> {
    const file = await this.files.file(format, `preview-${id}`, publication);
    const bytes = 'bytes' in file ? await Promise.race([file.bytes, setTimeout(PATIENCE_MS, null, { ref: false })]) : file;
    if (bytes === null) {
      res.set('Refresh', '2');
      return this.send(res, 200, makingPage(publication, format.name, (file as Making).done, site));
    }
    if (req.method === 'GET') await looked();
    res.set(HEADERS).set({ 'Content-Type': format.mediaType, 'Content-Disposition': `attachment; filename="${publication.network.slug}-edition-${publication.number}-preview.${format.extension}"` }).send(Buffer.from(bytes));
  }

  /** What is asked for without its words is not looked at, and a file is once it is there. */
  private async look(req: Request, res: Response, { looked }: Preview, html: string): Promise<void> {
    if (req.method === 'GET') await looked();
    this.send(res, 200, html);
  }

  private nothing(res: Response, status = 404): void {
    this.send(res, status, nothingPublishedPage({ baseUrl: this.config.baseUrl, stylesheet: STYLESHEET }));
  }

  private send(res: Response, status: number, html: string): void {
    res.status(status).set(HEADERS).set('Content-Type', 'text/html; charset=utf-8').send(html);
  }
}
