import { REFUSAL, type Someone } from '../harness.js';
import { isRefusal, value } from './client.js';
import { strategyOf } from './strategy-documents.js';
import { later } from './voting-documents.js';

// What the stories of editions send that wait for their time.
const LINK = 'id label madeAt expiresAt revokedAt opened lastOpenedAt';
export const SCHEDULED_PARTS = `id state title note contact licence versionIds publishAt timeZone stoppedBecause trouble path setBy { id } files { name path } links { ${LINK} }`;
const answering = (operation: string, given: string, passed: string): string => `mutation(${given}) { ${operation}(${passed}) { ... on ScheduledEdition { ${SCHEDULED_PARTS} } ${REFUSAL} } }`;
export const SCHEDULE = answering('scheduleEdition', '$id: ID!, $cover: CoverInput!, $versionIds: [ID!]!, $publishAt: DateTime!, $timeZone: String!', 'strategyId: $id, cover: $cover, versionIds: $versionIds, publishAt: $publishAt, timeZone: $timeZone');
export const MOVE = answering('moveScheduledEdition', '$id: ID!, $publishAt: DateTime!, $timeZone: String!', 'scheduledId: $id, publishAt: $publishAt, timeZone: $timeZone');
export const CALL_EDITION_OFF = answering('callOffScheduledEdition', '$id: ID!', 'scheduledId: $id');
export const MAKE_LINK = `mutation($id: ID!, $label: String!, $expiresAt: DateTime!) { makePreviewLink(scheduledId: $id, label: $label, expiresAt: $expiresAt) { ... on NewPreviewLink { url link { ${LINK} } } ${REFUSAL} } }`;
export const REVOKE_LINK = `mutation($id: ID!) { revokePreviewLink(previewLinkId: $id) { ... on PreviewLink { ${LINK} } ${REFUSAL} } }`;
export const PROVE = `mutation($id: ID!, $cover: CoverInput!, $versionIds: [ID!]!) { proveEdition(strategyId: $id, cover: $cover, versionIds: $versionIds) { ... on EditionProof { path files { name path } } ${REFUSAL} } }`;

export interface LinkSeen { id: string; label: string; expiresAt: string; revokedAt: string | null; opened: number; lastOpenedAt: string | null }
export interface ScheduledSeen {
  id: string; state: string; title: string; versionIds: string[]; publishAt: string; timeZone: string; stoppedBecause: string | null; trouble: string | null; path: string; setBy: { id: string }; files: { name: string; path: string }[]; links: LinkSeen[];
}
export const COVER = { title: 'Before it is too late', note: 'What we ask for together.', contact: 'press@lantern.example', licence: 'CC_BY_4_0' };

/** The versions that are agreed now, in the order of the texts. */
export async function agreedVersions(person: Someone): Promise<string[]> {
  const { id } = await strategyOf(person);
  const { publishReadiness } = await person.query<{ publishReadiness: { texts: { version: { id: string } | null }[] } }>('query($id: ID!) { publishReadiness(strategyId: $id) { texts { version { id } } } }', { id });
  return publishReadiness.texts.flatMap(({ version }) => (version ? [version.id] : []));
}

/** Tries to set what is agreed now for a time, so long from now. */
export const tries = async (person: Someone, ms: number, extra: Record<string, unknown> = {}): Promise<unknown> =>
  person.mutate(SCHEDULE, { id: (await strategyOf(person)).id, cover: COVER, versionIds: await agreedVersions(person), publishAt: later(person.api, ms), timeZone: 'Europe/London', ...extra });

/** The same; fails the story when it was refused. */
export const schedules = async (person: Someone, ms: number, extra: Record<string, unknown> = {}): Promise<ScheduledSeen> => value<ScheduledSeen>(await tries(person, ms, extra));

/** What waits or was stopped, as somebody sees it. */
export const scheduledOf = async (person: Someone): Promise<ScheduledSeen | null> =>
  (await person.query<{ scheduledEdition: ScheduledSeen | null }>(`query($id: ID!) { scheduledEdition(strategyId: $id) { ${SCHEDULED_PARTS} } }`, { id: (await strategyOf(person)).id })).scheduledEdition;

/** Makes a link for a reader, open for so long; answers its path and its id. */
export async function makesLink(person: Someone, scheduledId: string, label: string, ms: number): Promise<{ path: string; id: string }> {
  const made = await person.mutate<unknown>(MAKE_LINK, { id: scheduledId, label, expiresAt: later(person.api, ms) });
  if (isRefusal(made)) throw new Error(`refused: ${made.code} ${made.message}`);
  const { url, link } = made as { url: string; link: LinkSeen };
  return { path: new URL(url).pathname, id: link.id };
}
