/** @jsxImportSource preact */
import { Layout, pageHtml } from './layout.js';
import type { PublicSite } from './page.js';

/** The same page for a network that does not exist and for one that has published nothing: neither is told apart. */
export function nothingPublishedPage(site: Pick<PublicSite, 'baseUrl' | 'stylesheet'>): string {
  return pageHtml(
    <Layout title="Nothing published here" description="Nothing is published at this address." canonical={site.baseUrl} networkName="Northstar" home="/" stylesheet={site.stylesheet}>
      <header class="title"><h1>Nothing is published here</h1></header>
      <p>There is no published strategy at this address. Check the link, or ask whoever gave it to you.</p>
    </Layout>,
  );
}
