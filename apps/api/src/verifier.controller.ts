import { Controller, Get, NotFoundException, Res } from '@nestjs/common';
import { Verifier } from '@northstar/api-record';
import type { Response } from 'express';

/** Hands out the program that checks records, beside the records themselves. */
@Controller('p/assets')
export class VerifierController {
  constructor(private readonly verifier: Verifier) {}

  @Get('verify.mjs')
  download(@Res() res: Response): void {
    const { program } = this.verifier;
    if (!program) throw new NotFoundException('The verifier has not been built yet. Run npm start, which builds it.');
    res.set({ 'Content-Type': 'text/javascript; charset=utf-8', 'Content-Disposition': 'attachment; filename="verify.mjs"', 'Cache-Control': 'public, max-age=3600' }).send(program.bytes);
  }
}
