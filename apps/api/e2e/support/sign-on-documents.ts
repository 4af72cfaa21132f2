import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';
import { strategyOf } from './strategy-documents.js';
import { DAY, later } from './voting-documents.js';

// What the stories of signatures send, so that each story shows only what it is about.
const ORGANISATIONS = '{ id name }';
export const SIGN_ON_PARTS = `id number title introduction scope closesAt timeZone calledAt open can calledBy { id } extensions { closesAt reason by { id } } calledOff { reason by { id } } lastReminder { message } texts { versionId current signatures document { id title } version { id hash } }
  board { organisation ${ORGANISATIONS} signatures { id versionId state reservation reason by { id } at revision } } preparations { organisation ${ORGANISATIONS} answers { versionId answer words } by { id } }
  maySignFor ${ORGANISATIONS} mayPrepareFor ${ORGANISATIONS} mayWithdrawFor ${ORGANISATIONS}`;
const answering = (name: string, input: string): string => `mutation($input: ${input}!) { ${name}(input: $input) { ... on SignOn { ${SIGN_ON_PARTS} } ${REFUSAL} } }`;
export const CALL = answering('callForSignatures', 'CallForSignaturesInput');
export const ANSWER = answering('answerSignOn', 'AnswerSignOnInput');
export const PREPARE = answering('prepareSignature', 'PrepareSignatureInput');
export const WITHDRAW_SIGNATURE = answering('withdrawSignature', 'WithdrawSignatureInput');
const conducting = (name: string, given: string, input: string): string => `mutation($id: ID!, ${given}) { ${name}(id: $id, ${input}) { ... on SignOn { ${SIGN_ON_PARTS} } ${REFUSAL} } }`;
export const EXTEND_CALL = conducting('extendSignOn', '$closesAt: DateTime!, $reason: String!', 'closesAt: $closesAt, reason: $reason');
export const CALL_OFF = conducting('callOffSignOn', '$reason: String!', 'reason: $reason');
export const REMIND_OF_CALL = conducting('remindOfSignOn', '$message: String!', 'message: $message');
export const SIGN_ON_CHANGED = `subscription($id: ID!) { signOnChanged(networkId: $id) { ${SIGN_ON_PARTS} } }`;

export interface SignatureSeen { id: string; versionId: string; state: string; reservation: string | null; reason: string | null; by: { id: string } | null; at: string | null; revision: number }
export interface SignOnSeen {
  id: string; number: number; title: string; scope: string; closesAt: string; timeZone: string; open: boolean; can: string[]; extensions: { closesAt: string; reason: string }[]; calledOff: { reason: string } | null; lastReminder: { message: string } | null; texts: { versionId: string; current: boolean; signatures: number; document: { id: string; title: string }; version: { id: string; hash: string } }[];
  board: { organisation: { id: string; name: string }; signatures: SignatureSeen[] }[]; preparations: { organisation: { name: string }; answers: { versionId: string; answer: string; words: string }[]; by: { id: string } }[];
  maySignFor: { name: string }[]; mayPrepareFor: { name: string }[]; mayWithdrawFor: { name: string }[];
}

/** What calls for signatures under the whole strategy, for two days; `extra` says what is otherwise. */
export const callInput = async (person: Someone, extra: Record<string, unknown> = {}): Promise<Record<string, unknown>> => ({
  strategyId: (await strategyOf(person)).id, title: 'Sign our strategy', introduction: '', scope: 'EACH_TEXT', closesAt: later(person.api, 2 * DAY), timeZone: 'Europe/London', ...extra,
});

/** Calls for signatures; fails the story when it was refused. */
export async function callsFor(person: Someone, extra: Record<string, unknown> = {}): Promise<SignOnSeen> {
  const made = value<SignOnSeen>(await person.mutate(CALL, { input: await callInput(person, extra) }));
  if (!('board' in made)) throw new Error(`not called: ${JSON.stringify(made)}`);
  return made;
}

const revisionSeen = (call: SignOnSeen, organisationId: string, versionId: string): number =>
  call.board.find(({ organisation }) => organisation.id === organisationId)?.signatures.find((one) => one.versionId === versionId)?.revision ?? 0;

type Says = [answer: string, words?: string, expectedRevision?: number];

/** Answers for the person's own organisation, as somebody who has seen the call as it is handed in: the same under all texts unless `texts` names some. */
export const signs = (person: Someone, call: SignOnSeen, [answer, words = '', seen]: Says = ['SIGN'], texts: readonly string[] = call.texts.map(({ versionId }) => versionId), extra: Record<string, unknown> = {}): Promise<unknown> =>
  person.mutate(ANSWER, { input: { signOnId: call.id, organisationId: person.organisationId, answers: texts.map((versionId) => ({ versionId, answer, words, expectedRevision: seen ?? revisionSeen(call, person.organisationId, versionId) })), ...extra } });

export const prepares = (person: Someone, call: SignOnSeen, answers: readonly { versionId: string; answer: string; words?: string }[], extra: Record<string, unknown> = {}): Promise<unknown> =>
  person.mutate(PREPARE, { input: { signOnId: call.id, organisationId: person.organisationId, answers, ...extra } });

export const withdraws = (person: Someone, call: SignOnSeen, versionIds: readonly string[] | null = null, extra: Record<string, unknown> = {}): Promise<unknown> =>
  person.mutate(WITHDRAW_SIGNATURE, { input: { signOnId: call.id, organisationId: person.organisationId, versionIds, ...extra } });

/** A call as somebody sees it; null when it is hidden or missing. */
export const signOnSeen = async (person: Someone, id: string): Promise<SignOnSeen | null> => (await person.query<{ signOn: SignOnSeen | null }>(`query($id: ID!) { signOn(id: $id) { ${SIGN_ON_PARTS} } }`, { id })).signOn;

/** Where each organisation stands with the texts of a call, as somebody sees it. */
export const boardOf = async (person: Someone, id: string): Promise<Record<string, string[]>> =>
  Object.fromEntries((await signOnSeen(person, id))!.board.map(({ organisation, signatures }) => [organisation.name, signatures.map(({ state }) => state)]));

export interface Waits { kind: string; organisation: { name: string }; signOn: { id: string }; deadline: string; remindedAt: string | null }
export const waitingFor = async (person: Someone): Promise<Waits[]> =>
  (await person.query<{ network: { yourSignatures: Waits[] } }>('query($slug: String!) { network(slug: $slug) { yourSignatures { kind organisation { name } signOn { id } deadline remindedAt } } }', { slug: person.slug })).network.yourSignatures;
