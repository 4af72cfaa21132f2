import { type Api, REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';
import { DAY, later } from './voting-documents.js';

// What the stories of anonymous polls send, so that each story shows only what it is about.
export const POLL_PARTS = 'id number title introduction state mine asked answered tooFew openedAt closesAt timeZone openedBy { id } can questions { text together choices { text count most } } withdrawal { reason by { id } at } table { name type content }';
export const ASK = `mutation($input: AskPollInput!) { askPoll(input: $input) { ... on Poll { ${POLL_PARTS} } ${REFUSAL} } }`;
export const ANSWER_POLL = `mutation($input: AnswerPollInput!) { answerPoll(input: $input) { ... on Poll { ${POLL_PARTS} } ${REFUSAL} } }`;
export const WITHDRAW_POLL = `mutation($id: ID!, $reason: String!) { withdrawPoll(id: $id, reason: $reason) { ... on Poll { ${POLL_PARTS} } ${REFUSAL} } }`;
export const POLL_CHANGED = `subscription($id: ID!) { pollChanged(networkId: $id) { ${POLL_PARTS} } }`;
export const POLLS = `query($slug: String!) { network(slug: $slug) { polls { totalCount nodes { ${POLL_PARTS} } } yourPolls { id title } } }`;

export interface PollSeen {
  id: string; number: number; title: string; introduction: string; state: string; mine: string | null; asked: number; answered: number | null; tooFew: boolean; closesAt: string; can: string[];
  questions: { text: string; together: number | null; choices: { text: string; count: number | null; most: boolean }[] }[]; withdrawal: { reason: string; by: { id: string } } | null; table: { name: string; type: string; content: string } | null;
}

/** A poll of two questions for a day; `extra` says what is otherwise. */
export const pollInput = (person: Someone, extra: Record<string, unknown> = {}): Record<string, unknown> => ({
  networkId: person.networkId, title: 'After the workshop', introduction: '', questions: [{ text: 'Should we meet again?', choices: ['Yes', 'No'] }, { text: 'Where?', choices: ['Here', 'There', 'Nowhere'] }],
  closesAt: later(person.api, DAY), timeZone: 'Europe/London', ...extra,
});

/** Opens a poll; fails the story when it was refused. */
export async function polls(person: Someone, extra: Record<string, unknown> = {}): Promise<PollSeen> {
  const opened = value<PollSeen>(await person.mutate(ASK, { input: pollInput(person, extra) }));
  if (!('questions' in opened)) throw new Error(`not opened: ${JSON.stringify(opened)}`);
  return opened;
}

/** Tries to answer a poll. */
export const answersPoll = (person: Someone, pollId: string, choices: readonly number[]): Promise<unknown> => person.mutate(ANSWER_POLL, { input: { pollId, choices } });

/** Answers a poll; fails the story when that was refused. */
export const saysInPoll = async (person: Someone, pollId: string, choices: readonly number[]): Promise<PollSeen> => value<PollSeen>(await answersPoll(person, pollId, choices));

/** A poll as somebody sees it; null when it is hidden or missing. */
export const pollSeen = async (person: Someone, id: string): Promise<PollSeen | null> => (await person.query<{ poll: PollSeen | null }>(`query($id: ID!) { poll(id: $id) { ${POLL_PARTS} } }`, { id })).poll;

export const pollsSeen = async (person: Someone) => (await person.query<{ network: { polls: { totalCount: number; nodes: PollSeen[] }; yourPolls: { id: string; title: string }[] } }>(POLLS, { slug: person.slug })).network;

/** A network of its own with so many people: its coordinator and others of three organisations, the last of them an observer. */
export async function members(api: Api, count: number): Promise<Someone[]> {
  const ana = await api.founds({ organisation: 'Harbour Watch', name: 'Ana Quill' });
  const people = [ana];
  while (people.length < count) people.push(await ana.invites({ organisation: ['Orchard Street', 'Weir Collective', 'Stone Row'][people.length % 3]!, role: people.length === count - 1 ? 'OBSERVER' : 'REPRESENTATIVE' }));
  return people;
}
