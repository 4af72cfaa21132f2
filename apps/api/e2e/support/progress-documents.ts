import { REFUSAL, type Someone } from '../harness.js';
import { strategyOf } from './strategy-documents.js';
import { value } from './client.js';

// What the stories of progress send, so that each story shows only what it is about.
const STEP = 'id number kind on words response delivery correctsId at shown contact mayConfirm links { url label } files { id name type size } organisation { name } by { id } confirmations { organisation { name } by { id } }';
export const PROGRESS_PARTS = `id response delivery awaitsConfirmation { id } steps { ${STEP} } review { dueAt timeZone met setBy { id } } plans { id target way dueOn note state organisation { name } takenBy { id } alsoTakenBy { name } mayEnd }`;
const answering = (declared: string, call: string): string => `mutation(${declared}) { ${call} { ... on Progress { ${PROGRESS_PARTS} } ${REFUSAL} } }`;
export const RECORD_STEP = answering('$input: RecordStepInput!', 'recordStep(input: $input)');
export const CONFIRM = answering('$id: ID!', 'confirmDelivery(stepId: $id)');
export const SHOW = answering('$id: ID!, $shown: Boolean!', 'showStep(stepId: $id, shown: $shown)');
export const SET_REVIEW = answering('$id: ID!, $at: DateTime!, $zone: String!', 'setReviewDate(documentId: $id, dueAt: $at, timeZone: $zone)');
export const REMOVE_REVIEW = answering('$id: ID!', 'removeReviewDate(documentId: $id)');
export const TAKE = answering('$input: TakeTargetInput!', 'takeTarget(input: $input)');
export const END_PLAN = answering('$id: ID!, $done: Boolean!', 'endPlan(planId: $id, done: $done)');
export const PROGRESS_CHANGED = `subscription($id: ID!) { progressChanged(networkId: $id) { ${PROGRESS_PARTS} } }`;

export interface StepSeen {
  id: string; number: number; kind: string; on: string; words: string; response: string | null; delivery: string | null; correctsId: string | null; shown: boolean; contact: string | null; mayConfirm: boolean;
  links: { url: string; label: string }[]; files: { id: string; name: string; type: string; size: number }[]; organisation: { name: string } | null; by: { id: string } | null; confirmations: { organisation: { name: string } }[];
}
export interface PlanSeen { id: string; target: string; way: string; dueOn: string; note: string; state: string; organisation: { name: string }; alsoTakenBy: { name: string }[]; mayEnd: boolean }
export interface ProgressSeen { id: string; response: string; delivery: string; awaitsConfirmation: { id: string } | null; steps: StepSeen[]; review: { dueAt: string; timeZone: string; met: boolean } | null; plans: PlanSeen[] }

export const stepInput = (documentId: string, extra: Record<string, unknown> = {}): Record<string, unknown> => ({ documentId, kind: 'RESPONSE', on: '2026-01-05', words: 'They wrote back.', response: 'ACKNOWLEDGED', links: [], fileIds: [], ...extra });
export const delivered = (extra: Record<string, unknown> = {}): Record<string, unknown> => ({ kind: 'DELIVERY', response: null, delivery: 'DELIVERED', words: 'It is in the budget.', links: [{ url: 'https://ministry.example/budget', label: 'The budget' }], ...extra });

/** Tries to record something; answers what came back. */
export const tries = (person: Someone, documentId: string, extra: Record<string, unknown> = {}): Promise<ProgressSeen & { code?: string; message?: string; field?: string }> => person.mutate(RECORD_STEP, { input: stepInput(documentId, extra) });
/** Records something; fails the story when it was refused. Answers the new step. */
export async function records(person: Someone, documentId: string, extra: Record<string, unknown> = {}): Promise<StepSeen> {
  return value<ProgressSeen>(await tries(person, documentId, extra)).steps.at(-1)!;
}
export const progressOf = async (person: Someone, id: string): Promise<ProgressSeen | null> => (await person.query<{ document: { progress: ProgressSeen | null } | null }>(`query($id: ID!) { document(id: $id) { progress { ${PROGRESS_PARTS} } } }`, { id })).document?.progress ?? null;
export const standing = async (person: Someone, id: string): Promise<string[]> => {
  const { response, delivery } = (await progressOf(person, id))!;
  return [response, delivery];
};

/** Brings a file as the page does; answers what came back. */
export async function bringsEvidence(person: Someone, ask: string, file: Uint8Array | string, { name = 'letter.pdf', headers = {} }: { name?: string; headers?: Record<string, string> } = {}): Promise<{ status: number; body: { id?: string; name?: string; code?: string; message?: string } }> {
  const response = await fetch(`${person.api.url}/progress/files?${new URLSearchParams({ ask, name }).toString()}`, {
    method: 'POST', body: typeof file === 'string' ? file : Buffer.from(file), headers: { 'content-type': 'application/octet-stream', ...(person.cookies.size > 0 ? { cookie: person.cookieHeader } : {}), ...headers },
  });
  return { status: response.status, body: (await response.json()) as { id?: string } };
}

export const fetchFile = (person: Someone, id: string): Promise<Response> => fetch(`${person.api.url}/progress/files/${id}`, { headers: person.cookies.size > 0 ? { cookie: person.cookieHeader } : {} });

/** A small file that is what its first bytes say. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export interface Group { name: string; asks: number; responses: { response: string; asks: number }[]; deliveries: { delivery: string; asks: number }[] }
const GROUP = '{ name asks responses { response asks } deliveries { delivery asks } }';
export interface Board { shown: boolean; all: Group; byAddressee: Group[]; byTheme: Group[]; byMonth: Group[]; rows: { id: string; response: string }[] }
export const boardOf = async (person: Someone): Promise<Board> =>
  (await person.query<{ network: { strategy: { scoreboard: Board } } }>(`query($slug: String!) { network(slug: $slug) { strategy { scoreboard { shown all ${GROUP} byAddressee ${GROUP} byTheme ${GROUP} byMonth ${GROUP} rows { id response } } } } }`, { slug: person.slug })).network.strategy.scoreboard;
export interface Turn { kind: string; document: { id: string }; plan: { target: string } | null; dueOn: string | null }
export const turnsOf = async (person: Someone): Promise<Turn[]> =>
  (await person.query<{ network: { yourProgress: Turn[] } }>('query($slug: String!) { network(slug: $slug) { yourProgress { id kind document { id } plan { target } dueOn } } }', { slug: person.slug })).network.yourProgress;
export const strategyIdOf = async (person: Someone): Promise<string> => (await strategyOf(person)).id;
