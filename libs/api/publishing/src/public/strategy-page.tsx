/** @jsxImportSource preact */
import type { PublicProgress } from '@northstar/api-progress';
import type { Publication } from '../form/publication.js';
import { aboutEdition, BEHIND, countOf, day, imprintOf, PARTS, referencesOf } from '../form/words.js';
import { FORMATS } from '../formats/formats.js';
import { dataOfEdition } from './data-of-page.js';
import { pageHtml } from './layout.js';
import { NetworkPage, pictureOf } from './network-page.js';
import type { Shown } from './page.js';
import { Address, AgreedText, AskFacts, Downloads, Organisations, StandBehind, summary, Superseded, writtenIn } from './parts.js';
import { standingText } from './progress-parts.js';
import { askPath, changesPath, editionPath, filePath, home, organisationsPath, recordPath, scoreboardPath } from './paths.js';

function Asks({ publication, site, progress }: Shown & { progress: ReadonlyMap<number, PublicProgress> }) {
  const { asks, network, number } = publication;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{PARTS.asks}</h2>
      <nav class="contents" aria-label="The asks">
        <ol>
          {asks.map((ask) => (
            <li key={ask.place}>
              <a href={`#ask-${ask.place}`} {...writtenIn(ask)}>{ask.title}</a>
              <span class="to">{ask.addressee}</span>
              {progress.has(ask.place) && <a class="standing" href={`${askPath(network.slug, number, ask.place)}#progress`}>{standingText(progress.get(ask.place)!)}</a>}
            </li>
          ))}
        </ol>
      </nav>
      {site.scoreboard && <p><a href={scoreboardPath(network.slug)}>What became of our asks, counted</a></p>}
      {asks.map((ask) => (
        <article key={ask.place} id={`ask-${ask.place}`} class="ask">
          <h3><span class="number">{ask.place}</span> {site.preview ? <span {...writtenIn(ask)}>{ask.title}</span> : <a href={askPath(network.slug, number, ask.place)} {...writtenIn(ask)}>{ask.title}</a>}</h3>
          <AskFacts ask={ask} />
          <AgreedText text={ask} under={3} anchorPrefix={`ask-${ask.place}-`} />
          <StandBehind text={ask} heading="h4" publication={publication} site={site} />
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
          <a href={recordPath(network.slug, number)}>How these texts were decided</a>, step by step. Anybody can check it: download <a href={`${editionPath(network.slug, number)}/record.json`} download>the record behind this edition</a> and{' '}
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
const Files = ({ publication: { network, number }, site: { preview } }: Shown) => (
  <Downloads files={FORMATS.map(({ extension, name, title }) => ({ name, title, path: preview ? `${preview.path}/${extension}` : filePath(network.slug, number, extension) }))} />
);

/** The strategy: goal, definition, asks with who stands behind each, and the edition's fingerprint. */
export function strategyPage({ publication, site }: Shown, current: boolean, progress: ReadonlyMap<number, PublicProgress>): string {
  const { network, number, title, note, goal, definition } = publication;
  const path = current ? home(network.slug) : editionPath(network.slug, number);
  return pageHtml(
    <NetworkPage publication={publication} site={site} path={path} title={title} description={summary(goal)} data={dataOfEdition(publication, pictureOf(publication).address)}>
      <Superseded publication={publication} site={site} />
      <header class="title">
        <p class="kicker">Edition {number}&nbsp;· <time dateTime={publication.publishedAt}>{day(publication.publishedAt)}</time></p>
        <h1>{title}</h1>
        {note && <p class="lead">{note}</p>}
        <p class="count">{countOf(publication)}</p>
        <Files publication={publication} site={site} />
        {number > 1 && <p class="files"><a href={site.preview ? `${site.preview.path}/changes` : changesPath(network.slug, number)}>What changed since edition {number - 1}</a></p>}
      </header>
      <OnThisPage definition={definition !== null} />
      <section aria-labelledby="goal" class="goal">
        <h2 id="goal">{PARTS.goal}</h2>
        <AgreedText text={goal} under={2} anchorPrefix="goal-" />
        <StandBehind text={goal} heading="h3" publication={publication} site={site} />
      </section>
      {definition && (
        <section aria-labelledby="definition">
          <h2 id="definition">{PARTS.definition}</h2>
          <AgreedText text={definition} under={2} anchorPrefix="definition-" />
          <StandBehind text={definition} heading="h3" publication={publication} site={site} />
        </section>
      )}
      <Asks publication={publication} site={site} progress={progress} />
      <section aria-labelledby="behind">
        <h2 id="behind">{PARTS.behind}</h2>
        <p>{BEHIND}</p>
        <Organisations publication={publication} site={site} />
        {site.listed.length > 0 && <p><a href={organisationsPath(network.slug)}>Organisations in their own words</a></p>}
      </section>
      <Verification publication={publication} />
      {site.editions.length > 1 && (
        <nav aria-labelledby="editions" class="editions">
          <h2 id="editions">All editions</h2>
          <ul>
            {site.editions.map((one) => (
              <li key={one.number}><a href={editionPath(network.slug, one.number)}>Edition {one.number}: {one.title}</a>&nbsp;· <span class="day">{day(one.publishedAt)}</span></li>
            ))}
          </ul>
        </nav>
      )}
    </NetworkPage>,
  );
}
