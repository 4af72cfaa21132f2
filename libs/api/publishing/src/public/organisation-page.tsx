/** @jsxImportSource preact */
import type { ListedOrganisation } from '@northstar/api-network';
import type { Publication } from '../form/publication.js';
import { stoodBehindBy, type StoodBehind } from '../form/standing-behind.js';
import { day, PARTS } from '../form/words.js';
import { dataOfOrganisation } from './data-of-page.js';
import { pageHtml } from './layout.js';
import { NetworkPage } from './network-page.js';
import type { PublicSite, Shown } from './page.js';
import { Badge, shortened, writtenIn } from './parts.js';
import { askPath, editionPath, organisationPath, organisationsPath } from './paths.js';

const responsible = (network: string): string => `Published by ${network} with Northstar. What organisations say of themselves on this page they answer for, each for its own words.`;

function Behind({ publication: { network, number }, behind }: { publication: Publication; behind: readonly StoodBehind[] }) {
  return (
    <ul class="behind">
      {behind.map(({ text, at, reservation }) => (
        <li key={text.documentId}>
          {typeof at === 'number' ? <><span class="kind">Ask {at}</span> <a href={askPath(network.slug, number, at)} {...writtenIn(text)}>{text.title}</a></> : <a href={`${editionPath(network.slug, number)}#${at}`}>{PARTS[at]}</a>}
          {' '}<span class="kind">{text.signed ? 'signed' : 'supported'}{reservation !== null && ', with a reservation'}</span>
          {reservation !== null && <figure class="reservation"><blockquote>{reservation}</blockquote></figure>}
        </li>
      ))}
    </ul>
  );
}

/** An organisation that wants to be listed: what it says of itself, and what it stands behind, in every edition. */
export function organisationPage(one: ListedOrganisation, publications: readonly [Publication, ...Publication[]], site: PublicSite): string {
  const [newest] = publications;
  const { network } = newest;
  const path = organisationPath(network.slug, one.address);
  const stands = publications.map((publication) => ({ publication, behind: stoodBehindBy(one.organisationId, publication) })).filter(({ behind }) => behind.length > 0);
  return pageHtml(
    <NetworkPage publication={newest} site={site} path={path} title={one.name} description={one.about === '' ? `${one.name} is a member of ${network.name}.` : shortened(one.about)}
      data={dataOfOrganisation(newest, one, `${site.baseUrl}${path}`)} footer={responsible(network.name)}>
      <p class="back"><a href={organisationsPath(network.slug)}><span aria-hidden="true">← </span>Organisations</a></p>
      <header class="title">
        <p class="kicker"><Badge organisation={one} /> Member of {network.name}</p>
        <h1>{one.name}</h1>
        {one.about !== '' && <p class="lead">{one.about}</p>}
        {one.website !== null && <p class="count"><a class="address" href={one.website} rel="nofollow noopener">{one.website}</a></p>}
      </header>
      <section aria-labelledby="stands">
        <h2 id="stands">What it stands behind</h2>
        {stands.length === 0 && <p>No edition names it.</p>}
        {stands.map(({ publication, behind }) => (
          <section key={publication.number} aria-labelledby={`edition-${publication.number}`}>
            <h3 id={`edition-${publication.number}`}><a href={editionPath(network.slug, publication.number)}>Edition {publication.number}: {publication.title}</a></h3>
            <p class="kind"><time dateTime={publication.publishedAt}>{day(publication.publishedAt)}</time></p>
            <Behind publication={publication} behind={behind} />
          </section>
        ))}
      </section>
    </NetworkPage>,
  );
}

/** Every organisation that wants to be listed. */
export function organisationsPage({ publication, site }: Shown): string {
  const { network } = publication;
  const { listed } = site;
  return pageHtml(
    <NetworkPage publication={publication} site={site} path={organisationsPath(network.slug)} title="Organisations" description={`Member organisations of ${network.name} in their own words.`} footer={responsible(network.name)}>
      <header class="title">
        <h1>Organisations</h1>
        <p class="count">{listed.length === 1 ? 'One member' : `${listed.length} members`} of {network.name}, in {listed.length === 1 ? 'its' : 'their'} own words. Not every member wants to be listed here.</p>
      </header>
      <ul class="directory">
        {listed.map((one) => (
          <li key={one.organisationId}>
            <Badge organisation={one} />
            <div><h2><a href={organisationPath(network.slug, one.address)}>{one.name}</a></h2>{one.about !== '' && <p>{shortened(one.about)}</p>}</div>
          </li>
        ))}
      </ul>
    </NetworkPage>,
  );
}
