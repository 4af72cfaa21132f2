import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ActorSource, Authenticator, bodyOf, isSentFromHere, notFound, RequestContext, turnAway } from '@northstar/api-core';
import { refuse } from '@northstar/domain-membership';
import type { Request, Response } from 'express';
import { EvidenceService, MOST_BYTES, type StoredFile, TOO_LARGE } from './evidence.service.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SIGNED_OUT = refuse('SIGNED_OUT', 'You are signed out. Sign in and try again; nothing was changed.');

/** Hands a file out to be kept: no browser opens it in the page or takes it for something else. */
export function sendFile(res: Response, { name, type, bytes }: StoredFile, cache: string): void {
  // The name is written in the form that every browser reads; the type is the one that was found in the content.
  res.attachment(name).set({ 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'Cache-Control': cache }).send(bytes);
}

/** The door for evidence: its bytes are the body of the request, and the answer is the name by which a step takes it. */
@Controller('progress/files')
export class EvidenceController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly actors: ActorSource,
    private readonly evidence: EvidenceService,
  ) {}

  @Post()
  async receive(@Req() req: Request, @Res() res: Response, @Query('ask') ask: unknown, @Query('name') name: unknown): Promise<void> {
    if (!isSentFromHere(req)) return turnAway(res, refuse('INVALID', 'Send the file as application/octet-stream, from a page of this site.'), 415);
    const context = await this.contextOf(req);
    if (!context) return turnAway(res, SIGNED_OUT);
    if (typeof ask !== 'string' || !UUID.test(ask)) return turnAway(res, notFound());
    // Before the bytes are taken: whoever may not bring a file does not fill memory with one.
    const verdict = await this.evidence.judge(context, ask);
    if (!verdict.ok) return turnAway(res, verdict);
    const bytes = await bodyOf(req, MOST_BYTES);
    if (!bytes) return turnAway(res, TOO_LARGE, 413);
    const outcome = await this.evidence.receive(context, ask, typeof name === 'string' ? name : '', bytes);
    if (!outcome.ok) return turnAway(res, outcome);
    res.status(201).setHeader('Cache-Control', 'no-store').json(outcome.value);
  }

  @Get(':id')
  async download(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const context = await this.contextOf(req);
    if (!context) return turnAway(res, SIGNED_OUT);
    const file = UUID.test(id) ? await this.evidence.find(context, id) : null;
    if (!file) return turnAway(res, notFound());
    sendFile(res, file, 'private, no-store');
  }

  private async contextOf(req: Request): Promise<RequestContext | null> {
    const signedIn = await this.authenticator.authenticate({ cookieHeader: req.headers.cookie, authorizationHeader: req.headers.authorization });
    return signedIn && new RequestContext(signedIn, req.ip ?? '', req.headers['user-agent'] ?? '', () => {}, this.actors);
  }
}
