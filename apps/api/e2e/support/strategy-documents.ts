import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';

// What the stories of texts send, so that each story shows only what it is about.
const ASK_PARTS = '... on Document { id kind title status position mode can ask { number addresseeKind addressee theme leadOrganisation { id name } } }';
export const CREATE_ASK = `mutation($strategy: ID!, $input: AskInput!) { createAsk(strategyId: $strategy, input: $input) { ${ASK_PARTS} ${REFUSAL} } }`;
export const EDIT_ASK = `mutation($id: ID!, $input: AskInput!) { editAsk(documentId: $id, input: $input) { ${ASK_PARTS} ${REFUSAL} } }`;
export const MOVE_ASK = `mutation($id: ID!, $to: Int!) { moveAsk(documentId: $id, toPosition: $to) { ... on Strategy { asks { id position } } ${REFUSAL} } }`;
export const RETIRE_ASK = `mutation($id: ID!) { retireAsk(documentId: $id) { ${ASK_PARTS} ${REFUSAL} } }`;
export const BRING_BACK_ASK = `mutation($id: ID!) { bringBackAsk(documentId: $id) { ${ASK_PARTS} ${REFUSAL} } }`;
export const RENAME_STRATEGY = `mutation($id: ID!, $title: String!) { renameStrategy(strategyId: $id, title: $title) { ... on Strategy { title } ${REFUSAL} } }`;
export const SET_UP = `mutation($id: ID!, $settings: DocumentSettingsInput!) { setUpDocument(documentId: $id, settings: $settings) { ... on Document { language wordLimit } ${REFUSAL} } }`;
export const VISITED = `mutation($id: ID!) { markVisited(documentId: $id) { ... on Document { changedSinceVisit } ${REFUSAL} } }`;
export const STRATEGY = `query($slug: String!, $retired: Boolean) { network(slug: $slug) { strategy { id title themes goal { id kind status } definition { id kind status }
  asks(includeRetired: $retired) { id title status position ask { number } } } } }`;

export interface Ask { id: string; kind: string; title: string; status: string; position: number; mode: string; can: string[]; ask: { number: number; addresseeKind: string; addressee: string; theme: string; leadOrganisation: { id: string; name: string } | null } }
export interface Strategy { id: string; title: string; themes: string[]; goal: { id: string; kind: string; status: string }; definition: { id: string; kind: string; status: string }; asks: Pick<Ask, 'id' | 'title' | 'status' | 'position' | 'ask'>[] }

export const askInput = (title: string, extra: Record<string, unknown> = {}): Record<string, unknown> =>
  ({ title, addresseeKind: 'MINISTER', addressee: 'Minister for Foreign Affairs', theme: 'Early warning', ...extra });

/** The strategy of somebody's network, as that person sees it. */
export const strategyOf = async (person: Someone, retired = false): Promise<Strategy> =>
  (await person.query<{ network: { strategy: Strategy } }>(STRATEGY, { slug: person.slug, retired })).network.strategy;

/** Adds an ask to the strategy of somebody's network. */
export async function newAsk(person: Someone, title: string, extra: Record<string, unknown> = {}): Promise<Ask> {
  const { id } = await strategyOf(person);
  return value<Ask>(await person.mutate(CREATE_ASK, { strategy: id, input: askInput(title, extra) }));
}

/** Says in which language a text is, and how many words it should have. */
export const setsUp = async (person: Someone, id: string, { language = 'en', wordLimit = null }: { language?: string; wordLimit?: number | null }): Promise<{ language: string; wordLimit: number | null }> =>
  value(await person.mutate(SET_UP, { id, settings: { language, wordLimit } }));
