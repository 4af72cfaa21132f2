/** @jsxImportSource preact */
import type { Publication } from '../form/publication.js';
import { aboutEdition, BEHIND, countOf, day, imprintOf, PARTS, publishedBy, referencesOf } from '../form/words.js';
import { FORMATS } from '../formats/formats.js';
import { Layout, pageHtml } from './layout.js';
import type { Shown } from './page.js';
import { Address, AgreedText, AskFacts, Organisations, StandBehind, summary, Superseded, writtenIn } from './parts.js';
import { askPath, changesPath, editionPath, feedPath, filePath, home } from './paths.js';

function Asks({ publication: { asks, network, number } }: { publication: Publication }) {
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{PARTS.asks}</h2>
      <nav class="contents" aria-label="The asks">
        <ol>
          {asks.map((ask) => (
            <li key={ask.place}>
              <a href={`#ask-${ask.place}`} {...writtenIn(ask)}>{ask.title}</a>
              <span class="to">{ask.addressee}</span>
            </li>
          ))}
        </ol>
      </nav>
      {asks.map((ask) => (
        <article key={ask.place} id={`ask-${ask.place}`} class="ask">
          <h3><span class="number">{ask.place}</span> <a href={askPath(network.slug, number, ask.place)} {...writtenIn(ask)}>{ask.title}</a></h3>
          <AskFacts ask={ask} />
          <AgreedText text={ask} under={3} anchorPrefix={`ask-${ask.place}-`} />
          <StandBehind text={ask} heading="h4" />
        </article>
      ))}
    </section>
  );
}

function Verification({ publication }: { publication: Publication }) {
  const { network, number } = publication;
  const [before, publishedOn, after] = aboutEdition(publication);
  return (
    <section class="verify" aria-labelledby="verify">
      <h2 id="verify">{PARTS.about}</h2>
      <p>{before}<time dateTime={publication.publishedAt}>{publishedOn}</time>{after}</p>
      <dl class="reference">
        {imprintOf(publication).map(({ name, value, href }) => <><dt>{name}</dt><dd>{href === null ? value : <a href={href}>{value}</a>}</dd></>)}
        {referencesOf(publication).map(({ name, value, href }) => <><dt>{name}</dt><dd>{href === null ? <code class="hash">{value}</code> : <Address url={href} />}</dd></>)}
      </dl>
      {publication.recorded && (
        <p>
          Anybody can check how these texts were decided: download <a href={`${editionPath(network.slug, number)}/record.json`} download>the record behind this edition</a> and{' '}
          <a href="/p/assets/verify.mjs" download>the program that verifies it</a>, and run <code>node verify.mjs FILE</code>. It needs no server.
        </p>
      )}
    </section>
  );
}

/** Where on this page what is. */
function OnThisPage({ definition }: { definition: boolean }) {
  const parts = (['goal', ...(definition ? ['definition'] as const : []), 'asks', 'behind'] as const);
  return <nav class="jump" aria-label="On this page"><ul>{parts.map((part) => <li key={part}><a href={`#${part}`}>{PARTS[part]}</a></li>)}</ul></nav>;
}

/** The same words to take along. */
function Files({ publication: { network, number } }: { publication: Publication }) {
  return (
    <p class="files">
      Download: {FORMATS.map(({ extension, name, title }, index) => <>{index > 0 && ' · '}<a href={filePath(network.slug, number, extension)} title={title}>{name}</a></>)}
    </p>
  );
}

/** The strategy: goal, definition, asks with who stands behind each, and the edition's fingerprint. */
export function strategyPage({ publication, site }: Shown, current: boolean): string {
  const { network, number, title, note, goal, definition } = publication;
  const path = current ? home(network.slug) : editionPath(network.slug, number);
  return pageHtml(
    <Layout title={`${title} – ${network.name}`} description={summary(goal)} canonical={`${site.baseUrl}${path}`}
      networkName={network.name} home={home(network.slug)} stylesheet={site.stylesheet} feed={feedPath(network.slug)} footer={publishedBy(network.name)}>
      <Superseded publication={publication} site={site} />
      <header class="title">
        <p class="kicker">Edition {number} · <time dateTime={publication.publishedAt}>{day(publication.publishedAt)}</time></p>
        <h1>{title}</h1>
        {note && <p class="lead">{note}</p>}
        <p class="count">{countOf(publication)}</p>
        <Files publication={publication} />
        {number > 1 && <p class="files"><a href={changesPath(network.slug, number)}>What changed since edition {number - 1}</a></p>}
      </header>
      <OnThisPage definition={definition !== null} />
      <section aria-labelledby="goal" class="goal">
        <h2 id="goal">{PARTS.goal}</h2>
        <AgreedText text={goal} under={2} anchorPrefix="goal-" />
        <StandBehind text={goal} heading="h3" />
      </section>
      {definition && (
        <section aria-labelledby="definition">
          <h2 id="definition">{PARTS.definition}</h2>
          <AgreedText text={definition} under={2} anchorPrefix="definition-" />
          <StandBehind text={definition} heading="h3" />
        </section>
      )}
      <Asks publication={publication} />
      <section aria-labelledby="behind">
        <h2 id="behind">{PARTS.behind}</h2>
        <p>{BEHIND}</p>
        <Organisations signatories={publication.signatories} />
      </section>
      <Verification publication={publication} />
      {site.editions.length > 1 && (
        <nav aria-labelledby="editions" class="editions">
          <h2 id="editions">All editions</h2>
          <ul>
            {site.editions.map((one) => (
              <li key={one.number}><a href={editionPath(network.slug, one.number)}>Edition {one.number}: {one.title}</a> · <span class="day">{day(one.publishedAt)}</span></li>
            ))}
          </ul>
        </nav>
      )}
    </Layout>,
  );
}
