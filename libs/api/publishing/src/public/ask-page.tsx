/** @jsxImportSource preact */
import type { PublicProgress } from '@northstar/api-progress';
import type { PublicAsk, Publication } from '../form/publication.js';
import { day } from '../form/words.js';
import { dataOfAsk } from './data-of-page.js';
import { CARD } from './embed-card.js';
import { pageHtml } from './layout.js';
import { NetworkPage } from './network-page.js';
import type { Shown } from './page.js';
import { Address, AgreedText, AskFacts, Fingerprint, StandBehind, summary, Superseded, writtenIn } from './parts.js';
import { ProgressOfAsk } from './progress-parts.js';
import { askPath, editionPath, picturePath, recordPath } from './paths.js';

/** To the ask before and the ask after. */
function Neighbours({ publication: { asks, network, number }, place }: { publication: Publication; place: number }) {
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
export function askPage({ publication, site }: Shown, ask: PublicAsk, progress: PublicProgress | null): string {
  const { network: { slug, name }, number, title, asks, publishedAt } = publication;
  const picture = { address: picturePath(ask.address), words: `${ask.title}. ${name} asks ${ask.addressee}` };
  return pageHtml(
    <NetworkPage publication={publication} site={site} path={askPath(slug, number, ask.place)} title={ask.title} description={summary(ask)} picture={picture} data={dataOfAsk(publication, ask, picture.address)} embed={`${site.baseUrl}/p/assets/oembed?url=${encodeURIComponent(ask.address)}`}>
      <Superseded publication={publication} site={site} />
      <p class="back"><a href={`${editionPath(slug, number)}#ask-${ask.place}`}><span aria-hidden="true">← </span>{title}</a></p>
      <article class="alone">
        <header class="title">
          <p class="kicker">Ask {ask.place} of {asks.length}&nbsp;· Edition {number}&nbsp;· <time dateTime={publishedAt}>{day(publishedAt)}</time></p>
          <h1 {...writtenIn(ask)}>{ask.title}</h1>
        </header>
        <AskFacts ask={ask} />
        <AgreedText text={ask} under={1} anchorPrefix="text-" />
        <StandBehind text={ask} heading="h2" publication={publication} site={site} />
        {progress && <ProgressOfAsk progress={progress} slug={slug} place={site.editions[0]?.number === number ? ask.place : null} scoreboard={site.scoreboard} />}
      </article>
      <Neighbours publication={publication} place={ask.place} />
      <section class="verify" aria-labelledby="verify">
        <h2 id="verify">About this text</h2>
        <p>It is part of <a href={editionPath(slug, number)}>{title}</a>, edition {number}, published by {name} on {day(publishedAt)}. An edition does not change.{publication.recorded && <> <a href={recordPath(slug, number)}>How its texts were decided</a> can be checked by anybody.</>}</p>
        <dl class="reference">
          <dt>Address of this ask, for good</dt>
          <dd><Address url={ask.address} /></dd>
          <dt>Fingerprint (SHA-256) of the agreed text</dt>
          <dd><Fingerprint hash={ask.hash} /></dd>
          <dt>To show it on another site</dt>
          <dd><code class="hash">{`<iframe src="${ask.address}/card" width="${CARD.width}" height="${CARD.height}" title="${ask.title.replace(/["&<>]/g, ' ')}"></iframe>`}</code></dd>
        </dl>
      </section>
    </NetworkPage>,
  );
}
