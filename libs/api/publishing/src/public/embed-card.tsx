/** @jsxImportSource preact */
import type { PublicProgress } from '@northstar/api-progress';
import { renderToString } from 'preact-render-to-string';
import type { PublicAsk, Publication } from '../form/publication.js';
import { behindText, day } from '../form/words.js';
import { summary, writtenIn } from './parts.js';
import { standingText } from './progress-parts.js';

/** An ask as a card for the pages of others: no script, no cookie, every link opens outside of the frame. */
export function embedCard({ network, number, publishedAt }: Publication, ask: PublicAsk, progress: PublicProgress | null, stylesheet: string): string {
  return `<!doctype html>\n${renderToString(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${ask.title} – ${network.name}`}</title>
        <link rel="canonical" href={ask.address} />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body class="card">
        <main>
          <p class="kicker">{network.name} asks {ask.addressee}</p>
          <h1 {...writtenIn(ask)}><a href={ask.address} target="_blank" rel="noopener">{ask.title}</a></h1>
          <p {...writtenIn(ask)}>{summary(ask, 220)}</p>
          {progress && <p><strong>{standingText(progress)}</strong></p>}
          <p class="count">{behindText(ask)}&nbsp;· edition {number}, {day(publishedAt)}</p>
        </main>
      </body>
    </html>,
  )}`;
}

export const CARD = { width: 560, height: 300 } as const;

/** What the page of an ask answers to programs that want to embed it: https://oembed.com */
export function oEmbed({ network, addresses }: Publication, ask: PublicAsk, most: { width: number; height: number }): Record<string, unknown> {
  const width = Math.min(CARD.width, most.width);
  const height = Math.min(CARD.height, most.height);
  const title = `${ask.title} – ${network.name}`;
  return {
    version: '1.0', type: 'rich', title, provider_name: network.name, provider_url: addresses.newest, width, height, cache_age: 0,
    html: renderToString(<iframe src={`${ask.address}/card`} width={width} height={height} title={title} loading="lazy" sandbox="allow-popups" referrerpolicy="no-referrer" />),
  };
}
