import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ActorSource, notFound, RequestContext, turnAway } from '@northstar/api-core';
import { Attempts } from '@northstar/api-identity';
import type { Request, Response } from 'express';
import { CalendarService } from './calendar.service.js';

/** What a calendar reads. The address is all that it knows: whoever has it reads what its owner may see at that moment, and nothing else. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarService,
    private readonly actors: ActorSource,
    private readonly attempts: Attempts,
  ) {}

  @Get(':file')
  async read(@Param('file') file: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    const owner = secret ? await this.calendars.owner(secret) : null;
    if (!owner) {
      // Only wrong addresses count: a calendar that asks every few minutes is not guessing.
      const tooMany = await this.attempts.onAddress(req.ip ?? '');
      return turnAway(res, tooMany ?? notFound());
    }
    const context = new RequestContext({ personId: owner.personId, sessionId: null, accessTokenId: null }, req.ip ?? '', req.headers['user-agent'] ?? '', () => {}, this.actors);
    const calendar = await this.calendars.calendar(context, owner.networkId);
    if (calendar === null) return turnAway(res, notFound());
    res.set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="northstar.ics"', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' }).send(calendar);
  }
}
