import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';

const AMENDMENT = `id number state reason decision endedAt change { lead replaced proposed tail } organisation { id name } sponsors { name } proposedBy { id } endedBy { id } version { id } result { id hash text } ballot { id } vote { id number title state rule { template } }
  collidesWith { number state } mayDecide maySponsorFor { name } mayUnsponsorFor { name } mayWithdraw`;
const ERRATUM = 'id number state reason until endedAt objection change { lead replaced proposed tail } markedBy { id } objectedBy { name } mayObjectFor { name }';
const ANSWER = `... on Amendment { ${AMENDMENT} } ${REFUSAL}`;
const DECIDED = `... on AmendmentCollision { message other { number } } ${ANSWER}`;

const PROPOSE = `mutation($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { ${ANSWER} } }`;
const WITHDRAW = `mutation($id: ID!, $organisation: ID!) { withdrawAmendment(id: $id, organisationId: $organisation) { ${ANSWER} } }`;
const SPONSOR = `mutation($input: SponsorAmendmentInput!) { sponsorAmendment(input: $input) { ${ANSWER} } }`;
const TAKE_IN = `mutation($input: TakeInAmendmentInput!) { takeInAmendment(input: $input) { ${DECIDED} } }`;
const VOTE = `mutation($id: ID!, $closesAt: DateTime!) { putAmendmentToVote(id: $id, closesAt: $closesAt) { ${DECIDED} } }`;
const NOTE = `mutation($id: ID!, $reason: String!) { noteAmendment(id: $id, reason: $reason) { ${DECIDED} } }`;
const MARK = `mutation($input: MarkErratumInput!) { markErratum(input: $input) { ... on Erratum { ${ERRATUM} } ${REFUSAL} } }`;
const OBJECT = `mutation($input: ObjectToErratumInput!) { objectToErratum(input: $input) { ... on Erratum { ${ERRATUM} } ${REFUSAL} } }`;

export interface AmendmentSeen {
  id: string; number: number; state: string; reason: string; decision: string | null; change: { lead: string; replaced: string; proposed: string; tail: string }; organisation: { id: string; name: string }; sponsors: { name: string }[];
  result: { id: string; hash: string; text: string } | null; ballot: { id: string }; vote: { id: string; state: string } | null; collidesWith: { number: number; state: string }[]; mayDecide: boolean; maySponsorFor: { name: string }[]; mayWithdraw: boolean;
}
export interface ErratumSeen { id: string; number: number; state: string; until: string; objection: string | null; mayObjectFor: { name: string }[] }

interface Amending { ballotId: string; documentId: string }
interface Passage { from: number; to: number; words: string }

/** What was answered, or the end of the story where it was refused. */
function done<T>(answered: unknown): T {
  const given = value<T>(answered);
  if (!('state' in (given as object))) throw new Error(`refused: ${JSON.stringify(given)}`);
  return given;
}

/** The paragraphs of a text of a ballot. */
export const passagesOf = async (person: Someone, { ballotId, documentId }: Amending): Promise<Passage[]> =>
  (await person.query<{ ballot: { passages: Passage[] } }>('query($id: ID!, $document: ID!) { ballot(id: $id) { passages(documentId: $document) { from to words } } }', { id: ballotId, document: documentId })).ballot.passages;

/** The passage in which words stand, with others in their place. */
async function changed(person: Someone, about: Amending, [out, coming]: readonly [string, string]): Promise<Record<string, unknown>> {
  const passage = (await passagesOf(person, about)).find(({ words }) => words.includes(out))!;
  return { ballotId: about.ballotId, documentId: about.documentId, from: passage.from, to: passage.to, words: passage.words.replace(out, coming) };
}

/** Proposes other words, for the person's own organisation; `extra` says what is otherwise. */
export const proposing = async (person: Someone, about: Amending, words: readonly [string, string], extra: Record<string, unknown> = {}): Promise<unknown> =>
  person.mutate(PROPOSE, { input: { ...(await changed(person, about, words)), organisationId: person.organisationId, reason: 'It is clearer.', ...extra } });
export const proposes = async (...given: Parameters<typeof proposing>): Promise<AmendmentSeen> => done(await proposing(...given));
export const withdraws = (person: Someone, id: string, organisation = person.organisationId): Promise<unknown> => person.mutate(WITHDRAW, { id, organisation });
export const sponsors = (person: Someone, amendmentId: string, stands = true, organisationId = person.organisationId): Promise<unknown> => person.mutate(SPONSOR, { input: { amendmentId, organisationId, sponsors: stands } });
export const takesIn = (person: Someone, amendmentId: string, closesAt: string, reason = 'All can live with it.'): Promise<unknown> => person.mutate(TAKE_IN, { input: { amendmentId, closesAt, reason } });
export const putsToVote = (person: Someone, id: string, closesAt: string): Promise<unknown> => person.mutate(VOTE, { id, closesAt });
export const notes = (person: Someone, id: string, reason = 'Another time.'): Promise<unknown> => person.mutate(NOTE, { id, reason });
export const marking = async (person: Someone, about: Amending, words: readonly [string, string], extra: Record<string, unknown> = {}): Promise<unknown> => person.mutate(MARK, { input: { ...(await changed(person, about, words)), reason: 'A slip.', ...extra } });
export const marks = async (...given: Parameters<typeof marking>): Promise<ErratumSeen> => done(await marking(...given));
export const objects = (person: Someone, erratumId: string, reason = 'It changes who acts.', organisationId = person.organisationId): Promise<unknown> => person.mutate(OBJECT, { input: { erratumId, organisationId, reason } });

export interface BallotAmended { id: string; state: string; closesAt: string; supersededBy: { id: string } | null; version: { id: string; text: string; hash: string }; document: { status: string; agreedVersion: { id: string; text: string } | null }; amendments: AmendmentSeen[]; errata: ErratumSeen[]; mayAmendFor: { name: string }[]; mayCorrect: boolean; amendment: { number: number } | null }
export const amendedBallot = async (person: Someone, id: string): Promise<BallotAmended | null> => (await person.query<{ ballot: BallotAmended | null }>(
  `query($id: ID!) { ballot(id: $id) { id state closesAt supersededBy { id } version { id text hash } document { status agreedVersion { id text } } mayAmendFor { name } mayCorrect amendment { number } amendments { ${AMENDMENT} } errata { ${ERRATUM} } } }`, { id })).ballot;
