import { randomBytes, randomUUID } from 'node:crypto';
import type { Api, Someone } from '../harness.js';

/** What ids there are. */
export const KINDS = [
  'network', 'organisation', 'person', 'member', 'mandate', 'invitation', 'session', 'accessToken', 'strategy', 'document', 'thread', 'comment', 'suggestion', 'strayWords', 'version', 'ballot', 'amendment', 'erratum', 'signOn', 'poll', 'step', 'file', 'plan', 'edition', 'scheduled', 'previewLink', 'import',
] as const;
export type Kind = (typeof KINDS)[number];
export type Ids = Readonly<Record<Kind, string>>;

/** A word in every text of a network's rows, by which a leak is recognised. */
export const secretWord = (person: Someone): string => `secret${person.networkId.slice(0, 8)}`;

/**
 * One row of everything in a person's network, written past the services: what is asked of access must not depend on how far a noun
 * has come, nor on what it would let one create.
 */
export async function rowOfEverything({ database, clock }: Api, owner: Someone): Promise<Ids> {
  const at = clock.date();
  const word = secretWord(owner);
  const { networkId, personId: founder } = owner;
  const insert = async (table: string, row: Record<string, unknown>, key = 'id'): Promise<string> => {
    const columns = Object.keys(row);
    const [made] = (await database.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING ${key} AS id`, Object.values(row),
    )) as [{ id: string }];
    return made.id;
  };
  const tail = randomBytes(4).toString('hex');
  const organisation = await insert('organisation', { network_id: networkId, name: `${word} ${tail}`, initials: 'SE', colour: 3, standing: 'member', created_at: at, joined_at: at });
  const person = await insert('person', { email: `${word}${tail}@example.org`, name: `${word} person` });
  const member = await insert('membership', { network_id: networkId, person_id: person, role: 'representative', created_at: at });
  await insert('affiliation', { organisation_id: organisation, person_id: person, created_at: at });
  const mandate = await insert('mandate', { organisation_id: organisation, person_id: person, kind: 'voter', valid_from: at });
  const invitation = await insert('invitation', { network_id: networkId, new_organisation_name: word, email: `${tail}@example.org`, role: 'observer', token_hash: randomBytes(32), invited_by: founder, created_at: at, expires_at: new Date(at.getTime() + 1e9) });
  const session = await insert('session', { person_id: founder, token_hash: randomBytes(32), device: 'x', created_at: at, last_seen_at: at, expires_at: new Date(at.getTime() + 1e9) });
  const accessToken = await insert('access_token', { person_id: founder, name: word, token_hash: randomBytes(32), created_at: at });
  const [known] = (await database.query('SELECT id FROM strategy WHERE network_id = $1 LIMIT 1', [networkId])) as [{ id: string } | undefined];
  const strategy = known?.id ?? (await insert('strategy', { network_id: networkId, title: word, created_at: at }));
  const document = await insert('document', { network_id: networkId, strategy_id: strategy, kind: 'ask', title: word, status: 'drafting', created_at: at, updated_at: at });
  const [{ n }] = (await database.query('SELECT coalesce(max(greatest(number, position)), 0) + 1 AS n FROM ask WHERE strategy_id = $1', [strategy])) as [{ n: number }];
  await insert('ask', { document_id: document, strategy_id: strategy, number: n, position: n, addressee_kind: 'other', addressee: word, theme: word }, 'document_id');
  await insert('document_head', { document_id: document }, 'document_id');
  const thread = await insert('thread', { document_id: document, state: 'open', quote: word, created_by: founder, created_at: at });
  const comment = await insert('comment', { thread_id: thread, body: word, author_id: founder, created_at: at });
  // Something that names the founder, said by somebody else, and answered.
  const naming = await insert('comment', { thread_id: thread, body: `${word} @[person:${founder}]`, author_id: person, created_at: at });
  await insert('comment_mention', { comment_id: naming, person_id: founder, mentioned_at: at }, 'comment_id');
  await insert('comment_reaction', { comment_id: naming, person_id: person, kind: 'thanks', created_at: at }, 'comment_id');
  await insert('thread_attachment', { thread_id: thread, former_quote: word, person_id: founder, attached_at: at }, 'thread_id');
  const content = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] });
  const piece = JSON.stringify({ content: [{ type: 'text', text: word }], openStart: 0, openEnd: 0 });
  const suggestion = await insert('suggestion', { document_id: document, key: `${word}-${tail}`, author_id: founder, state: 'open', place_from: 'AAA=', place_to: 'AAA=', replaced: piece, proposed: piece, before: word, after: word, created_at: at, changed_at: at });
  await insert('suggestion_support', { suggestion_id: suggestion, organisation_id: organisation, person_id: person, at }, 'suggestion_id');
  const strayWords = await insert('stray_words', { document_id: document, seq: 1, part: 1, author_id: founder, removed_by: person, words: word, before: word, after: word, state: 'offered', created_at: at });
  const version = await insert('version', { document_id: document, number: 1, kind: 'named', name: word, seq: 0, state: Buffer.from([0, 0]), content, canonical: content, hash: randomBytes(32).toString('hex'), created_by: founder, created_at: at });
  const [{ next }] = (await database.query('SELECT coalesce(max(number), 0) + 1 AS next FROM ballot WHERE network_id = $1', [networkId])) as [{ next: number }];
  const ballot = await insert('ballot', {
    network_id: networkId, document_id: document, version_id: version, number: next, title: word, introduction: word, state: 'open', template: 'simple_majority', basis: 'votes_cast', visibility: 'named',
    opens_at: at, closes_at: new Date(at.getTime() + 3 * 86_400_000), time_zone: 'Europe/London', opened_by: founder, created_at: at,
  });
  await insert('ballot_text', { ballot_id: ballot, place: 0, document_id: document, version_id: version, lane: 'decision', running: true }, 'ballot_id');
  await insert('ballot_elector', { ballot_id: ballot, organisation_id: organisation, seat: 1 }, 'organisation_id');
  const changed = JSON.stringify({ replaced: JSON.parse(piece) as object, proposed: JSON.parse(piece) as object, replacedWords: word, proposedWords: `${word}!`, lead: '', tail: '', size: 1, offset: 0, lettersOut: word, lettersIn: `${word}!` });
  const change = { id: randomUUID(), network_id: networkId, ballot_id: ballot, document_id: document, version_id: version, root_version_id: version, number: next, starts: 1, ends: 1 + word.length, change: changed, reason: word };
  const amendment = await insert('amendment', { ...change, organisation_id: organisation, proposed_by: founder, proposed_at: at, state: 'proposed' });
  await insert('amendment_sponsor', { amendment_id: amendment, organisation_id: organisation, person_id: person, at }, 'amendment_id');
  await insert('amendment_passed_over', { amendment_id: amendment, organisation_id: organisation, person_id: person, at }, 'amendment_id');
  await insert('position_preparation', { ballot_id: ballot, organisation_id: organisation, revision: 1, choice: 'oppose', reason: word, prepared_by: person, prepared_at: at }, 'organisation_id');
  await insert('ballot_proxy', { ballot_id: ballot, organisation_id: organisation, person_id: person, given_by: founder, given_at: at });
  const erratum = await insert('erratum', { ...change, id: randomUUID(), marked_by: founder, marked_at: at, until: new Date(at.getTime() + 172_800_000), state: 'waiting' });
  const signOn = await insert('sign_on', {
    id: randomUUID(), network_id: networkId, strategy_id: strategy, number: next, title: word, introduction: word, scope: 'each_text', closes_at: new Date(at.getTime() + 3 * 86_400_000), time_zone: 'Europe/London', called_by: founder, called_at: at,
  });
  await insert('sign_on_text', { sign_on_id: signOn, place: 0, document_id: document, version_id: version, ballot_id: ballot }, 'sign_on_id');
  await insert('sign_on_invited', { sign_on_id: signOn, organisation_id: organisation, seat: 1 }, 'sign_on_id');
  const signed = { organisation_id: organisation, version_id: version, sign_on_id: signOn, state: 'signed_with_reservation', words: word, person_id: person, at, revision: 1 };
  await insert('signature_event', signed, 'sign_on_id');
  await insert('signature', signed, 'sign_on_id');
  await insert('signature_preparation', { sign_on_id: signOn, organisation_id: organisation, version_id: version, answer: 'decline', words: word, person_id: person, at }, 'sign_on_id');
  const poll = await insert('poll', {
    id: randomUUID(), network_id: networkId, number: next, title: word, introduction: word, questions: JSON.stringify([{ text: word, choices: [word, `${word}!`] }]), opened_by: founder, opened_at: at,
    closes_at: new Date(at.getTime() + 3 * 86_400_000), time_zone: 'Europe/London', asked: 5, state: 'open',
  });
  for (const each of [founder, person]) await insert('poll_person', { poll_id: poll, person_id: each }, 'poll_id');
  // Somebody of another organisation than the founder's says that it is delivered, with a contact, a link and a file.
  const recorded = { network_id: networkId, document_id: document, happened_on: '2026-01-05', words: word, organisation_id: organisation, person_id: person, at };
  const step = await insert('progress_step', { ...recorded, id: randomUUID(), number: 1, kind: 'delivery', delivery: 'delivered' });
  await insert('progress_contact', { step_id: step, contact: word }, 'step_id');
  await insert('progress_link', { step_id: step, place: 1, url: `https://${word}.example`, label: word }, 'step_id');
  const file = await insert('progress_file', { id: randomUUID(), network_id: networkId, document_id: document, name: word, type: 'application/pdf', size: 4, hash: randomBytes(32), bytes: Buffer.from(word), person_id: founder, at });
  const review = await insert('progress_review', { id: randomUUID(), network_id: networkId, document_id: document, due_at: new Date(at.getTime() + 5 * 86_400_000), time_zone: 'Europe/London', after_number: 1, set_by: person, set_at: at });
  await insert('progress_step', { ...recorded, id: randomUUID(), number: 2, kind: 'overdue', organisation_id: null, person_id: null, review_id: review });
  const plan = await insert('advocacy_plan', { id: randomUUID(), network_id: networkId, document_id: document, organisation_id: organisation, target: word, way: 'letter', due_on: '2026-12-24', note: word, taken_by: person, taken_at: at });
  const text = { documentId: document, versionId: version, title: word, hash: 'x', content: JSON.parse(content) as object, decision: { ballotNumber: next, closedAt: at.toISOString(), headline: word, rule: word, answered: 0, eligible: 1, supporters: [] } };
  const published = { network: { name: word, slug: owner.slug }, title: word, note: word, number: 1, goal: text, definition: null, asks: [], organisations: [] };
  const [{ edition: number }] = (await database.query('SELECT coalesce(max(number), 0) + 1 AS edition FROM edition WHERE strategy_id = $1', [strategy])) as [{ edition: number }];
  const edition = await insert('edition', { network_id: networkId, strategy_id: strategy, number, title: word, note: word, content: JSON.stringify(published), hash: randomUUID(), published_by: founder, published_at: at });
  const cover = { title: word, note: word, contact: word, licence: 'cc_by_4_0' };
  // One waits at a time; whoever is given another row of everything has this one in view.
  await database.query("UPDATE scheduled_edition SET state = 'called_off', ended_at = $2 WHERE strategy_id = $1 AND state = 'waiting'", [strategy, at]);
  await database.query('DELETE FROM edition_proof WHERE strategy_id = $1', [strategy]);
  const scheduled = await insert('scheduled_edition', { ...cover, id: randomUUID(), network_id: networkId, strategy_id: strategy, version_ids: [version], publish_at: new Date(at.getTime() + 4 * 86_400_000), time_zone: 'Europe/London', set_by: founder, set_at: at });
  const previewLink = await insert('preview_link', { id: randomUUID(), scheduled_id: scheduled, secret_hash: randomBytes(32), label: word, made_by: founder, made_at: at, expires_at: new Date(at.getTime() + 1e9), opened: 1, last_opened_at: at });
  await insert('preview_name_shown', { link_id: previewLink, version_id: version, organisation_id: organisation, last_at: at }, 'link_id');
  await insert('edition_proof', { ...cover, strategy_id: strategy, person_id: founder, version_ids: [version], made_at: at }, 'strategy_id');
  const brought = await insert('document_import', { strategy_id: strategy, person_id: founder, file_name: word, format: 'html', title: word, remarks: '[]', preview: content, more: false, opening: word, seed: Buffer.from([0, 0]), created_at: at });
  return { network: networkId, organisation, person, member, mandate, invitation, session, accessToken, strategy, document, thread, comment, suggestion, strayWords, version, ballot, amendment, erratum, signOn, poll, step, file, plan, edition, scheduled, previewLink, import: brought };
}

/** Everything that a network's rows say, as one value, to see that nothing changed. Sessions and events are left out: being refused is seen there. */
export async function fingerprint({ database }: Api): Promise<string> {
  const tables = ((await database.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")) as { name: string }[])
    .map(({ name }) => name).filter((name) => !['migrations', 'session', 'collab_ticket'].includes(name)).sort();
  const sums = await Promise.all(tables.map(async (name) => {
    const columns = name === 'event' ? 'x.id, x.type, x.payload' : 'x.*';
    const [{ sum }] = (await database.query(`SELECT coalesce(md5(string_agg(md5(r::text), '' ORDER BY md5(r::text))), '') AS sum FROM (SELECT ${columns} FROM "${name}" x) r`)) as [{ sum: string }];
    return `${name} ${sum}`;
  }));
  return sums.join('\n');
}
