import { type Api, REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';
import { newAsk } from './strategy-documents.js';
import { textIn } from './writer.js';

// What the stories of decisions send, so that each story shows only what it is about.
const POSITION = 'id organisation { id name } choice reason proposedChange takenBy { id name } takenAt revision';
const OUTCOME = 'state headline steps { name sentence passed } yes no abstain standAside support supportWithReservation oppose block eligible answered quorum';
export const BALLOT_PARTS = `id number title introduction state rule { template basis quorum visibility sentence } document { id status agreedVersion { id } } version { id hash text kind }
  opensAt closesAt timeZone closedAt openedBy { id } electorate { organisation { id name } answered left } answeredCount eligibleCount positions { ${POSITION} } outcome { ${OUTCOME} }
  extensions { previousClosesAt closesAt reason by { id } at } withdrawalReason supersededBy { id } previous { id } can mayAnswerFor { id } mine { ${POSITION} }`;
export const OPEN_BALLOT = `mutation($input: OpenBallotInput!) { openBallot(input: $input) { ... on Ballot { ${BALLOT_PARTS} } ${REFUSAL} } }`;
export const TAKE_POSITION = `mutation($input: TakePositionInput!) { takePosition(input: $input) { ... on Ballot { ${BALLOT_PARTS} } ... on PositionConflict { message current { ${POSITION} } } ${REFUSAL} } }`;
export const EXTEND = `mutation($id: ID!, $closesAt: DateTime!, $reason: String!) { extendBallot(id: $id, closesAt: $closesAt, reason: $reason) { ... on Ballot { ${BALLOT_PARTS} } ${REFUSAL} } }`;
export const WITHDRAW = `mutation($id: ID!, $reason: String!) { withdrawBallot(id: $id, reason: $reason) { ... on Ballot { ${BALLOT_PARTS} } ${REFUSAL} } }`;
export const BALLOT = `query($id: ID!) { ballot(id: $id) { ${BALLOT_PARTS} } }`;
export const BALLOTS = `query($slug: String!) { network(slug: $slug) { ballots { totalCount nodes { ${BALLOT_PARTS} } } } }`;
export const BALLOT_CHANGED = `subscription($id: ID!) { ballotChanged(networkId: $id) { ${BALLOT_PARTS} } }`;

export interface Position { id: string; organisation: { id: string; name: string }; choice: string; reason: string | null; proposedChange: string | null; takenBy: { id: string; name: string }; takenAt: string; revision: number }
export interface BallotSeen {
  id: string; number: number; title: string; state: string; rule: { sentence: string; quorum: number | null }; document: { id: string; status: string; agreedVersion: { id: string } | null };
  version: { id: string; hash: string; text: string; kind: string }; opensAt: string; closesAt: string; closedAt: string | null;
  electorate: { organisation: { id: string; name: string }; answered: boolean; left: boolean }[]; answeredCount: number; eligibleCount: number; positions: Position[];
  outcome: { state: string; headline: string; steps: { name: string; sentence: string; passed: boolean }[]; yes: number; no: number; eligible: number; answered: number } | null;
  extensions: { previousClosesAt: string; closesAt: string; reason: string; by: { id: string }; at: string }[]; withdrawalReason: string | null;
  supersededBy: { id: string } | null; previous: { id: string } | null; can: string[]; mayAnswerFor: { id: string }[]; mine: Position[];
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** An instant, so long from now on the story's clock. */
export const later = (api: Api, ms: number): string => new Date(api.clock.now() + ms).toISOString();

/** What opens a ballot on a document: by simple majority, three days, named; `extra` says what is otherwise. */
export const ballotInput = (api: Api, documentId: string, extra: Record<string, unknown> = {}): Record<string, unknown> => ({
  documentId, introduction: '', template: 'SIMPLE_MAJORITY', basis: 'VOTES_CAST', visibility: 'NAMED', closesAt: later(api, 3 * DAY), timeZone: 'Europe/London', ...extra,
});

/** Opens a ballot and answers it as its opener sees it. */
export const opens = async (person: Someone, documentId: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> =>
  value<BallotSeen>(await person.mutate(OPEN_BALLOT, { input: ballotInput(person.api, documentId, extra) }));

/** Tries to take a position for the person's own organisation, as its first answer; `extra` says what is otherwise. */
export const answers = (person: Someone, ballotId: string, choice: string, extra: Record<string, unknown> = {}): Promise<unknown> =>
  person.mutate(TAKE_POSITION, { input: { ballotId, organisationId: person.organisationId, choice, expectedRevision: 0, ...extra } });

/** Takes a position; fails the story when it was not taken. */
export async function takes(person: Someone, ballotId: string, choice: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> {
  const taken = value<BallotSeen>(await answers(person, ballotId, choice, extra));
  if (!('state' in taken)) throw new Error(`not taken: ${JSON.stringify(taken)}`);
  return taken;
}

/** A ballot as somebody sees it; null when it is hidden or missing. */
export const seen = async (person: Someone, id: string): Promise<BallotSeen | null> => (await person.query<{ ballot: BallotSeen | null }>(BALLOT, { id })).ballot;

/** An ask with a text in it. */
export async function writtenAsk(person: Someone, title: string, words = `The words of ${title}.`): Promise<string> {
  const { id } = await newAsk(person, title);
  await textIn(person, id, words);
  return id;
}

/** A network of its own: the coordinator and one voter each of the other organisations. */
export async function coalition(api: Api, others: readonly string[] = ['Orchard Street', 'Weir Collective'], names: { network?: string } = {}): Promise<{ ana: Someone; voters: Someone[] }> {
  const ana = await api.founds({ organisation: 'Harbour Watch', name: 'Ana Quill', ...names });
  const voters: Someone[] = [];
  for (const organisation of others) voters.push(await ana.invites({ name: `Voter of ${organisation}`, organisation, mandates: ['VOTER'] }));
  return { ana, voters };
}

export const ANSWER_SECRETLY = `mutation($input: AnswerSecretlyInput!) { answerSecretly(input: $input) { ... on Ballot { ${BALLOT_PARTS} } ${REFUSAL} } }`;

/** Tries to take part in a secret ballot for the person's own organisation. */
export const answersSecretly = (person: Someone, ballotId: string, answer: string, extra: Record<string, unknown> = {}): Promise<unknown> =>
  person.mutate(ANSWER_SECRETLY, { input: { ballotId, organisationId: person.organisationId, answer, ...extra } });

/** Takes part in a secret ballot; fails the story when that was refused. */
export const takesPart = async (person: Someone, ballotId: string, answer: string): Promise<BallotSeen> => value<BallotSeen>(await answersSecretly(person, ballotId, answer));
