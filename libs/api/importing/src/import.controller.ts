import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import { ActorSource, Authenticator, bodyOf, isSentFromHere, notFound, RequestContext, turnAway } from '@northstar/api-core';
import { refuse } from '@northstar/domain-membership';
import type { Request, Response } from 'express';
import { ImportsService } from './imports.service.js';
import { MOST_BYTES, UNREADABLE } from './reading/unreadable.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The door for files: their bytes are the body of the request, and the answer is the name by which `documentImport` shows what was read. */
@Controller('imports')
export class ImportController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly actors: ActorSource,
    private readonly imports: ImportsService,
  ) {}

  @Post()
  async receive(@Req() req: Request, @Res() res: Response, @Query('strategy') strategyId: unknown, @Query('name') name: unknown): Promise<void> {
    if (!isSentFromHere(req)) return turnAway(res, refuse('INVALID', 'Send the file as application/octet-stream, from a page of this site.'), 415);
    const signedIn = await this.authenticator.authenticate({ cookieHeader: req.headers.cookie, authorizationHeader: req.headers.authorization });
    if (!signedIn) return turnAway(res, refuse('SIGNED_OUT', 'You are signed out. Sign in and try again; nothing was changed.'));
    const context = new RequestContext(signedIn, req.ip ?? '', req.headers['user-agent'] ?? '', () => {}, this.actors);
    if (typeof strategyId !== 'string' || !UUID.test(strategyId)) return turnAway(res, notFound());
    // Before the bytes are taken: whoever may not bring in a file does not fill memory with one.
    const verdict = await this.imports.judge(context, strategyId);
    if (!verdict.ok) return turnAway(res, verdict);
    const bytes = await bodyOf(req, MOST_BYTES);
    if (!bytes) return turnAway(res, refuse('INVALID', UNREADABLE.too_large), 413);
    const outcome = await this.imports.read(context, strategyId, typeof name === 'string' ? name : '', bytes);
    if (!outcome.ok) return turnAway(res, outcome);
    res.status(201).setHeader('Cache-Control', 'no-store').json({ id: outcome.value });
  }
}
