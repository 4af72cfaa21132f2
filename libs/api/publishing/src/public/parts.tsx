/** @jsxImportSource preact */
import { type DocJson, toHtml, toText } from '@northstar/engine-editor-schema';
import type { PublishedAsk, PublishedDecision, PublishedText } from '../edition-content.js';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it, in UTC so that every reader sees the same one. */
export const day = (instant: string | Date): string => DAY.format(new Date(instant));

/** An agreed text. `headingOffset` keeps the outline of the page in order. */
export function AgreedText({ text, headingOffset, anchorPrefix }: { text: PublishedText; headingOffset: number; anchorPrefix: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: toHtml(text.content as unknown as DocJson, { headingOffset, anchorPrefix }) }} />;
}

/** The first sentences of a text, for lists and for search engines. */
export function summary(text: PublishedText, length = 200): string {
  const plain = toText(text.content as unknown as DocJson).replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', length))} …`;
}

/** Who stands behind a text and how that was decided, in words. */
export function Decision({ decision }: { decision: PublishedDecision }) {
  const reserved = decision.supporters.filter((supporter) => supporter.reservation !== null);
  return (
    <section class="decision" aria-label="Who stands behind this text">
      <p class="agreed">
        <span aria-hidden="true">★</span> {decision.headline}
      </p>
      <p>
        Decided on {day(decision.closedAt)} in ballot {decision.ballotNumber}; {decision.answered} of {decision.eligible} organisations answered. {decision.rule}
      </p>
      <h4>Supported by</h4>
      <ul class="names">
        {decision.supporters.map((supporter) => <li key={supporter.organisationId}>{supporter.name}{supporter.reservation === null ? '' : ' (with a reservation)'}</li>)}
      </ul>
      {reserved.length > 0 && (
        <>
          <h4>{reserved.length === 1 ? 'Reservation' : 'Reservations'}</h4>
          {reserved.map((supporter) => (
            <figure key={supporter.organisationId} class="reservation">
              <blockquote>{supporter.reservation}</blockquote>
              <figcaption>{supporter.name}</figcaption>
            </figure>
          ))}
        </>
      )}
    </section>
  );
}

/** To whom an ask is addressed and under which theme. */
export function AskFacts({ ask }: { ask: PublishedAsk }) {
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
