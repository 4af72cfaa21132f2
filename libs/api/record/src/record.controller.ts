import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ActorSource, Authenticator, Authority, NOT_FOUND_SENTENCE, RequestContext } from '@northstar/api-core';
import type { Request, Response } from 'express';
import { RecordExport } from './record-export.js';
import { recordAttachment } from './record-attachment.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The record of a network as a file, for its members. */
@Controller('record')
export class RecordController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly actors: ActorSource,
    private readonly authority: Authority,
    private readonly exports: RecordExport,
  ) {}

  @Get(':networkId')
  async download(@Param('networkId') networkId: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    res.setHeader('Cache-Control', 'no-store');
    const signedIn = await this.authenticator.authenticate({ cookieHeader: req.headers.cookie, authorizationHeader: req.headers.authorization });
    if (!signedIn) {
      res.status(401).json({ code: 'SIGNED_OUT', message: 'You are signed out. Sign in and try again.' });
      return;
    }
    const context = new RequestContext(signedIn, req.ip ?? '', req.headers['user-agent'] ?? '', () => {}, this.actors);
    if (!UUID.test(networkId) || !(await this.authority.reader(context, networkId))) {
      res.status(404).json({ code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE });
      return;
    }
    const file = await this.exports.ofNetwork(networkId);
    recordAttachment(res, `record-${file.head.sequence}.json`).send(JSON.stringify(file));
  }
}
