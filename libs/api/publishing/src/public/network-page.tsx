/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Publication } from '../form/publication.js';
import { publishedBy } from '../form/words.js';
import { dataOfPage } from './data-of-page.js';
import { Layout, type Picture } from './layout.js';
import type { PublicSite, Shown } from './page.js';
import { feedPath, home, organisationsPath, picturePath, recordPath, scoreboardPath } from './paths.js';

/** What stands on the picture of an edition. */
export const pictureOf = ({ addresses, title, number, network }: Publication): Picture => ({ address: picturePath(addresses.edition), words: `${title}. Edition ${number} of ${network.name}` });

/** The ways from each page to what else the network shows, as far as there is such. */
function Ways({ publication: { network: { slug }, number, recorded }, site: { listed, scoreboard, editions }, path }: Shown & { path: string }) {
  const ways = [
    [home(slug), 'Strategy'], ...(scoreboard ? [[scoreboardPath(slug), 'Progress']] : []), ...(listed.length > 0 ? [[organisationsPath(slug), 'Organisations']] : []),
    ...(recorded ? [[recordPath(slug, number), 'How it was decided']] : []), ...(editions.length > 1 ? [[`${home(slug)}#editions`, 'All editions']] : []),
  ] as [string, string][];
  if (ways.length < 2) return null;
  return <nav class="ways" aria-label="More of this network"><ul>{ways.map(([href, name]) => <li key={href}><a href={href} {...(href === path ? { 'aria-current': 'page' as const } : {})}>{name}</a></li>)}</ul></nav>;
}

interface Given extends Shown {
  site: PublicSite;
  /** Where the page stands. */
  path: string;
  title: string;
  description: string;
  picture?: Picture;
  data?: Record<string, unknown>;
  embed?: string;
  footer?: string;
  children: ComponentChildren;
}

/** A page of a network that has published: its frame, and what it says of itself. */
export function NetworkPage({ publication, site, path, title, description, picture = pictureOf(publication), data, embed, footer, children }: Given) {
  const { network } = publication;
  const canonical = `${site.baseUrl}${path}`;
  const { preview } = site;
  // Before it is public nothing leads anywhere else, and programs are told nothing.
  const around = preview ? { preview: preview.notice } : { feed: feedPath(network.slug), ...(embed === undefined ? {} : { embed }), picture, data: data ?? dataOfPage(publication, title, description, canonical), ways: <Ways publication={publication} site={site} path={path} /> };
  return (
    <Layout title={`${title} – ${network.name}`} description={description} canonical={canonical} networkName={network.name} home={home(network.slug)} stylesheet={site.stylesheet}
      footer={footer ?? publishedBy(network.name)} {...around}>
      {children}
    </Layout>
  );
}
