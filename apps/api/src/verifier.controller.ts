import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Controller, Get, NotFoundException, Res } from '@nestjs/common';
import type { Response } from 'express';

/** Where the built verifier lies, seen from src/ as from dist/. */
const BUILT = fileURLToPath(new URL('../../verify/dist/verify.mjs', import.meta.url));

/** Hands out the program that checks records, beside the records themselves. */
@Controller('p/assets')
export class VerifierController {
  @Get('verify.mjs')
  download(@Res() res: Response): void {
    if (!existsSync(BUILT)) throw new NotFoundException('The verifier has not been built yet. Run npm start, which builds it.');
    res.set({ 'Content-Type': 'text/javascript; charset=utf-8', 'Content-Disposition': 'attachment; filename="verify.mjs"', 'Cache-Control': 'public, max-age=3600' }).send(readFileSync(BUILT));
  }
}
