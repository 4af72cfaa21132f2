/** @jsxImportSource preact */
import type { PrintedAsk, PrintedContent } from '../printed.js';
import { Layout, pageHtml } from './layout.js';
import { Address, AgreedText, AskFacts, behindAll, day, Fingerprint, Organisations, StandBehind, summary, writtenIn } from './parts.js';

/** One published edition as the public pages need it. */
export interface PublicEdition {
  id: string;
  networkId: string;
  /** As it may be shown now. */
  content: PrintedContent;
  /** Whether everything that was hashed may still be handed out: nobody named in it has withdrawn. */
  whole: boolean;
  hash: string;
  publishedAt: Date;
  /** Where in the record of decisions its publication stands. */
  recorded: { sequence: number; recordHash: string } | null;
}

/** What the pages need to know of their surroundings. */
export interface PublicSite {
  baseUrl: string;
  stylesheet: string;
  /** All editions of the network, newest first. */
  editions: { number: number; title: string; publishedAt: Date }[];
}

const home = (slug: string): string => `/p/${slug}`;
const editionPath = (slug: string, number: number): string => `${home(slug)}/editions/${number}`;
const askPath = (slug: string, edition: number, ask: number): string => `${editionPath(slug, edition)}/asks/${ask}`;

const publishedBy = (network: string): string => `Published by ${network} with Northstar. The texts on this page were agreed by the organisations named beside them.`;

function Asks({ edition }: { edition: PublicEdition }) {
  const { content } = edition;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">What we ask for</h2>
      <nav class="contents" aria-label="The asks">
        <ol>
          {content.asks.map((ask, index) => (
            <li key={ask.documentId}>
              <a href={`#ask-${index + 1}`} {...writtenIn(ask)}>{ask.title}</a>
              <span class="to">{ask.addressee}</span>
            </li>
          ))}
        </ol>
      </nav>
      {content.asks.map((ask, index) => (
        <article key={ask.documentId} id={`ask-${index + 1}`} class="ask">
          <h3><span class="number">{index + 1}</span> <a href={askPath(content.network.slug, content.number, index + 1)} {...writtenIn(ask)}>{ask.title}</a></h3>
          <AskFacts ask={ask} />
          <AgreedText text={ask} under={3} anchorPrefix={`ask-${index + 1}-`} />
          <StandBehind text={ask} heading="h4" />
        </article>
      ))}
    </section>
  );
}

function Verification({ edition, site }: { edition: PublicEdition; site: PublicSite }) {
  const { network, number } = edition.content;
  return (
    <section class="verify" aria-labelledby="verify">
      <h2 id="verify">About this edition</h2>
      <p>
        Edition {number}, published on <time dateTime={edition.publishedAt.toISOString()}>{day(edition.publishedAt)}</time>. It does not change;
        when the network agrees on something new, it publishes a new edition.
      </p>
      <dl class="reference">
        <dt>Address of this edition, for good</dt>
        <dd><Address url={`${site.baseUrl}${editionPath(network.slug, number)}`} /></dd>
        <dt>Address of the newest edition</dt>
        <dd><Address url={`${site.baseUrl}${home(network.slug)}`} /></dd>
        <dt>Fingerprint (SHA-256) of everything in this edition</dt>
        <dd><Fingerprint hash={edition.hash} /></dd>
        {edition.recorded && <><dt>Entry {edition.recorded.sequence} of the record of decisions, with the fingerprint</dt><dd><Fingerprint hash={edition.recorded.recordHash} /></dd></>}
      </dl>
      {edition.recorded && (
        <p>
          Anybody can check how these texts were decided: download <a href={`${editionPath(network.slug, number)}/record.json`} download>the record behind this edition</a> and{' '}
          <a href="/p/assets/verify.mjs" download>the program that verifies it</a>, and run <code>node verify.mjs FILE</code>. It needs no server.
        </p>
      )}
    </section>
  );
}

/** Says so when another edition has followed. */
function Superseded({ edition: { content: { network, number } }, site }: { edition: PublicEdition; site: PublicSite }) {
  const latest = site.editions[0];
  if (!latest || latest.number === number) return null;
  return <p class="notice" role="note">This is edition {number}. <a href={home(network.slug)}>Edition {latest.number}</a> is the current one.</p>;
}

/** Where on this page what is. */
function OnThisPage({ content }: { content: PrintedContent }) {
  const parts = [
    { to: 'goal', name: 'Our goal' }, ...(content.definition ? [{ to: 'definition', name: 'What we mean' }] : []),
    { to: 'asks', name: 'What we ask for' }, { to: 'behind', name: 'Who stands behind this' },
  ];
  return <nav class="jump" aria-label="On this page"><ul>{parts.map(({ to, name }) => <li key={to}><a href={`#${to}`}>{name}</a></li>)}</ul></nav>;
}

/** The strategy: goal, definition, asks with who stands behind each, and the edition's fingerprint. */
export function strategyPage(edition: PublicEdition, site: PublicSite, current: boolean): string {
  const { content } = edition;
  const path = current ? home(content.network.slug) : editionPath(content.network.slug, content.number);
  return pageHtml(
    <Layout title={`${content.title} – ${content.network.name}`} description={summary(content.goal)} canonical={`${site.baseUrl}${path}`}
      networkName={content.network.name} home={home(content.network.slug)} stylesheet={site.stylesheet} footer={publishedBy(content.network.name)}>
      <Superseded edition={edition} site={site} />
      <header class="title">
        <p class="kicker">Edition {content.number} · <time dateTime={edition.publishedAt.toISOString()}>{day(edition.publishedAt)}</time></p>
        <h1>{content.title}</h1>
        {content.note && <p class="lead">{content.note}</p>}
        <p class="count">{content.asks.length} {content.asks.length === 1 ? 'ask' : 'asks'}, {behindAll(content)}</p>
      </header>
      <OnThisPage content={content} />
      <section aria-labelledby="goal" class="goal">
        <h2 id="goal">Our goal</h2>
        <AgreedText text={content.goal} under={2} anchorPrefix="goal-" />
        <StandBehind text={content.goal} heading="h3" />
      </section>
      {content.definition && (
        <section aria-labelledby="definition">
          <h2 id="definition">What we mean</h2>
          <AgreedText text={content.definition} under={2} anchorPrefix="definition-" />
          <StandBehind text={content.definition} heading="h3" />
        </section>
      )}
      <Asks edition={edition} />
      <section aria-labelledby="behind">
        <h2 id="behind">Who stands behind this</h2>
        <p>Each organisation stands behind the texts listed with its name, and no others.</p>
        <Organisations content={content} />
      </section>
      <Verification edition={edition} site={site} />
      {site.editions.length > 1 && (
        <nav aria-labelledby="editions" class="editions">
          <h2 id="editions">All editions</h2>
          <ul>
            {site.editions.map((one) => (
              <li key={one.number}><a href={editionPath(content.network.slug, one.number)}>Edition {one.number}: {one.title}</a> · <span class="day">{day(one.publishedAt)}</span></li>
            ))}
          </ul>
        </nav>
      )}
    </Layout>,
  );
}

/** To the ask before and the ask after. */
function Neighbours({ edition: { content: { asks, network, number } }, place }: { edition: PublicEdition; place: number }) {
  const [before, after] = [asks[place - 2], asks[place]];
  if (!before && !after) return null;
  return (
    <nav class="neighbours" aria-label="Other asks">
      {before && <a rel="prev" href={askPath(network.slug, number, place - 1)}><span>Ask {place - 1}</span> {before.title}</a>}
      {after && <a rel="next" href={askPath(network.slug, number, place + 1)}><span>Ask {place + 1}</span> {after.title}</a>}
    </nav>
  );
}

/** One ask on a page of its own, for whoever it is sent to. */
export function askPage(edition: PublicEdition, ask: PrintedAsk, place: number, site: PublicSite): string {
  const { content } = edition;
  const slug = content.network.slug;
  return pageHtml(
    <Layout title={`${ask.title} – ${content.network.name}`} description={summary(ask)} canonical={`${site.baseUrl}${askPath(slug, content.number, place)}`}
      networkName={content.network.name} home={home(slug)} stylesheet={site.stylesheet} footer={publishedBy(content.network.name)}>
      <Superseded edition={edition} site={site} />
      <p class="back"><a href={`${editionPath(slug, content.number)}#ask-${place}`}><span aria-hidden="true">← </span>{content.title}</a></p>
      <article class="alone">
        <header class="title">
          <p class="kicker">Ask {place} of {content.asks.length} · Edition {content.number} · <time dateTime={edition.publishedAt.toISOString()}>{day(edition.publishedAt)}</time></p>
          <h1 {...writtenIn(ask)}>{ask.title}</h1>
        </header>
        <AskFacts ask={ask} />
        <AgreedText text={ask} under={1} anchorPrefix="text-" />
        <StandBehind text={ask} heading="h2" />
      </article>
      <Neighbours edition={edition} place={place} />
      <section class="verify" aria-labelledby="verify">
        <h2 id="verify">About this text</h2>
        <p>It is part of <a href={editionPath(slug, content.number)}>{content.title}</a>, edition {content.number}, published by {content.network.name} on {day(edition.publishedAt)}. An edition does not change.</p>
        <dl class="reference">
          <dt>Address of this ask, for good</dt>
          <dd><Address url={`${site.baseUrl}${askPath(slug, content.number, place)}`} /></dd>
          <dt>Fingerprint (SHA-256) of the agreed text</dt>
          <dd><Fingerprint hash={ask.hash} /></dd>
        </dl>
      </section>
    </Layout>,
  );
}

/** The same page for a network that does not exist and for one that has published nothing: neither is told apart. */
export function nothingPublishedPage(site: Pick<PublicSite, 'baseUrl' | 'stylesheet'>): string {
  return pageHtml(
    <Layout title="Nothing published here" description="Nothing is published at this address." canonical={site.baseUrl} networkName="Northstar" home="/" stylesheet={site.stylesheet}>
      <header class="title"><h1>Nothing is published here</h1></header>
      <p>There is no published strategy at this address. Check the link, or ask whoever gave it to you.</p>
    </Layout>,
  );
}
