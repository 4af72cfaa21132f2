import type { ListedOrganisation } from '@northstar/api-network';
import type { PublicAsk, Publication } from '../form/publication.js';
import { shortened, summary } from './parts.js';

// What pages say of themselves to programs, in the words of https://schema.org. No organisation stands in it but the one whose page it is.

type Data = Record<string, unknown>;

const publisherOf = ({ network, addresses }: Publication): Data => ({ '@type': 'Organization', name: network.name, url: addresses.newest });
const language = (tag: string | null): Data => (tag === null ? {} : { inLanguage: tag });

export const dataOfEdition = (publication: Publication, picture: string): Data => ({
  '@context': 'https://schema.org', '@type': 'Report', '@id': publication.addresses.edition, url: publication.addresses.edition, name: publication.title, headline: shortened(publication.title, 110), version: String(publication.number),
  datePublished: publication.publishedAt, publisher: publisherOf(publication), description: summary(publication.goal), image: picture, isAccessibleForFree: true, ...language(publication.goal.language),
  hasPart: publication.asks.map((ask) => ({ '@type': 'CreativeWork', '@id': ask.address, url: ask.address, name: ask.title, position: ask.place, about: ask.theme, ...language(ask.language) })),
});

export const dataOfAsk = (publication: Publication, ask: PublicAsk, picture: string): Data => ({
  '@context': 'https://schema.org', '@type': 'CreativeWork', '@id': ask.address, url: ask.address, name: ask.title, position: ask.place, about: ask.theme, audience: { '@type': 'Audience', name: ask.addressee },
  datePublished: publication.publishedAt, publisher: publisherOf(publication), description: summary(ask), image: picture, isAccessibleForFree: true, ...language(ask.language),
  isPartOf: { '@type': 'Report', '@id': publication.addresses.edition, url: publication.addresses.edition, name: publication.title },
});

export const dataOfOrganisation = (publication: Publication, { name, about, website }: ListedOrganisation, address: string): Data => ({
  '@context': 'https://schema.org', '@type': 'Organization', '@id': address, name, ...(about === '' ? {} : { description: about }), ...(website === null ? {} : { url: website }), memberOf: publisherOf(publication), mainEntityOfPage: address,
});

/** Any other page. */
export const dataOfPage = (publication: Publication, name: string, description: string, address: string): Data => ({
  '@context': 'https://schema.org', '@type': 'WebPage', '@id': address, url: address, name, description, publisher: publisherOf(publication), inLanguage: 'en-GB',
});
