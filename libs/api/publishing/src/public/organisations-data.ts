import { stoodBehindBy } from '../form/standing-behind.js';
import type { Publication } from '../form/publication.js';
import type { PublicSite } from './page.js';
import { organisationPath, organisationsPath } from './paths.js';

/** The organisations that want to be listed, for programs; described in docs/PUBLIC-JSON.md. */
export function organisationsData(publications: readonly Publication[], { baseUrl, listed }: PublicSite): string {
  const { network } = publications[0]!;
  return `${JSON.stringify({
    format: 'northstar-organisations', formatVersion: 1, network: { name: network.name, address: `${baseUrl}/p/${network.slug}` }, address: `${baseUrl}${organisationsPath(network.slug)}`,
    organisations: listed.map(({ organisationId, name, address, about, website }) => ({
      name, address: `${baseUrl}${organisationPath(network.slug, address)}`, about, website,
      standsBehind: publications.flatMap((publication) => stoodBehindBy(organisationId, publication).map(({ text, at, reservation }) => ({
        edition: publication.number, title: text.title, ask: typeof at === 'number' ? at : null, signed: text.signed, reservation,
      }))),
    })),
  }, null, 2)}\n`;
}
