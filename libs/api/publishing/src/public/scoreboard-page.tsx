/** @jsxImportSource preact */
import { DELIVERIES, DELIVERY_WORDS, type Group, type Scoreboard, RESPONSE_WORDS, RESPONSES, type Standing } from '@northstar/domain-progress';
import type { PublicAsk } from '../form/publication.js';
import { day } from '../form/words.js';
import { pageHtml } from './layout.js';
import { NetworkPage } from './network-page.js';
import type { Shown } from './page.js';
import { Downloads, Scrolled, writtenIn } from './parts.js';
import { Bar } from './progress-parts.js';
import { home, progressPath, scoreboardPath } from './paths.js';

export interface BoardShown { board: Scoreboard; rows: readonly { ask: PublicAsk; standing: Standing }[] }

function Table({ name, groups }: { name: string; groups: readonly Group[] }) {
  const responses = RESPONSES.filter((key) => groups.some((group) => group.response[key] > 0));
  const deliveries = DELIVERIES.filter((key) => groups.some((group) => group.delivery[key] > 0));
  return (
    <Scrolled of={name}>
      <table>
        <thead><tr><th scope="col">{name}</th><th scope="col">Asks</th>{responses.map((key) => <th key={key} scope="col">{RESPONSE_WORDS[key]}</th>)}{deliveries.map((key) => <th key={key} scope="col">{DELIVERY_WORDS[key]}</th>)}</tr></thead>
        <tbody>{groups.map((group) => <tr key={group.name}><th scope="row">{group.name}</th><td>{group.asks}</td>{responses.map((key) => <td key={key}>{group.response[key]}</td>)}{deliveries.map((key) => <td key={key}>{group.delivery[key]}</td>)}</tr>)}</tbody>
      </table>
    </Scrolled>
  );
}

/** What became of the published asks, counted by the steps that the public is shown: picture first, table beside it. */
export function scoreboardPage({ publication, site }: Shown, { board, rows }: BoardShown): string {
  const { network, title, number } = publication;
  return pageHtml(
    <NetworkPage publication={publication} site={site} path={scoreboardPath(network.slug)} title="What became of our asks" description={`What government did about the asks of ${network.name}.`}>
      <p class="back"><a href={home(network.slug)}><span aria-hidden="true">← </span>{title}</a></p>
      <header class="title">
        <p class="kicker">Edition {number}</p>
        <h1>What became of our asks</h1>
        <p class="count">{board.all.asks} {board.all.asks === 1 ? 'ask' : 'asks'}</p>
        <Downloads files={[{ name: 'Table (CSV)', path: `${scoreboardPath(network.slug)}.csv`, kept: true }, { name: 'Data (JSON)', path: progressPath(network.slug, 'json') }, { name: 'Feed', path: progressPath(network.slug, 'atom') }]} />
      </header>
      <section aria-labelledby="response"><h2 id="response">Government’s response</h2><Bar counts={board.all.response} words={RESPONSE_WORDS} label="Government’s response" /></section>
      <section aria-labelledby="delivery"><h2 id="delivery">Delivery</h2><Bar counts={board.all.delivery} words={DELIVERY_WORDS} label="Delivery" /></section>
      <section aria-labelledby="asks">
        <h2 id="asks">Each ask</h2>
        <Scrolled of="Each ask">
          <table>
            <thead><tr><th scope="col">Ask</th><th scope="col">Addressed to</th><th scope="col">Response</th><th scope="col">Delivery</th></tr></thead>
            <tbody>{rows.map(({ ask, standing }) => <tr key={ask.place}><th scope="row"><a href={ask.address} {...writtenIn(ask)}>{ask.title}</a></th><td>{ask.addressee}</td><td>{RESPONSE_WORDS[standing.response]}</td><td>{DELIVERY_WORDS[standing.delivery]}</td></tr>)}</tbody>
          </table>
        </Scrolled>
      </section>
      <section aria-labelledby="addressees"><h2 id="addressees">By addressee</h2><Table name="Addressee" groups={board.byAddressee} /></section>
      <section aria-labelledby="themes"><h2 id="themes">By theme</h2><Table name="Theme" groups={board.byTheme} /></section>
      <section aria-labelledby="time"><h2 id="time">Over time</h2><Table name="End of the month" groups={board.byMonth.map((month) => ({ ...month, name: day(`${month.day}T12:00:00Z`) }))} /></section>
    </NetworkPage>,
  );
}
