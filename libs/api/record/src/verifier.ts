import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';

/** Where the built program lies, seen from src/ as from dist/. */
const BUILT = fileURLToPath(new URL('../../../../apps/verify/dist/verify.mjs', import.meta.url));

/** The program that checks records, one file, handed out beside them. */
@Injectable()
export class Verifier {
  private known: { bytes: Buffer; sha256: string } | null = null;

  /** Null while it was not built. */
  get program(): { bytes: Buffer; sha256: string } | null {
    if (this.known === null && existsSync(BUILT)) {
      const bytes = readFileSync(BUILT);
      this.known = { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    }
    return this.known;
  }
}
