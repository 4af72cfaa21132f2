import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';
import { strategyOf } from './strategy-documents.js';

export const IMPORT = 'query($id: ID!) { documentImport(id: $id) { id fileName format title language remarks { kind count lost } preview more document { id title } } }';
export const ASK_FROM_IMPORT = `mutation($id: ID!, $input: AskInput!, $language: String!) { createAskFromImport(importId: $id, input: $input, language: $language) { ... on Document { id title language excerpt ask { number } } ${REFUSAL} } }`;

export interface Imported { id: string; fileName: string; format: string; title: string; language: string | null; remarks: { kind: string; count: number; lost: boolean }[]; preview: object | null; more: boolean; document: { id: string; title: string } | null }
export interface MadeAsk { id: string; title: string; language: string; excerpt: string; ask: { number: number } }

/** Sends a file as the page does; answers what came back. */
export async function sends(person: Someone, file: Uint8Array | string, { name = 'plan.docx', strategy, headers = {}, at = person.base }: { name?: string; strategy?: string; headers?: Record<string, string>; at?: string } = {}): Promise<{ status: number; body: { id?: string; code?: string; message?: string } }> {
  const to = new URLSearchParams({ strategy: strategy ?? (await strategyOf(person)).id, name });
  const response = await fetch(`${at}/imports?${to.toString()}`, {
    method: 'POST', body: typeof file === 'string' ? file : Buffer.from(file), headers: { 'content-type': 'application/octet-stream', ...(person.cookies.size > 0 ? { cookie: person.cookieHeader } : {}), ...headers },
  });
  return { status: response.status, body: (await response.json()) as { id?: string } };
}

/** Brings a file in; answers what was read of it. */
export async function bringsIn(person: Someone, file: Uint8Array | string, name?: string): Promise<Imported> {
  const { status, body } = await sends(person, file, name === undefined ? {} : { name });
  if (status !== 201) throw new Error(`${status} ${body.message}`);
  return (await person.query<{ documentImport: Imported }>(IMPORT, { id: body.id })).documentImport;
}

/** Makes an ask of a file that was brought in. */
export const makesAskOf = async (person: Someone, id: string, input: Record<string, unknown>, language = 'en'): Promise<MadeAsk> => value(await person.mutate(ASK_FROM_IMPORT, { id, input, language }));
