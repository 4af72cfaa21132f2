import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

// What everything that serves public pages has in common.

/** Without what only its writers read: with letters and words a page weighs at most 50 kB. What stands in quotation marks stays. */
const withoutBlanks = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/("[^"]*")|\s*\n\s*|\s*([{};])\s*|(:) /g, (_, quoted?: string, sign?: string, colon?: string) => quoted ?? sign ?? colon ?? '').replace(/;}/g, '}');
export const STYLES = Buffer.from(withoutBlanks(readFileSync(new URL('./public.css', import.meta.url), 'utf8')));
export const PACKED_STYLES = brotliCompressSync(STYLES);
export const STYLESHEET = `/p/assets/public.css?v=${createHash('sha256').update(STYLES).digest('hex').slice(0, 12)}`;

/** May be kept, but is asked for by its tag before it is shown: a name that was withdrawn is gone at once [P2]. */
export const EACH_TIME = 'public, no-cache';

/** 0 for anything that is not a plain positive number; no edition and no ask has that number. */
export const wholeNumber = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

/** No script at all, styles, font and pictures from this host, nothing may frame the page or be framed. */
export const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** So long a visitor waits for a file before being shown how far it is. */
export const PATIENCE_MS = 4_000;
