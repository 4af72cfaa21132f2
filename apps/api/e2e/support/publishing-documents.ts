import type { WrittenBlock } from '@northstar/engine-editor-schema';
import { ReadPdf } from '@northstar/api-publishing/testing';
import { Closing } from '@northstar/api-voting';
import { unzipSync } from 'fflate';
import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';
import { newAsk, strategyOf } from './strategy-documents.js';
import { type BallotSeen, DAY, later, opens, seen, takes } from './voting-documents.js';
import { textIn } from './writer.js';

// What the stories of editions send, so that each story shows only what it is about.
export const EDITION_PARTS = 'id number title note publishedAt publishedBy { id } hash path documents { kind title hash ballotNumber } organisations { name reservations }';
export const PUBLISH = `mutation($id: ID!, $title: String!, $note: String!, $contact: String, $licence: Licence) { publishEdition(strategyId: $id, title: $title, note: $note, contact: $contact, licence: $licence) { ... on Edition { ${EDITION_PARTS} } ${REFUSAL} } }`;
export const READINESS = 'query($id: ID!) { publishReadiness(strategyId: $id) { ready nextNumber included { id title } obstacles { sentence blocking document { id } } } }';

export interface EditionSeen {
  id: string; number: number; title: string; note: string; publishedAt: string; hash: string; path: string;
  documents: { kind: string; title: string; hash: string; ballotNumber: number | null }[]; organisations: { name: string; reservations: string[] }[];
}
export interface Readiness { ready: boolean; nextNumber: number; included: { id: string; title: string }[]; obstacles: { sentence: string; blocking: boolean; document: { id: string } | null }[] }

export const readinessOf = async (person: Someone, strategyId: string): Promise<Readiness | null> =>
  (await person.query<{ publishReadiness: Readiness | null }>(READINESS, { id: strategyId })).publishReadiness;

/** Publishes the next edition; fails the story when it was refused. */
export const publishes = async (person: Someone, title = 'Before it is too late', note = 'What we ask for together.', more: { contact?: string; licence?: string } = {}): Promise<EditionSeen> =>
  value<EditionSeen>(await person.mutate(PUBLISH, { id: (await strategyOf(person)).id, title, note, ...more }));

type Says = [choice: string, extra?: Record<string, unknown>];

/** Has documents decided on by consent in ballots that run side by side: `says` in the order of `people`; the clock goes on by a day. */
export async function decide(people: readonly Someone[], documentIds: readonly string[], says: readonly Says[] = people.map((): Says => ['SUPPORT'])): Promise<BallotSeen[]> {
  const [host] = people as [Someone];
  const ballots: BallotSeen[] = [];
  for (const id of documentIds) ballots.push(await opens(host, id, { template: 'CONSENT', closesAt: later(host.api, DAY) }));
  for (const { id } of ballots) for (const [i, [choice, extra]] of says.entries()) await takes(people[i]!, id, choice, extra);
  host.api.clock.advance(DAY);
  await host.api.get(Closing).patrol();
  return Promise.all(ballots.map(async ({ id }) => (await seen(host, id))!));
}

/** Writes the goal and so many asks and has them agreed; answers their ids, the goal first. */
export async function agreedStrategy(people: readonly Someone[], asks: readonly string[], words: (WrittenBlock | string)[] = ['The words that were agreed.']): Promise<string[]> {
  const [host] = people as [Someone];
  const ids = [(await strategyOf(host)).goal.id];
  for (const title of asks) ids.push((await newAsk(host, title)).id);
  for (const id of ids) await textIn(host, id, ...words);
  await decide(people, ids);
  return ids;
}

/** A page of the public, fetched by somebody without a cookie. */
export interface Page { status: number; headers: Headers; html: string }
export async function publicPage(base: string, path: string, init: RequestInit = {}): Promise<Page> {
  const response = await fetch(`${base}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** The words of whatever is public at an address, a file in the way its readers read it. */
export async function publicWords(base: string, path: string): Promise<string> {
  let response = await fetch(`${base}${path}`, { redirect: 'manual' });
  // A file that takes longer to make is asked for again, as the page that says so does by itself; each answer waits for it for a while.
  while (response.headers.has('refresh')) response = await fetch(`${base}${path}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (/[./]docx$/.test(path)) return Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part)).join('\n');
  if (!/[./]pdf$/.test(path)) return new TextDecoder().decode(bytes);
  const pdf = new ReadPdf(bytes);
  const { words } = pdf;
  pdf.remove();
  return words;
}
