import { escapeHtml } from '@northstar/engine-editor-schema';
import type { PublicSite } from './page.js';
import { changesPath, editionPath, feedPath, home, recordPath } from './paths.js';

type Listed = PublicSite['editions'][number];

/** Of XML nothing may be said in characters that it does not know. */
const escaped = (text: string): string => escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ''));

/** The editions of a network as an Atom feed, newest first. It names no organisation, so nothing has to be taken back from it. */
export function editionsFeed(network: { name: string; slug: string }, editions: readonly Listed[], baseUrl: string): string {
  const address = (path: string): string => escaped(`${baseUrl}${path}`);
  const entry = ({ number, title, publishedAt }: Listed): string => [
    '  <entry>', `    <id>${address(editionPath(network.slug, number))}</id>`, `    <title>${escaped(`Edition ${number}: ${title}`)}</title>`, `    <updated>${publishedAt.toISOString()}</updated>`, `    <published>${publishedAt.toISOString()}</published>`,
    `    <link rel="alternate" type="text/html" href="${address(editionPath(network.slug, number))}"/>`, ...(number > 1 ? [`    <link rel="related" type="text/html" title="What changed" href="${address(changesPath(network.slug, number))}"/>`] : []), '  </entry>',
  ].join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${address(home(network.slug))}</id>
  <title>${escaped(`${network.name}: published editions`)}</title>
  <updated>${editions[0]!.publishedAt.toISOString()}</updated>
  <author><name>${escaped(network.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${address(feedPath(network.slug))}"/>
  <link rel="alternate" type="text/html" href="${address(home(network.slug))}"/>
${editions.map(entry).join('\n')}
</feed>
`;
}

/** All pages of one network, for search engines; `others`: those that change at any time. */
export function sitemap(slug: string, editions: readonly (Listed & { asks: number; recorded: boolean })[], others: readonly string[], baseUrl: string): string {
  const [newest] = editions;
  const paths = [{ path: home(slug), at: newest!.publishedAt }, ...editions.flatMap(({ number, publishedAt, asks, recorded }) => [
    { path: editionPath(slug, number), at: publishedAt }, ...(number > 1 ? [{ path: changesPath(slug, number), at: publishedAt }] : []), ...(recorded ? [{ path: recordPath(slug, number), at: publishedAt }] : []), ...Array.from({ length: asks }, (_, index) => ({ path: `${editionPath(slug, number)}/asks/${index + 1}`, at: publishedAt })),
  ])];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...paths.map(({ path, at }) => `  <url><loc>${escaped(`${baseUrl}${path}`)}</loc><lastmod>${at.toISOString().slice(0, 10)}</lastmod></url>`), ...others.map((path) => `  <url><loc>${escaped(`${baseUrl}${path}`)}</loc></url>`)].join('\n')}
</urlset>
`;
}
