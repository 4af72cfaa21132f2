import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@northstar/api-core';
import type { Request, RequestHandler, Response } from 'express';

/** A page that can be sent, or null where there is none. */
export interface Answer { status: number; headers: Record<string, string>; body: string }
interface Kept { state: string; answer: Answer; tag: string; packed: Map<string, Promise<Buffer> | Buffer> }

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
  private readonly making = new Map<string, { state: string; kept: Promise<Kept> }>();
  private asking: Promise<string> | null = null;
  private next: Promise<string> | null = null;

  constructor(private readonly uow: UnitOfWork) {}

  /** Answers at the door of the server what is in memory as it is now, without the long way through it; everything else goes on. */
  readonly door: RequestHandler = (req, res, next) => {
    const kept = req.method === 'GET' || req.method === 'HEAD' ? this.kept.get(req.path) : undefined;
    if (!kept) {
      next();
      return;
    }
    this.state().then((state) => (state === kept.state ? this.answer(req, res, kept) : next())).catch(next);
  };

  /** Sends the page at an address; `make` is asked for it only where it is not known as it is now. */
  async send(req: Request, res: Response, make: () => Promise<Answer>): Promise<void> {
    const key = req.path;
    const state = await this.state();
    const kept = this.kept.get(key);
    await this.answer(req, res, kept?.state === state ? kept : await this.made(key, state, make));
  }

  /** Made once for all who ask for it meanwhile, and know the same. */
  private made(key: string, state: string, make: () => Promise<Answer>): Promise<Kept> {
    const running = this.making.get(key);
    if (running?.state === state) return running.kept;
    const kept = make().then((answer): Kept => {
      const made = { state, answer, tag: `W/"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`, packed: new Map() };
      this.keep(key, made);
      return made;
    }).finally(() => { if (this.making.get(key)?.kept === kept) this.making.delete(key); });
    this.making.set(key, { state, kept });
    return kept;
  }

  private async answer(req: Request, res: Response, kept: Kept): Promise<void> {
    const { status, headers, body } = kept.answer;
    const known = { ...headers, ETag: kept.tag, Vary: 'Accept-Encoding' };
    if (status === 200 && req.headers['if-none-match'] === kept.tag && req.headers['cache-control'] !== 'no-cache') {
      res.writeHead(304, known).end();
      return;
    }
    const encoding = req.method === 'HEAD' ? null : encodingOf(req);
    const bytes = encoding === null ? Buffer.from(body) : await this.packed(kept, encoding);
    res.writeHead(status, { ...known, ...(encoding === null ? {} : { 'Content-Encoding': encoding }), 'Content-Length': bytes.length }).end(req.method === 'HEAD' ? undefined : bytes);
  }

  /**
   * What is the case now. One question at most is on its way: whoever asks meanwhile is answered by the next one, which begins after they
   * asked, so that nobody is told what was the case before.
   */
  private state(): Promise<string> {
    if (this.asking === null) return this.ask();
    this.next ??= this.asking.catch(() => null).then(() => {
      this.next = null;
      return this.ask();
    });
    return this.next;
  }

  private ask(): Promise<string> {
    const asked = this.uow.read.query<{ state: string }>(STATE).then(([row]) => row!.state).finally(() => { this.asking = null; });
    this.asking = asked;
    return asked;
  }

  private async packed(kept: Kept, encoding: keyof typeof PACKERS): Promise<Buffer> {
    const known = kept.packed.get(encoding);
    if (known) return known;
    const packing = PACKERS[encoding](kept.answer.body);
    kept.packed.set(encoding, packing);
    // What failed is tried again by whoever asks next.
    const body = await packing.catch((error: unknown) => {
      kept.packed.delete(encoding);
      throw error;
    });
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

type Encoding = keyof typeof PACKERS;
/** Browsers say the same few things; who says something else does not fill the memory. */
const encodings = new Map<string, Encoding | null>();
const MOST_ENCODINGS = 100;

function encodingOf(req: Request): Encoding | null {
  const said = req.headers['accept-encoding'] ?? '';
  const known = encodings.get(said);
  if (known !== undefined) return known;
  const encoding = (['br', 'gzip'] as const).find((one) => req.acceptsEncodings(one) === one) ?? null;
  if (encodings.size < MOST_ENCODINGS) encodings.set(said, encoding);
  return encoding;
}
