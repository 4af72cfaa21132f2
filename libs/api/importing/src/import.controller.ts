import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import { ActorSource, Authenticator, notFound, RequestContext } from '@northstar/api-core';
import { type Refusal, refuse } from '@northstar/domain-membership';
import type { Request, Response } from 'express';
import { ImportsService } from './imports.service.js';
import { MOST_BYTES, UNREADABLE } from './reading/unreadable.js';

const STATUS: Partial<Record<Refusal['code'], number>> = { SIGNED_OUT: 401, NOT_FOUND: 404, NOT_ALLOWED: 403, TOO_MANY: 429, INVALID: 422 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The door for files: their bytes are the body of the request, and the answer is the name by which `documentImport` shows what was read. A page of another
 * site cannot send this type of body without asking first, and nobody answers it; browsers also say where a request comes from.
 */
@Controller('imports')
export class ImportController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly actors: ActorSource,
    private readonly imports: ImportsService,
  ) {}

  @Post()
  async receive(@Req() req: Request, @Res() res: Response, @Query('strategy') strategyId: unknown, @Query('name') name: unknown): Promise<void> {
    const site = req.headers['sec-fetch-site'];
    if (req.headers['content-type'] !== 'application/octet-stream' || (site !== undefined && site !== 'same-origin')) {
      return turnAway(res, 415, refuse('INVALID', 'Send the file as application/octet-stream, from a page of this site.'));
    }
    const signedIn = await this.authenticator.authenticate({ cookieHeader: req.headers.cookie, authorizationHeader: req.headers.authorization });
    if (!signedIn) return turnAway(res, 401, refuse('SIGNED_OUT', 'You are signed out. Sign in and try again; nothing was changed.'));
    const context = new RequestContext(signedIn, req.ip ?? '', req.headers['user-agent'] ?? '', () => {}, this.actors);
    if (typeof strategyId !== 'string' || !UUID.test(strategyId)) return turnAway(res, 404, notFound());
    // Before the bytes are taken: whoever may not bring in a file does not fill memory with one.
    const verdict = await this.imports.judge(context, strategyId);
    if (!verdict.ok) return turnAway(res, STATUS[verdict.code as Refusal['code']] ?? 422, verdict as Refusal);
    const bytes = await bodyOf(req);
    if (!bytes) return turnAway(res, 413, refuse('INVALID', UNREADABLE.too_large));
    const outcome = await this.imports.read(context, strategyId, typeof name === 'string' ? name : '', bytes);
    if (!outcome.ok) return turnAway(res, STATUS[outcome.code as Refusal['code']] ?? 422, outcome as Refusal);
    res.status(201).setHeader('Cache-Control', 'no-store').json({ id: outcome.value });
  }
}

/** Whatever is still to come of the body is not read: the connection ends with the answer. */
function turnAway(res: Response, status: number, { code, message }: Refusal): void {
  res.status(status).setHeader('Cache-Control', 'no-store').setHeader('Connection', 'close').json({ code, message });
}

/** The body of a request; null when it is larger than a file may be. No more than that is ever held. */
async function bodyOf(req: Request): Promise<Uint8Array | null> {
  if (Number(req.headers['content-length'] ?? 0) > MOST_BYTES) return null;
  const parts: Buffer[] = [];
  let size = 0;
  // Not ended with the loop, or the answer could not be sent any more.
  for await (const part of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
