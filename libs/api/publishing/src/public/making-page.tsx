/** @jsxImportSource preact */
import type { Publication } from '../form/publication.js';
import { Layout, pageHtml } from './layout.js';
import type { PublicSite } from './page.js';
import { home } from './paths.js';

/** While a long file is being made: how far it is. The page asks again by itself. */
export function makingPage({ network, title, number, addresses }: Publication, format: string, done: number, { stylesheet, preview }: Pick<PublicSite, 'stylesheet' | 'preview'>): string {
  const percent = Math.round(done * 100);
  return pageHtml(
    <Layout title={`The ${format} is being made – ${network.name}`} description={`The ${format} of ${title} is being made.`} canonical={addresses.edition} networkName={network.name} home={home(network.slug)} stylesheet={stylesheet} preview={preview?.notice}>
      <header class="title"><h1>The {format} of edition {number} is being made</h1></header>
      <p><progress max={100} value={percent} aria-label="How far it is">{percent} %</progress> {percent} %</p>
      <p>The download begins here by itself. You may also leave this page and come back to it. Meanwhile you can <a href={preview?.path ?? addresses.edition}>read the edition</a>.</p>
    </Layout>,
  );
}
