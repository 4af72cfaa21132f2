import { randomBytes, randomUUID } from 'node:crypto';
import { type Api, type Someone, startApi } from './harness.js';
import { type Ids, rowOfEverything } from './support/rows.js';

// What the database itself refuses, whatever the code above it does.
let api: Api;
let ana: Someone;
let bea: Someone;
let own: Ids;
let theirs: Ids;

beforeAll(async () => {
  api = await startApi();
  ana = await api.founds({ network: 'Lantern Coalition', organisation: 'Harbour Watch' });
  bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
  own = await rowOfEverything(api, ana);
  theirs = await rowOfEverything(api, bea);
});
afterAll(() => api.close());

/** The name of the constraint that refused, or what the database said; "done" when it refused nothing. Nothing stays. */
async function tries(...statements: [sql: string, ...parameters: unknown[]][]): Promise<string> {
  const runner = api.database.createQueryRunner();
  try {
    await runner.startTransaction();
    for (const [sql, ...parameters] of statements) await runner.query(sql, parameters);
    // What is checked at the end of a transaction is checked now.
    await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    return 'done';
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
const position = (choice = 'support', organisation = own.organisation, extra: { reason?: string | undefined; proposed?: string | undefined } = {}): [string, ...unknown[]] => [
  'INSERT INTO position (ballot_id, organisation_id, choice, reason, proposed_change, taken_by, taken_at, revision) VALUES ($1, $2, $3, $4, $5, $6, now(), 1)',
  own.ballot, organisation, choice, extra.reason ?? null, extra.proposed ?? null, ana.personId,
];
const event = (revision: number): [string, ...unknown[]] => [
  "INSERT INTO position_event (ballot_id, organisation_id, revision, choice, taken_by, taken_at) VALUES ($1, $2, $3, 'support', $4, now())", own.ballot, own.organisation, revision, ana.personId,
];
const copy = (table: string, id: string, changes: Record<string, string>): [string, ...unknown[]] => [
  `INSERT INTO ${table} SELECT (jsonb_populate_record(x, to_jsonb(x) || jsonb_build_object('id', gen_random_uuid()) || $2::jsonb)).* FROM ${table} x WHERE id = $1`, id, JSON.stringify(changes),
];
const update = (table: string, id: string, change: string): [string, ...unknown[]] => [`UPDATE ${table} SET ${change} WHERE id = $1`, id];

describe('[D1] positions', () => {
  test('an organisation has one in a ballot', async () => {
    expect(await tries(position())).toBe('done');
    expect(await tries(position(), position('oppose', own.organisation, { reason: 'No' }))).toBe('position_ballot_id_organisation_id_key');
  });

  test('only those on the list have one', async () => {
    for (const stranger of [ana.organisationId, theirs.organisation]) expect(await tries(position('support', stranger))).toBe('position_ballot_id_organisation_id_fkey');
  });

  test('[D2] reservation, opposition and block say why, a block also what else', async () => {
    for (const choice of ['support_with_reservation', 'oppose', 'block']) {
      for (const reason of [undefined, '  ']) expect(await tries(position(choice, own.organisation, { reason, proposed: 'Other words' }))).toMatch(/^position_check/);
    }
    for (const proposed of [undefined, ' ']) expect(await tries(position('block', own.organisation, { reason: 'No', proposed }))).toMatch(/^position_check/);
    expect(await tries(position('block', own.organisation, { reason: 'No', proposed: 'Other words' }))).toBe('done');
    expect(await tries(position('perhaps'))).toBe('position_choice_check');
  });

  test('their history is only added to', async () => {
    expect(await tries(event(1), event(2))).toBe('done');
    expect(await tries(event(1), event(1))).toBe('position_event_pkey');
    expect(await tries(event(1), ['UPDATE position_event SET choice = $1', 'oppose'])).toBe('position_event is append-only');
    expect(await tries(event(1), ['DELETE FROM position_event'])).toBe('position_event is append-only');
  });
});

describe('[D1] what is prepared, and who may answer for whom', () => {
  const proxy = (organisation: string, holder: string | null, person: string | null): [string, ...unknown[]] => [
    'INSERT INTO ballot_proxy (ballot_id, organisation_id, holder_id, person_id, given_by, given_at) VALUES ($1, $2, $3, $4, $5, now())', own.ballot, organisation, holder, person, ana.personId,
  ];
  const first: [string] = ['DELETE FROM ballot_proxy'];

  test('[D1.6] an organisation of the list has one preparation, with an order exactly where it puts asks in one', async () => {
    const prepared = (organisation: string, choice: string | null, preferences: string | null = null): [string, ...unknown[]] => [
      'INSERT INTO position_preparation (ballot_id, organisation_id, revision, choice, preferences, prepared_by, prepared_at) VALUES ($1, $2, 1, $3, $4, $5, now())', own.ballot, organisation, choice, preferences, ana.personId,
    ];
    expect(await tries(prepared(own.organisation, 'support'))).toBe('position_preparation_pkey');
    const emptied: [string] = ['DELETE FROM position_preparation'];
    expect(await tries(emptied, prepared(own.organisation, 'support'))).toBe('done');
    for (const stranger of [ana.organisationId, theirs.organisation]) expect(await tries(emptied, prepared(stranger, 'support'))).toBe('position_preparation_ballot_id_organisation_id_fkey');
    for (const wrong of [prepared(own.organisation, 'ranked'), prepared(own.organisation, 'support', '[]'), prepared(own.organisation, 'perhaps')]) expect(await tries(emptied, wrong)).toMatch(/^position_preparation_(choice_)?check/);
  });

  test('[D1.9] one holds the right at a time, an organisation of the list or one person, never the giver', async () => {
    expect(await tries(proxy(own.organisation, null, ana.personId))).toBe('ballot_proxy_standing');
    expect(await tries(first, proxy(own.organisation, null, ana.personId))).toBe('done');
    for (const [holder, person] of [[null, null], [own.organisation, null], [own.organisation, ana.personId]] as const) expect(await tries(first, proxy(own.organisation, holder, person))).toBe('ballot_proxy_one_holder');
    for (const stranger of [ana.organisationId, theirs.organisation]) {
      expect(await tries(first, proxy(own.organisation, stranger, null))).toBe('ballot_proxy_ballot_id_holder_id_fkey');
      expect(await tries(first, proxy(stranger, null, ana.personId))).toBe('ballot_proxy_ballot_id_organisation_id_fkey');
    }
  });
});

describe('[D5] ballots', () => {
  test('one runs for a document, announced or open', async () => {
    const other = randomUUID();
    const opens = (state: string): [string, ...unknown[]] => copy('ballot', own.ballot, { id: other, number: '99', state });
    const about = (lane: string): [string, ...unknown[]] => ['INSERT INTO ballot_text SELECT $1, 0, document_id, version_id, $3, true FROM ballot WHERE id = $2', other, own.ballot, lane];
    for (const state of ['open', 'notice']) expect(await tries(opens(state), about('decision'))).toBe('ballot_text_running');
    expect(await tries(opens('open'), about('sense'))).toBe('done');
    expect(await tries(update('ballot', own.ballot, "state = 'withdrawn'"), opens('open'), about('decision'))).toBe('done');
  });

  test('have a number of their own in the network, close after they open, and have a result exactly when they are decided', async () => {
    expect(await tries(update('ballot', own.ballot, "state = 'withdrawn'"), copy('ballot', own.ballot, {}))).toBe('ballot_network_id_number_key');
    expect(await tries(update('ballot', own.ballot, 'closes_at = opens_at'))).toMatch(/^ballot_check/);
    expect(await tries(update('ballot', own.ballot, "state = 'carried'"))).toMatch(/^ballot_check/);
    expect(await tries(update('ballot', own.ballot, "result = '{}'"))).toMatch(/^ballot_check/);
    expect(await tries(update('ballot', own.ballot, 'quorum = 0'))).toBe('ballot_quorum_check');
    expect(await tries(update('ballot', own.ballot, "state = 'undecided'"))).toMatch(/^ballot_(state_)?check/);
  });

  test('[D7] are extended only to a later time', async () => {
    expect(await tries(["INSERT INTO ballot_extension (ballot_id, previous_closes_at, closes_at, reason, extended_by, extended_at) VALUES ($1, now(), now(), 'x', $2, now())", own.ballot, ana.personId])).toBe('ballot_extension_check');
  });
});

describe('versions and editions', () => {
  test('[V1] [P1] never change and have numbers of their own', async () => {
    expect(await tries(update('version', own.version, "canonical = '{}'"))).toBe('version is append-only');
    expect(await tries(update('edition', own.edition, "title = 'Other'"))).toBe('edition is append-only');
    expect(await tries(copy('version', own.version, {}))).toBe('version_document_id_number_key');
    expect(await tries(copy('edition', own.edition, {}))).toBe('edition_strategy_id_number_key');
    const share: [string, ...unknown[]] = ['INSERT INTO version_contribution (version_id, person_id, inserted_characters, deleted_characters) VALUES ($1, $2, 1, 1)', own.version, ana.personId];
    expect(await tries(share, share)).toBe('version_contribution_once');
  });
});

describe('networks', () => {
  test('an organisation’s name is one in its network, however it is written, and free in another', async () => {
    expect(await tries(copy('organisation', ana.organisationId, { name: 'HARBOUR watch' }))).toBe('organisation_name');
    expect(await tries(copy('organisation', ana.organisationId, { network_id: bea.networkId }))).toBe('done');
    expect(await tries(copy('network', own.network, {}))).toBe('network_slug_key');
    expect(await tries(update('organisation', own.organisation, 'colour = 16'))).toBe('organisation_colour_check');
    expect(await tries(update('organisation', own.organisation, "standing = 'friend'"))).toBe('organisation_standing_check');
  });

  test('a person has one account, one membership in a network, one place in an organisation, and each mandate once', async () => {
    expect(await tries(["INSERT INTO person (email, name) VALUES (upper($1), 'Twin')", ana.email])).toBe('person_email');
    expect(await tries(copy('membership', own.member, {}))).toBe('membership_current');
    expect(await tries(update('membership', own.member, 'ended_at = now()'), copy('membership', own.member, { ended_at: null as never }))).toBe('done');
    expect(await tries(copy('mandate', own.mandate, {}))).toBe('mandate_current');
    expect(await tries(['INSERT INTO affiliation (organisation_id, person_id, created_at) VALUES ($1, $2, now())', own.organisation, own.person])).toBe('affiliation_current');
    expect(await tries(update('membership', own.member, "role = 'chair'"))).toBe('membership_role_check');
    expect(await tries(update('mandate', own.mandate, "kind = 'chair'"))).toBe('mandate_kind_check');
  });

  test('nobody speaks for an organisation of another network', async () => {
    expect(await tries(['UPDATE membership SET acting_for = $2 WHERE id = $1', own.member, theirs.organisation])).toBe('membership_network_id_acting_for_fkey');
    expect(await tries(['UPDATE membership SET acting_for = $2 WHERE id = $1', own.member, own.organisation])).toBe('done');
  });

  test('an invitation is into one organisation, known or new, and no token opens two doors', async () => {
    expect(await tries(['UPDATE invitation SET organisation_id = $2 WHERE id = $1', own.invitation, own.organisation])).toBe('invitation_check');
    expect(await tries(update('invitation', own.invitation, 'new_organisation_name = NULL'))).toBe('invitation_check');
    const hash = randomBytes(32);
    for (const [table, one, two] of [['invitation', own.invitation, theirs.invitation], ['session', own.session, theirs.session], ['access_token', own.accessToken, theirs.accessToken]] as const) {
      expect(await tries([`UPDATE ${table} SET token_hash = $2 WHERE id IN ($1, $3)`, one, hash, two])).toBe(`${table}_token_hash_key`);
    }
  });
});

describe('texts', () => {
  test('[A6] a strategy has one goal and one definition, and only the kinds and statuses there are', async () => {
    for (const kind of ['goal', 'definition']) expect(await tries(copy('document', own.document, { kind }))).toBe('document_goal_definition');
    expect(await tries(update('document', own.document, "kind = 'essay'"))).toBe('document_kind_check');
    expect(await tries(update('document', own.document, "status = 'lost'"))).toBe('document_status_check');
  });

  test('[A8] asks have numbers and places of their own; places may swap within a transaction', async () => {
    const add = (number: number, place: number): [string, ...unknown[]][] => [
      ['CREATE TEMPORARY TABLE made ON COMMIT DROP AS SELECT gen_random_uuid() AS id'],
      ["INSERT INTO document SELECT (jsonb_populate_record(d, to_jsonb(d) || jsonb_build_object('id', m.id))).* FROM document d, made m WHERE d.id = $1", own.document],
      ["INSERT INTO ask SELECT (jsonb_populate_record(a, to_jsonb(a) || jsonb_build_object('document_id', m.id, 'number', $2::int, 'position', $3::int))).* FROM ask a, made m WHERE a.document_id = $1", own.document, number, place],
    ];
    expect(await tries(...add(98, 98))).toBe('done');
    expect(await tries(...add(1, 98))).toBe('ask_strategy_id_number_key');
    expect(await tries(...add(98, 1))).toBe('ask_strategy_id_position_key');
    expect(await tries(...add(98, 0), ['UPDATE ask SET position = 1 - position WHERE strategy_id = $1', own.strategy])).toBe('done');
  });

  test('[T1] a passage has two ends, and a thread is settled exactly when it says since when', async () => {
    expect(await tries(["UPDATE thread SET anchor_start = '\\x00' WHERE id = $1", own.thread])).toMatch(/^thread_check/);
    expect(await tries(update('thread', own.thread, "state = 'resolved'"))).toMatch(/^thread_check/);
    expect(await tries(update('thread', own.thread, "state = 'resolved', resolved_at = now()"))).toBe('done');
  });

  test('[C5] a clientID belongs to one person in a document, and a place in the log is taken once', async () => {
    const claim: [string, ...unknown[]] = ['INSERT INTO document_client (document_id, client_id, person_id, first_used_at) VALUES ($1, 7, $2, now())', own.document, ana.personId];
    expect(await tries(claim, claim)).toBe('document_client_pkey');
    const row: [string, ...unknown[]] = ["INSERT INTO document_update (document_id, seq, bytes, person_id, received_at, inserted, deleted) VALUES ($1, 1, '\\x00', $2, now(), '\\x00', '\\x00')", own.document, ana.personId];
    expect(await tries(row, row)).toBe('document_update_pkey');
  });
});
