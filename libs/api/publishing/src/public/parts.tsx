/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { toHtml, toText } from '@northstar/engine-editor-schema';
import type { PublicAsk, PublicText } from '../form/publication.js';
import type { Shown } from './page.js';
import { home, organisationPath } from './paths.js';
import { behindText, fingerprint, howDecided, namedAs, reservationsHeading, reservedIn } from '../form/words.js';

/** In which language words of a text stand; nothing where its edition does not say. */
export const writtenIn = ({ language, direction }: PublicText): { lang?: string; dir?: 'ltr' | 'rtl' } => (language === null ? {} : { lang: language, dir: direction });

/** An agreed text under a heading of the page: its own headings begin one level below that one, however they were written. */
export function AgreedText({ text, under, anchorPrefix }: { text: PublicText; under: 1 | 2 | 3; anchorPrefix: string }) {
  const { content } = text;
  const levels = (content.content ?? []).filter((block) => block.type === 'heading').map((block) => Number(block.attrs?.['level'] ?? 1));
  return <div class="prose" {...writtenIn(text)} dangerouslySetInnerHTML={{ __html: scrolled(toHtml(content, { headingOffset: under + 1 - Math.min(...levels, 3), anchorPrefix })) }} />;
}

/** What is wider than the page is moved sideways by itself, with keys as well. */
export function Scrolled({ of, children }: { of: string; children: ComponentChildren }) {
  return <div class="prose scroll" role="group" aria-label={`Table: ${of}`} tabIndex={0}>{children}</div>;
}

/** The same for tables in texts: in HTML that the schema made, nothing else looks like one. */
const scrolled = (html: string): string => html.replaceAll('<table', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table').replaceAll('</table>', '</table></div>');

/** What can be taken along. A list, and gaps between what is in it: a sign in between would stand alone at the beginning of a line. */
export function Downloads({ files }: { files: readonly { name: string; path: string; title?: string; kept?: boolean }[] }) {
  return (
    <div class="files">
      <span id="files">Download:</span>{' '}
      <ul aria-labelledby="files">{files.map(({ name, path, title, kept }) => <li key={path}><a href={path} title={title} download={kept}>{name}</a></li>)}</ul>
    </div>
  );
}

/** The first sentences of a text, for lists and for search engines. */
export const summary = (text: PublicText, length = 200): string => shortened(toText(text.content), length);

export function shortened(words: string, length = 200): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', length))} …`;
}

/** Who stands behind a text, their reservations word for word, and how that was decided. `Heading` keeps the outline of the page in order. */
export function StandBehind({ text, heading: Heading, publication, site }: Shown & { text: PublicText; heading: 'h2' | 'h3' | 'h4' }) {
  const reserved = reservedIn(text);
  const [before, decidedOn, after] = howDecided(text);
  return (
    <div class="decision">
      <Heading><span class="star" aria-hidden="true">★</span> {behindText(text)}</Heading>
      {text.named.length > 0 && <ul class="names">{text.named.map((one) => <li key={one.organisationId}><NamedOrganisation {...{ publication, site }} id={one.organisationId}>{namedAs(one)}</NamedOrganisation></li>)}</ul>}
      {reserved.length > 0 && (
        <>
          <Heading>{reservationsHeading(reserved.length)}</Heading>
          {reserved.map(({ name, reservation }) => (
            <figure key={name} class="reservation">
              <blockquote>{reservation}</blockquote>
              <figcaption>{name}</figcaption>
            </figure>
          ))}
        </>
      )}
      <p class="how">{before}<time dateTime={text.decision.closedAt}>{decidedOn}</time>{after}</p>
    </div>
  );
}

/** To whom an ask is addressed and under which theme. */
export function AskFacts({ ask }: { ask: PublicAsk }) {
  return (
    <dl class="facts">
      <div><dt>Addressed to</dt><dd>{ask.addressee}</dd></div>
      <div><dt>Theme</dt><dd>{ask.theme}</dd></div>
      {ask.leadOrganisation !== null && <div><dt>Led by</dt><dd>{ask.leadOrganisation}</dd></div>}
    </dl>
  );
}

/** The hash in groups of four, so that two people can read it to each other. */
export function Fingerprint({ hash }: { hash: string }) {
  return <code class="hash">{fingerprint(hash)}</code>;
}

/** An address in full, to be copied from paper as well. */
export function Address({ url }: { url: string }) {
  return <a class="address" href={url}>{url}</a>;
}

/** A name, as the way to the page of whoever wants to be listed. The name is that of the edition. */
function NamedOrganisation({ publication: { network }, site: { listed }, id, children }: Shown & { id: string; children: string }) {
  const page = listed.find(({ organisationId }) => organisationId === id);
  return page ? <a href={organisationPath(network.slug, page.address)}>{children}</a> : <>{children}</>;
}

/** Two letters in the place of a picture. The style sheet draws them: they are no words of the page, neither spoken nor copied with it. */
export function Badge({ organisation: { initials } }: { organisation: { initials: string } }) {
  return <span class="badge" data-initials={initials} aria-hidden="true"></span>;
}

/** Every organisation by name, each with the texts that it stands behind. */
export function Organisations({ publication, site }: Shown) {
  return (
    <ul class="organisations">
      {publication.signatories.map(({ organisationId, name, initials, behind }) => <li key={organisationId}><Badge organisation={{ initials }} /><NamedOrganisation {...{ publication, site }} id={organisationId}>{name}</NamedOrganisation> <span class="supports">{behind}</span></li>)}
    </ul>
  );
}

/** Says so when another edition has followed. */
export function Superseded({ publication: { network, number }, site: { editions: [latest] } }: Shown) {
  if (!latest || latest.number === number) return null;
  return <p class="notice" role="note">This is edition {number}. <a href={home(network.slug)}>Edition {latest.number}</a> is the current one.</p>;
}
