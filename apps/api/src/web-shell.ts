import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@northstar/api-core';
import type { Request, RequestHandler, Response } from 'express';

/** Where the built interface lies, seen from src/ as from dist/. */
const WEB_DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));
const NONCE = '__CSP_NONCE__';
const YEAR = 365 * 24 * 60 * 60;

/** Addresses that the interface knows (its routes decide the rest); `/p/` belongs to the published pages. */
const CLIENT_ROUTES = /^\/(sign-in|set-up|join|n\/[^/]+(\/.*)?)?\/?$/;
const SERVER_ROUTES = /^\/(graphql|collab|healthz|readyz|metrics|p|preview|record|progress|calendar|follow)(\/|$)/;

function contentPolicy(config: Config, nonce: string): string {
  const sockets = config.baseUrl.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The component library writes style elements while it runs; they carry the page's nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Serves the interface: hashed files for ever, the page around them fresh each time with a nonce of its own. */
export function serveWebShell(app: NestExpressApplication, config: Config, dist = WEB_DIST): void {
  const page = path.join(dist, 'index.html');
  if (existsSync(dist)) {
    app.useStaticAssets(path.join(dist, 'assets'), { prefix: '/assets/', index: false, immutable: true, maxAge: YEAR * 1_000, fallthrough: true });
    app.useStaticAssets(dist, { index: false, maxAge: 60 * 60 * 1_000, setHeaders: headersOf });
  }
  // Read once: a release is one build, and the page is asked for on every visit.
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null;
  const shell: RequestHandler = (req, res, next) => {
    const known = CLIENT_ROUTES.test(req.path);
    const visitor = (req.method === 'GET' || req.method === 'HEAD') && req.accepts(['html', 'json']) === 'html';
    if (!(visitor || (known && req.method === 'GET')) || SERVER_ROUTES.test(req.path) || req.path.startsWith('/assets/')) return next();
    sendShell(res, config, html, known);
  };
  app.use(shell);
}

function sendShell(res: Response, config: Config, html: string | null, known: boolean): void {
  if (html === null) {
    res.status(503).type('text/plain').send('The interface has not been built yet. Run npm start, which builds it.\n');
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  res.status(known ? 200 : 404)
    .setHeader('Content-Security-Policy', contentPolicy(config, nonce))
    .setHeader('Cache-Control', 'no-store')
    .type('html')
    .send(html.replaceAll(NONCE, nonce));
}

/**
 * The raw page holds a placeholder where the nonce belongs; nobody gets it by its file name. The worker that keeps the page's files may
 * fetch those, and is always asked for anew, so that a release reaches whoever opens the page.
 */
function headersOf(res: Response | { req: Request }, file: string): void {
  const response = res as Response;
  if (path.basename(file) === 'index.html') response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  if (path.basename(file) !== 'offline.js') return;
  response.setHeader('Content-Security-Policy', "default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
  response.setHeader('Cache-Control', 'no-cache');
}
