import type { RecordEvent, RecordFile } from '@northstar/domain-record';
import { day, lowerFirst } from './words.js';
import { type Publication, type PublicText, textsIn } from './publication.js';

/** Something that happened, in a sentence. */
export interface Happening { sequence: number; at: Date; words: string }

const organisations = (count: number): string => (count === 1 ? 'one organisation' : `${count} organisations`);
const positions = (count: number): string => (count === 1 ? 'one answer' : `${count} answers`);

/**
 * What the public part of a record tells, in plain words and in its order. Of answers it says how many counted: who stands behind a text is said by the
 * edition, which also knows who took the name back since.
 */
export function storyOf({ entries }: RecordFile, publication: Publication): Happening[] {
  const numbers = new Map(entries.flatMap(({ event }) => (event?.kind === 'ballot_announced' ? [[event.ballot, event.number] as const] : [])));
  const textsOf = (number: number): PublicText[] => textsIn(publication).filter(({ decision }) => decision.ballotNumber === number);
  return entries.flatMap(({ sequence, event }) => {
    const words = event && sentence(event, publication, numbers, textsOf);
    return words ? [{ sequence, at: new Date(event.at), words }] : [];
  });
}

function sentence(event: RecordEvent, { number }: Publication, numbers: ReadonlyMap<string, number>, textsOf: (number: number) => readonly PublicText[]): string | null {
  const ballot = 'ballot' in event ? numbers.get(event.ballot) ?? null : null;
  const about = ballot === null ? [] : textsOf(ballot);
  switch (event.kind) {
    case 'record_began': return `The record began${event.reconstructed > 0 ? `, with ${event.reconstructed} earlier entries put together from what was stored` : ''}.`;
    case 'ballot_announced': return `Ballot ${event.number}${about.length > 0 ? ` on ${about.map(({ title }) => `“${title}”`).join(', ')}` : ''} was announced to ${organisations(event.electorate.length)}, with answers until ${day(new Date(event.closesAt))}.${about[0] ? ` The rule: ${lowerFirst(about[0].decision.rule)}` : ''}`;
    case 'ballot_opened': return `Ballot ${ballot} opened.`;
    case 'ballot_extended': return `The deadline of ballot ${ballot} was moved to ${day(new Date(event.closesAt))}.`;
    case 'organisation_left': return `An organisation that decided in ballot ${ballot} left the network; ${event.effect === 'position_stands' ? 'its answer stands' : 'it is counted no more'}.`;
    case 'ballot_closed': return `Ballot ${ballot} closed with ${positions(event.counted.length)} that counted.${about[0] ? ` ${about[0].decision.headline}` : ''}`;
    case 'block_withdrawn': return `In ballot ${ballot} an organisation withdrew its block.`;
    case 'objection_overridden': return `In ballot ${ballot} an objection was set aside, as its rule allows.`;
    case 'erratum_marked': return 'A small correction of a text was marked, open to objections for 48 hours.';
    case 'erratum_objected': return 'An organisation objected to a correction.';
    case 'erratum_stands': return 'The correction stands.';
    case 'edition_published': return `Edition ${number} was published.`;
    default: return null;
  }
}
