import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Attempts } from '@northstar/api-identity';
import type { Request, Response } from 'express';
import { FollowService } from './follow.service.js';

const WORDS = {
  confirm: { title: 'Follow by mail', ask: 'You are told by mail what becomes of it from then on. Each mail can end it with one press.', button: 'Yes, follow', done: 'You follow it now. You can close this page.' },
  stop: { title: 'Stop these mails', ask: 'No more mail is sent about this.', button: 'Stop these mails', done: 'No more mail is sent about this. You can close this page.' },
} as const;
const GONE = 'This address is used up or never was one. Nothing was changed.';

/** Answers to mails. Looking at the address changes nothing, because programs look at addresses in mails, too; a press does, and so does the one press of a mail program (RFC 8058). */
@Controller('follow')
export class FollowController {
  constructor(
    private readonly follows: FollowService,
    private readonly attempts: Attempts,
  ) {}

  @Get(':what/:secret')
  async look(@Param('what') what: string, @Param('secret') secret: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    if (what !== 'confirm' && what !== 'stop') return page(res, 404, 'Not here', GONE);
    if (!(await this.follows.known(what, secret))) return this.gone(req, res, what);
    const { title, ask, button } = WORDS[what];
    page(res, 200, title, ask, `<form method="post"><button>${button}</button></form>`);
  }

  @Post(':what/:secret')
  async press(@Param('what') what: string, @Param('secret') secret: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    if (what !== 'confirm' && what !== 'stop') return page(res, 404, 'Not here', GONE);
    if (!(await this.follows.answer(what, secret))) return this.gone(req, res, what);
    page(res, 200, WORDS[what].title, WORDS[what].done);
  }

  /** Only wrong addresses count as attempts. */
  private async gone(req: Request, res: Response, what: keyof typeof WORDS): Promise<void> {
    const tooMany = await this.attempts.onAddress(req.ip ?? '');
    page(res, tooMany ? 429 : 404, WORDS[what].title, tooMany?.message ?? GONE);
  }
}

/** A page without script, style or anything from elsewhere. All words on it are ours. */
function page(res: Response, status: number, title: string, words: string, form = ''): void {
  res.status(status).set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", 'Cache-Control': 'no-store' })
    .send(`<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><main><h1>${title}</h1><p>${words}</p>${form}</main></body></html>\n`);
}
