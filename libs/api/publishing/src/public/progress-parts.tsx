/** @jsxImportSource preact */
import type { PublicProgress, PublicStep } from '@northstar/api-progress';
import { type Counts, DELIVERY_WORDS, type Delivery, type Response, RESPONSE_WORDS } from '@northstar/domain-progress';
import { day } from '../form/words.js';
import { evidencePath, progressPath, scoreboardPath } from './paths.js';
import { headline, wordsOf } from './progress-words.js';

const LIST = new Intl.ListFormat('en-GB');

/** Where an ask stands, in a line. */
export const standingText = ({ standing: { response, delivery } }: PublicProgress): string => `Response: ${RESPONSE_WORDS[response].toLowerCase()}. Delivery: ${DELIVERY_WORDS[delivery].toLowerCase()}.`;

/** What government did about an ask, step by step, the newest first. `place`: under which number its own feed is found, if it has one. */
export function ProgressOfAsk({ progress: { standing, steps }, slug, place, scoreboard }: { progress: PublicProgress; slug: string; place: number | null; scoreboard: boolean }) {
  const corrections = new Map(steps.map((step) => [step.corrects, step]));
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">What government has done</h2>
      <dl class="facts">
        <div><dt>Response</dt><dd>{RESPONSE_WORDS[standing.response]}</dd></div>
        <div><dt>Delivery</dt><dd>{DELIVERY_WORDS[standing.delivery]}</dd></div>
      </dl>
      <ol class="steps">
        {steps.filter(({ kind }) => kind !== 'correction').reverse().map((step) => <Step key={step.id} step={step} correction={corrections.get(step.id)} slug={slug} />)}
      </ol>
      <p class="how">Each entry was recorded by the organisation that is named. “Delivered” counts when a second organisation has confirmed it. {place !== null && <>Follow <a href={`/p/${slug}/asks/${place}/progress.atom`}>this ask by feed</a>; all asks</>}{place === null && 'Follow all asks'} <a href={progressPath(slug, 'atom')}>by feed</a> or <a href={progressPath(slug, 'json')}>as data</a>.{scoreboard && <> <a href={scoreboardPath(slug)}>What became of all of them, counted</a></>}</p>
    </section>
  );
}

function Step({ step, correction, slug }: { step: PublicStep; correction: PublicStep | undefined; slug: string }) {
  const what = <><strong>{headline(step)}.</strong> {wordsOf(step)}</>;
  return (
    <li>
      <time dateTime={step.on}>{day(`${step.on}T12:00:00Z`)}</time>
      <p>{correction ? <s>{what}</s> : what}</p>
      {correction && <p>Taken back: {correction.words}</p>}
      {step.links.length + step.files.length > 0 && (
        <ul class="evidence" aria-label="Evidence">
          {step.links.map(({ url, label }) => <li key={url}><a href={url} rel="nofollow noopener">{label || url}</a></li>)}
          {step.files.map(({ id, name }) => <li key={id}><a href={evidencePath(slug, id)} download rel="nofollow">{name}</a></li>)}
        </ul>
      )}
      <p class="by">{step.organisation === null ? 'Noted by the clock' : `Recorded by ${step.organisation}`}{step.confirmedBy.length > 0 ? `, confirmed by ${LIST.format(step.confirmedBy)}` : ''}</p>
    </li>
  );
}

/** Parts of a whole as one bar: told apart by pattern as well, and written out beside it. */
export function Bar({ counts, words, label }: { counts: Counts<Response> | Counts<Delivery>; words: Readonly<Record<string, string>>; label: string }) {
  const parts = (Object.entries(counts) as [string, number][]).filter(([, count]) => count > 0);
  const all = parts.reduce((sum, [, count]) => sum + count, 0);
  let at = 0;
  return (
    <figure class="bar">
      <svg viewBox="0 0 600 24" role="img" aria-label={`${label}: ${parts.map(([key, count]) => `${words[key]} ${count}`).join(', ')}`} preserveAspectRatio="none">
        {parts.map(([key, count]) => {
          const x = at;
          const width = (count / all) * 600;
          at += width;
          return <rect key={key} class={`part-${key}`} x={x} y="1" width={Math.max(2, width - 2)} height="22" />;
        })}
      </svg>
      <figcaption>{parts.map(([key, count]) => <span key={key}><svg viewBox="0 0 12 12" aria-hidden="true"><rect class={`part-${key}`} x="1" y="1" width="10" height="10" /></svg> {words[key]} {count}</span>)}</figcaption>
    </figure>
  );
}
