/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

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
  /** Who answers for the page; without it nothing is published on it. */
  footer?: string;
  children: ComponentChildren;
}

/** The frame of every public page. No script, nothing from other hosts; it must be readable with styles off. */
export function Layout({ title, description, canonical, networkName, home, stylesheet, feed, embed, footer, children }: Frame) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="icon" href="/p/assets/star.svg" type="image/svg+xml" />
        <link rel="canonical" href={canonical} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="article" />
        {feed && <link rel="alternate" type="application/atom+xml" title="Published editions" href={feed} />}
        {embed && <link rel="alternate" type="application/json+oembed" title={title} href={embed} />}
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="site">
          <a href={home}>{networkName}</a>
        </header>
        <main id="main">{children}</main>
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
