import { Logger, type Punctual, SystemClock, type Transaction, UnitOfWork } from '@northstar/api-core';
import { PollClosing } from '@northstar/api-polls';
import { ReviewWatch } from '@northstar/api-progress';
import { Closing } from '@northstar/api-voting';
import type { ModuleRef } from '@nestjs/core';
import { DemoPeople } from './demo-people.js';
import { DemoPlayer } from './demo-player.js';
import type { DemoNetwork } from './demo/types.js';

const DAY = 86_400_000;
const LOCK = 7_265_002;

interface Step {
  at: number;
  run: () => Promise<void>;
}

/**
 * Plays the demo network once: everything happens through the services that people use, at the time at which it is said to have
 * happened. Several callers share one performance; a second process waits for the first and then finds the work done.
 */
export async function seedDemo(app: ModuleRef, content: DemoNetwork): Promise<void> {
  const uow = app.get(UnitOfWork, { strict: false });
  const log = app.get(Logger, { strict: false });
  const exists = async (): Promise<boolean> => (await uow.read.query('SELECT FROM network n JOIN membership m ON m.network_id = n.id JOIN person p ON p.id = m.person_id WHERE n.demo AND p.demo_description IS NOT NULL LIMIT 1')).length > 0;
  if (await exists()) return;
  await uow.run(async (tx) => {
    // Held until the demo is ready; the steps themselves are transactions of their own.
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if (await exists()) return;
    const begun = performance.now();
    await uow.run((inner) => clearStage(inner, content));
    const people = new DemoPeople(app, content);
    const now = Date.now();
    const network = await SystemClock.travel(now - 400 * DAY, () => people.found());
    const player = new DemoPlayer(app, people, network);
    const steps: Step[] = [...people.steps(), ...player.steps(content)].map(({ daysAgo, run }) => ({ at: now - daysAgo * DAY, run }));
    for (const { at, run } of steps.sort((a, b) => a.at - b.at)) await SystemClock.travel(at, run);
    // What came due between the last of those times and the present.
    for (const service of [Closing, ReviewWatch, PollClosing]) await app.get<Punctual>(service, { strict: false }).lookNow();
    await player.check(content);
    await people.settle();
    log.info('the demo network is ready', { milliseconds: Math.round(performance.now() - begun) });
  });
}

/** Removes what a performance that was cut off left behind: nobody has been able to enter it yet. */
async function clearStage(tx: Transaction, content: DemoNetwork): Promise<void> {
  const halves = await tx.query<{ id: string }>('SELECT id FROM network WHERE demo');
  if (halves.length === 0) return;
  await tx.query('ALTER TABLE position_event DISABLE TRIGGER position_event_is_append_only');
  await tx.query('DELETE FROM position_event WHERE ballot_id IN (SELECT b.id FROM ballot b JOIN network n ON n.id = b.network_id WHERE n.demo)');
  await tx.query('ALTER TABLE position_event ENABLE TRIGGER position_event_is_append_only');
  await tx.query('ALTER TABLE signature_event DISABLE TRIGGER signature_event_is_append_only');
  await tx.query('DELETE FROM signature_event WHERE sign_on_id IN (SELECT s.id FROM sign_on s JOIN network n ON n.id = s.network_id WHERE n.demo)');
  await tx.query('ALTER TABLE signature_event ENABLE TRIGGER signature_event_is_append_only');
  await tx.query('DELETE FROM sign_on WHERE network_id IN (SELECT id FROM network WHERE demo)');
  for (const [table, trigger] of [['record_entry', 'record_entry_is_append_only'], ['record_head', 'record_head_goes_on']] as const) {
    await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
    if (table === 'record_entry') await tx.query('DELETE FROM record_reference WHERE network_id IN (SELECT id FROM network WHERE demo)');
    await tx.query(`DELETE FROM ${table} WHERE network_id IN (SELECT id FROM network WHERE demo)`);
    await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`);
  }
  await tx.query('ALTER TABLE progress_step DISABLE TRIGGER progress_step_is_append_only');
  await tx.query('DELETE FROM progress_step WHERE network_id IN (SELECT id FROM network WHERE demo)');
  await tx.query('ALTER TABLE progress_step ENABLE TRIGGER progress_step_is_append_only');
  await tx.query('UPDATE ballot SET superseded_by_id = NULL, previous_id = NULL WHERE network_id IN (SELECT id FROM network WHERE demo)');
  await tx.query('DELETE FROM ballot WHERE network_id IN (SELECT id FROM network WHERE demo)');
  await tx.query('DELETE FROM document_update WHERE document_id IN (SELECT d.id FROM document d JOIN network n ON n.id = d.network_id WHERE n.demo)');
  await tx.query('DELETE FROM edition WHERE network_id IN (SELECT id FROM network WHERE demo)');
  await tx.query('DELETE FROM thread WHERE document_id IN (SELECT d.id FROM document d JOIN network n ON n.id = d.network_id WHERE n.demo)');
  await tx.query('DELETE FROM document WHERE network_id IN (SELECT id FROM network WHERE demo)');
  await tx.query('DELETE FROM network WHERE demo');
  await tx.query('DELETE FROM person WHERE email = ANY ($1) AND password_hash IS NULL', [content.people.map((person) => person.email)]);
}
