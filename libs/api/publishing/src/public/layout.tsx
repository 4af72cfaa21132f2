/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PICTURE } from '../formats/picture/words.js';
import { asDataBlock } from './data-block.js';

/** A picture of a page. */
export interface Picture { address: string; words: string }

interface Frame {
  title: string;
  description: string;
  canonical: string;
  networkName: string;
  home: string;
  stylesheet: string;
  /** Address of the feed of what is published here. */
  feed?: string;
  /** Where programs learn how to embed the page. */
  embed?: string;
  /** Address of the picture that is shown beside a link to the page, and what stands on it. */
  picture?: Picture;
  /** What the page says of itself to programs. */
  data?: Record<string, unknown>;
  /** Ways to other pages of the same network. */
  ways?: ComponentChildren;
  /** Who answers for the page; without it nothing is published on it. */
  footer?: string;
  /** What whoever sees it before it is public has to know. Such a page is found by nobody, and says no address of its own. */
  preview?: string | undefined;
  children: ComponentChildren;
}

/** The frame of every public page. No script, nothing from other hosts; it must be readable with styles off. */
export function Layout({ title, description, canonical, networkName, home, stylesheet, feed, embed, picture, data, ways, footer, preview, children }: Frame) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="icon" href="/p/assets/star.svg" type="image/svg+xml" />
        {preview !== undefined ? <meta name="robots" content="noindex, nofollow" /> : (
          <>
            <link rel="canonical" href={canonical} />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={description} />
            <meta property="og:type" content="article" />
            <meta property="og:url" content={canonical} />
            <meta property="og:site_name" content={networkName} />
            <meta property="og:locale" content="en_GB" />
            {picture && (
              <>
                <meta property="og:image" content={picture.address} />
                <meta property="og:image:type" content="image/png" />
                <meta property="og:image:width" content={String(PICTURE.width)} />
                <meta property="og:image:height" content={String(PICTURE.height)} />
                <meta property="og:image:alt" content={picture.words} />
              </>
            )}
            <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
          </>
        )}
        {feed && <link rel="alternate" type="application/atom+xml" title="Published editions" href={feed} />}
        {embed && <link rel="alternate" type="application/json+oembed" title={title} href={embed} />}
        <link rel="stylesheet" href={stylesheet} />
        {/* No script: nothing of such a block is run, and the content policy allows none. */}
        {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asDataBlock(data) }} />}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="site">
          <a {...(preview === undefined ? { href: home } : {})}>{networkName}</a>
          {ways}
        </header>
        <main id="main">{preview !== undefined && <p class="notice" role="note">{preview}</p>}{children}</main>
        {footer && (
          <footer class="site">
            <p>{footer}</p>
          </footer>
        )}
      </body>
    </html>
  );
}

/** A whole page as HTML. Text is escaped by the renderer; only `toHtml` of the editor's schema makes markup from data. */
export const pageHtml = (page: Parameters<typeof renderToString>[0]): string => `<!doctype html>\n${renderToString(page)}`;
