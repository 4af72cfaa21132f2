import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { askedTogether, UnitOfWork } from '@northstar/api-core';
import type { Request, Response } from 'express';

/** A page that can be sent, or null where there is none. */
export interface Answer { status: number; headers: Record<string, string>; body: string }
interface Kept { state: string; answer: Answer; tag: string; packed: Map<string, Buffer> }

const MOST = 1_000;
/** What changes a public page has to change this. Of organisations: how they are called, where they stand, and what they say to the public. */
const STATE = `SELECT concat_ws(' ', (SELECT count(*) FROM edition), (SELECT count(*) FROM signature_event WHERE state = 'withdrawn'),
  (SELECT count(*) FROM progress_step), (SELECT count(*) FROM progress_confirmation), (SELECT coalesce(max(id), 0) FROM progress_sharing), (SELECT count(*) FROM progress_setting WHERE scoreboard_shown),
  (SELECT sum(hashtextextended(concat_ws(' ', o.id, o.name, o.standing, p.revision), 0)) FROM organisation o LEFT JOIN organisation_page p ON p.organisation_id = o.id)) AS state`;
const PACKERS = {
  br: (body: string) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: (body: string) => promisify(gzip)(body, { level: 9 }),
} as const;

/**
 * Public pages, ready in memory and packed as small as they get. Before one is sent the database is asked whether anything was published or
 * withdrawn since it was made, by any server: one short statement for all who ask at the same moment. So a name that was withdrawn is on no
 * page from then on [P2], and no message between servers has to arrive for that.
 */
@Injectable()
export class PageCache {
  private readonly kept = new Map<string, Kept>();
  private readonly state = askedTogether<string, string>(async (all) => {
    const [{ state }] = await this.uow.read.query<{ state: string }>(STATE) as [{ state: string }];
    return all.map(() => state);
  });

  constructor(private readonly uow: UnitOfWork) {}

  /** Sends the page at an address; `make` is asked for it only where it is not known as it is now. */
  async send(req: Request, res: Response, make: () => Promise<Answer>): Promise<void> {
    const key = req.path;
    const state = await this.state.load('');
    let kept = this.kept.get(key);
    if (!kept || kept.state !== state) {
      const answer = await make();
      kept = { state, answer, tag: `W/"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`, packed: new Map() };
      this.keep(key, kept);
    }
    res.status(kept.answer.status).set(kept.answer.headers).set({ ETag: kept.tag, Vary: 'Accept-Encoding' });
    if (kept.answer.status === 200 && req.headers['if-none-match'] === kept.tag && req.headers['cache-control'] !== 'no-cache') {
      res.status(304).end();
      return;
    }
    const encoding = req.method === 'HEAD' ? null : (['br', 'gzip'] as const).find((one) => req.acceptsEncodings(one) === one) ?? null;
    const body = encoding === null ? Buffer.from(kept.answer.body) : await this.packed(kept, encoding);
    if (encoding !== null) res.set('Content-Encoding', encoding);
    res.set('Content-Length', String(body.length)).end(body);
  }

  private async packed(kept: Kept, encoding: keyof typeof PACKERS): Promise<Buffer> {
    const known = kept.packed.get(encoding);
    if (known) return known;
    const body = await PACKERS[encoding](kept.answer.body);
    kept.packed.set(encoding, body);
    return body;
  }

  /** The oldest make room. What is not there is not kept: there are more such addresses than memory. */
  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    if (kept.answer.status !== 200) return;
    this.kept.set(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
  }
}
