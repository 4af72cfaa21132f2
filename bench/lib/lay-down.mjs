import { allSaved, visit } from './replay.mjs';

/**
 * A document with a text, threads and suggestions; answers its address. The text comes through the door of the sync server, the rest goes straight
 * into the tables as different people would have left it, since writing two thousand comments is not what is measured.
 */
export async function layDown(servers, server, { update, anchors, proposals }) {
  const id = await server.makeDocument('long');
  const writer = await visit(server, id, 0, { keep: false });
  writer.send(writer.frameOf(update));
  await allSaved(server, writer);
  writer.leave();
  const { slug, acting_for: organisation } = servers.network;
  const people = (await servers.sql.query("SELECT id FROM person WHERE email LIKE 'p%@example.org' ORDER BY email LIMIT 12")).rows.map((row) => row.id);
  const bytes = (text) => Buffer.from(text, 'base64');
  for (const [index, { start, end, quote, prefix, suffix }] of anchors.entries()) {
    await servers.sql.query(
      `WITH made AS (INSERT INTO thread (document_id, state, anchor_start, anchor_end, quote, prefix, suffix, created_by, organisation_id, created_at)
         VALUES ($1, 'open', $2, $3, $4, $5, $6, $7, $8, now() - interval '1 day' + $9 * interval '1 second') RETURNING id)
       INSERT INTO comment (thread_id, body, author_id, organisation_id, created_at)
       SELECT made.id, words.body, $7, $8, now() - interval '1 day' + $9 * interval '1 second' FROM made, (VALUES ('Is this still what we want to ask for?'), ('We would rather name the ministry here.')) AS words (body)`,
      [id, bytes(start), bytes(end), quote, prefix, suffix, people[index % people.length], organisation, index],
    );
  }
  for (const [index, { from, to, replaced, proposed, before, after }] of proposals.entries()) {
    await servers.sql.query(
      `INSERT INTO suggestion (document_id, key, author_id, organisation_id, state, place_from, place_to, replaced, proposed, before, after, created_at, changed_at)
       VALUES ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, now(), now())`,
      [id, `change-${index}`, people[index % people.length], organisation, from, to, JSON.stringify(replaced), JSON.stringify(proposed), before, after],
    );
  }
  return `/n/${slug}/d/${id}`;
}
