import type { PublicProgress, PublicStep } from '@northstar/api-progress';
import type { PublicAsk, Publication } from '../form/publication.js';
import { evidencePath, home, progressPath } from './paths.js';
import { headline, wordsOf } from './progress-words.js';

/** An ask of an edition with what became of it. */
export interface AskWithProgress { ask: PublicAsk; progress: PublicProgress }

const MOST_ENTRIES = 60;
/** What XML cannot hold is left out; everything else is text. */
const xml = (text: string): string => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** Atom: one entry for each step, those that changed last first. One ask alone, or all. */
export function progressFeed({ network, publishedAt }: Publication, asks: readonly AskWithProgress[], { baseUrl, self, only }: { baseUrl: string; self: string; only: PublicAsk | null }): string {
  const entries = asks.flatMap(({ ask, progress }) => progress.steps.map((step) => ({ ask, step, steps: progress.steps }))).sort((a, b) => b.step.changedAt.getTime() - a.step.changedAt.getTime()).slice(0, MOST_ENTRIES);
  const updated = entries[0]?.step.changedAt.toISOString() ?? publishedAt;
  const title = only ? `${only.title}: what government has done` : `What government has done about the asks of ${network.name}`;
  const entry = ({ ask, step }: { ask: PublicAsk; step: PublicStep }): string => [
    '  <entry>', `    <id>urn:uuid:${step.id}</id>`, `    <title>${xml(`${ask.title}: ${headline(step)}${step.corrected ? ' (taken back)' : ''}`)}</title>`, `    <link href="${xml(ask.address)}"/>`,
    `    <published>${step.at.toISOString()}</published>`, `    <updated>${step.changedAt.toISOString()}</updated>`, `    <author><name>${xml(step.organisation ?? network.name)}</name></author>`,
    `    <content type="text">${xml(`${step.on}. ${wordsOf(step)}`)}</content>`, '  </entry>',
  ].join('\n');
  return [
    '<?xml version="1.0" encoding="utf-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom">', `  <id>${xml(`${baseUrl}${self}`)}</id>`, `  <title>${xml(title)}</title>`, `  <updated>${updated}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(`${baseUrl}${self}`)}"/>`, `  <link rel="alternate" type="text/html" href="${xml(only?.address ?? `${baseUrl}${home(network.slug)}`)}"/>`, `  <author><name>${xml(network.name)}</name></author>`,
    ...entries.map(entry), '</feed>', '',
  ].join('\n');
}

/** The same as data, stable: what is added is added at the end. */
export const progressData = ({ network, number }: Publication, asks: readonly AskWithProgress[], baseUrl: string): object => ({
  format: 'northstar-progress-1', network: { name: network.name, slug: network.slug }, edition: number, address: `${baseUrl}${progressPath(network.slug, 'json')}`,
  asks: asks.map(({ ask, progress: { standing, steps } }) => ({
    place: ask.place, title: ask.title, addressee: ask.addressee, theme: ask.theme, address: ask.address, response: standing.response, delivery: standing.delivery,
    steps: steps.map((step) => ({
      id: step.id, on: step.on, kind: step.kind, response: step.response, delivery: step.delivery, words: step.words, organisation: step.organisation, confirmedBy: step.confirmedBy, corrects: step.corrects, corrected: step.corrected,
      links: step.links, files: step.files.map(({ id, name, type, size }) => ({ name, type, size, address: `${baseUrl}${evidencePath(network.slug, id)}` })), recordedAt: step.at.toISOString(), changedAt: step.changedAt.toISOString(),
    })),
  })),
});
