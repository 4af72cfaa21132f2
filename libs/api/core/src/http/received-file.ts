import type { Refusal } from '@northstar/domain-membership';
import type { Request, Response } from 'express';

/** A file comes as the body of a request. A page of another site cannot send this type of body without asking first, and nobody answers it; browsers also say where a request comes from. */
export function isSentFromHere(req: Request): boolean {
  const site = req.headers['sec-fetch-site'];
  return req.headers['content-type'] === 'application/octet-stream' && (site === undefined || site === 'same-origin');
}

const STATUS: Partial<Record<string, number>> = { SIGNED_OUT: 401, NOT_FOUND: 404, NOT_ALLOWED: 403, TOO_MANY: 429, INVALID: 422, CONFLICT: 409 };

/** Answers with a refusal. Whatever is still to come of the body is not read: the connection ends with the answer. */
export function turnAway(res: Response, { code, message }: Refusal<string>, status = STATUS[code] ?? 422): void {
  res.status(status).setHeader('Cache-Control', 'no-store').setHeader('Connection', 'close').json({ code, message });
}

/** The body of a request; null when it is larger than `most`. No more than that is ever held. */
export async function bodyOf(req: Request, most: number): Promise<Uint8Array | null> {
  if (Number(req.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let size = 0;
  // Not ended with the loop, or the answer could not be sent any more.
  for await (const part of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A name of a file as people can be shown it: one line, without the folders that some browsers send. */
export const fileName = (name: string): string => name.normalize('NFC').replace(/^.*[\\/]/, '').replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim().slice(0, 200);
