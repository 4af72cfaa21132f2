/** @jsxImportSource preact */
import { type DocJson, toHtml, toText } from '@northstar/engine-editor-schema';
import { inLanguage } from '@northstar/domain-strategy';
import type { PublishedText } from '../edition-content.js';
import { type PrintedAsk, type PrintedContent, type PrintedText, textsOf } from '../printed.js';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it, in UTC so that every reader sees the same one. */
export const day = (instant: string | Date): string => DAY.format(new Date(instant));

/** In which language words of a text stand; nothing where its edition does not say. */
export const writtenIn = ({ language }: PublishedText): Partial<ReturnType<typeof inLanguage>> => (language === undefined ? {} : inLanguage(language));

/** An agreed text under a heading of the page: its own headings begin one level below that one, however they were written. */
export function AgreedText({ text, under, anchorPrefix }: { text: PublishedText; under: 1 | 2 | 3; anchorPrefix: string }) {
  const content = text.content as unknown as DocJson;
  const levels = (content.content ?? []).filter((block) => block.type === 'heading').map((block) => Number(block.attrs?.['level'] ?? 1));
  return <div class="prose" {...writtenIn(text)} dangerouslySetInnerHTML={{ __html: toHtml(content, { headingOffset: under + 1 - Math.min(...levels, 3), anchorPrefix }) }} />;
}

/** The first sentences of a text, for lists and for search engines. */
export function summary(text: PublishedText, length = 200): string {
  const plain = toText(text.content as unknown as DocJson).replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', length))} …`;
}

const organisations = (count: number): string => (count === 0 ? 'no organisation' : count === 1 ? 'one organisation' : `${count} organisations`);

/** How many stand behind an edition, and in which way. */
export function behindAll(content: PrintedContent): string {
  const texts = textsOf(content);
  const how = texts.every(({ signed }) => signed) ? 'signed' : texts.some(({ signed }) => signed) ? 'signed or supported' : 'supported';
  return `${how} by ${organisations(content.organisations.length)}`;
}

/** Who stands behind a text now, each reservation word for word beside its name, and how the text was decided. `Heading` keeps the outline of the page in order. */
export function StandBehind({ text: { named, signed, decision }, heading: Heading }: { text: PrintedText; heading: 'h2' | 'h3' | 'h4' }) {
  const reserved = named.filter(({ reservation }) => reservation !== null);
  return (
    <div class="decision">
      <Heading><span class="star" aria-hidden="true">★</span> {signed ? 'Signed' : 'Supported'} by {organisations(named.length)}</Heading>
      {named.length > 0 && (
        <ul class="names">
          {named.map(({ organisationId, name, reservation }) => <li key={organisationId}>{name}{reservation === null ? '' : ' (with a reservation)'}</li>)}
        </ul>
      )}
      {reserved.length > 0 && (
        <>
          <Heading>{reserved.length === 1 ? 'Reservation' : 'Reservations'}</Heading>
          {reserved.map(({ organisationId, name, reservation }) => (
            <figure key={organisationId} class="reservation">
              <blockquote>{reservation}</blockquote>
              <figcaption>{name}</figcaption>
            </figure>
          ))}
        </>
      )}
      <p class="how">Decided on <time dateTime={decision.closedAt}>{day(decision.closedAt)}</time> in ballot {decision.ballotNumber}. {decision.headline} The rule: {lowerFirst(decision.rule)}</p>
    </div>
  );
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** To whom an ask is addressed and under which theme. */
export function AskFacts({ ask }: { ask: PrintedAsk }) {
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
  return <code class="hash">{hash.match(/.{1,8}/g)?.join(' ') ?? hash}</code>;
}

/** An address in full, to be copied from paper as well. */
export function Address({ url }: { url: string }) {
  return <a class="address" href={url}>{url}</a>;
}

/** Every organisation by name, each with the texts that it stands behind. */
export function Organisations({ content }: { content: PrintedContent }) {
  return (
    <ul class="organisations">
      {content.organisations.map(({ id, name }) => <li key={id}>{name} <span class="supports">{textsBehindWhich(content, id)}</span></li>)}
    </ul>
  );
}

const LIST = new Intl.ListFormat('en-GB');

function textsBehindWhich({ goal, definition, asks }: PrintedContent, organisationId: string): string {
  const by = (text: PrintedText | null): boolean => text?.named.some((one) => one.organisationId === organisationId) ?? false;
  const places = asks.flatMap((ask, index) => (by(ask) ? [index + 1] : []));
  const every = places.length === asks.length && asks.length > 1;
  const numbers = every ? [asks.length === 2 ? 'both asks' : `all ${asks.length} asks`] : places.length > 0 ? [`${places.length === 1 ? 'ask' : 'asks'} ${LIST.format(places.map(String))}`] : [];
  return LIST.format([...(by(goal) ? ['goal'] : []), ...(by(definition) ? ['definition'] : []), ...numbers]);
}
