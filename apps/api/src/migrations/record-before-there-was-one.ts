import { createHash, randomBytes } from 'node:crypto';
import { canonical, EMPTY, Mention, mentioned, write, type Draft } from '@northstar/domain-record';
import { CHOICES, ruleOf, type Result, type Template } from '@northstar/domain-voting';
import type { QueryRunner } from 'typeorm';

interface Ballot {
  id: string; number: number; title: string; document: string; version: string; hash: string; state: string; template: Template; basis: 'votes_cast' | 'all_eligible'; quorum: number | null;
  visibility: 'named' | 'counts_until_close'; opensAt: Date; closesAt: Date; timeZone: string; openedBy: string; createdAt: Date; closedAt: Date | null;
  result: (Result & { headline?: string; ruleSentence?: string }) | null; endedReason: string | null; supersededById: string | null; previousId: string | null;
}
interface Elector { ballot: string; organisation: string; seat: number; leftAt: Date | null }
interface Said { ballot: string; seat: number; revision: number; choice: string; reason: string | null; proposedChange: string | null; by: string; at: Date }
interface Extension { ballot: string; previousClosesAt: Date; closesAt: Date; reason: string; by: string; at: Date }
interface Edition { id: string; strategy: string; number: number; hash: string; content: { goal: Text; definition: Text | null; asks: Text[] }; by: string; at: Date }
interface Text { documentId: string; versionId: string; hash: string; decision: { ballotNumber: number } }

/** Who comes first of what happened at one moment. */
const RANK: Partial<Record<Draft['kind'], number>> = { ballot_announced: 1, ballot_opened: 2, ballot_extended: 3, ballot_superseded: 7, ballot_closed: 8, edition_published: 9 };
const rank = ({ kind }: Draft): number => RANK[kind] ?? 5;

/** Puts what was decided before there was a record into it, in the order in which it happened. Its first entry says how much that is. */
export async function reconstruct(db: QueryRunner): Promise<void> {
  const networks = (await db.query('SELECT id FROM network n WHERE EXISTS (SELECT FROM ballot WHERE network_id = n.id) OR EXISTS (SELECT FROM edition WHERE network_id = n.id) ORDER BY id')) as { id: string }[];
  for (const { id } of networks) await ofNetwork(db, id);
}

async function ofNetwork(db: QueryRunner, network: string): Promise<void> {
  const rows = async <T>(sql: string): Promise<T[]> => (await db.query(sql, [network])) as T[];
  const ballots = await rows<Ballot>(`SELECT b.id, b.number, b.title, b.document_id AS document, b.version_id AS version, v.hash, b.state, b.template, b.basis, b.quorum, b.visibility, b.opens_at AS "opensAt", b.closes_at AS "closesAt",
    b.time_zone AS "timeZone", b.opened_by AS "openedBy", b.created_at AS "createdAt", b.closed_at AS "closedAt", b.result, b.ended_reason AS "endedReason", b.superseded_by_id AS "supersededById", b.previous_id AS "previousId"
    FROM ballot b JOIN version v ON v.id = b.version_id WHERE b.network_id = $1 ORDER BY b.number`);
  const electors = await rows<Elector>('SELECT e.ballot_id AS ballot, e.organisation_id AS organisation, e.seat, e.left_at AS "leftAt" FROM ballot_elector e JOIN ballot b ON b.id = e.ballot_id WHERE b.network_id = $1 ORDER BY e.seat');
  const said = await rows<Said>(`SELECT p.ballot_id AS ballot, e.seat, p.revision, p.choice, p.reason, p.proposed_change AS "proposedChange", p.taken_by AS by, p.taken_at AS at
    FROM position_event p JOIN ballot b ON b.id = p.ballot_id JOIN ballot_elector e ON e.ballot_id = p.ballot_id AND e.organisation_id = p.organisation_id WHERE b.network_id = $1 ORDER BY p.taken_at, p.revision`);
  const extensions = await rows<Extension>(`SELECT x.ballot_id AS ballot, x.previous_closes_at AS "previousClosesAt", x.closes_at AS "closesAt", x.reason, x.extended_by AS by, x.extended_at AS at
    FROM ballot_extension x JOIN ballot b ON b.id = x.ballot_id WHERE b.network_id = $1 ORDER BY x.extended_at`);
  const editions = await rows<Edition>('SELECT id, strategy_id AS strategy, number, hash, content, published_by AS by, published_at AS at FROM edition WHERE network_id = $1 ORDER BY published_at');

  const drafts: Draft[] = [...ballots.flatMap((ballot) => {
    const own = <T extends { ballot: string }>(all: readonly T[]): T[] => all.filter((one) => one.ballot === ballot.id);
    return ofBallot(ballot, own(electors), own(said), own(extensions));
  }), ...editions.map((edition) => ofEdition(edition, ballots))];
  const inOrder = drafts.map((draft, index) => ({ draft, index })).sort((a, b) => a.draft.at - b.draft.at || rank(a.draft) - rank(b.draft) || a.index - b.index).map(({ draft }) => draft);

  // The entries that count are known once their places are.
  const placeOf = (draft: Draft): number => inOrder.indexOf(draft) + 2;
  const placed = inOrder.map((draft): Draft => {
    if (draft.kind !== 'ballot_closed') return draft;
    const last = new Map<number, number>();
    for (const one of inOrder) if ((one.kind === 'position_taken' || one.kind === 'position_taken_back') && one.ballot === draft.ballot) last.set(one.seat, placeOf(one));
    return { ...draft, counted: [...last.values()].sort((a, b) => a - b) };
  });
  const all: Draft[] = [{ kind: 'record_began', at: Date.now(), format: 1, reconstructed: placed.length }, ...placed];
  const { people, organisations } = mentioned(all);
  const named = (await db.query('SELECT id, name FROM person WHERE id = ANY ($1) UNION ALL SELECT id, name FROM organisation WHERE id = ANY ($2)', [people, organisations])) as { id: string; name: string }[];
  const written = write((text) => createHash('sha256').update(text).digest('hex'), () => randomBytes(16).toString('hex'), network, EMPTY, all, new Map(named.map((row) => [row.id, row.name])));
  await db.query('INSERT INTO record_head (network_id, sequence, hash) VALUES ($1, $2, $3)', [network, written.head.sequence, written.head.hash]);
  await db.query('INSERT INTO record_entry (network_id, sequence, previous, digest, hash, salt, event) SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])',
    [network, ...(['sequence', 'previous', 'digest', 'hash', 'salt'] as const).map((key) => written.entries.map((entry) => entry[key])), written.entries.map(({ event }) => canonical(event))]);
  await db.query('INSERT INTO record_reference (network_id, sequence, commitment, salt, value) SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[])',
    [network, ...(['sequence', 'commitment', 'salt'] as const).map((key) => written.references.map((reference) => reference[key])), written.references.map(({ value }) => canonical(value))]);
}

function ofBallot(ballot: Ballot, electors: readonly Elector[], said: readonly Said[], extensions: readonly Extension[]): Draft[] {
  const { id, createdAt, opensAt, closedAt, result } = ballot;
  const rule = ruleOf({ template: ballot.template, basis: ballot.basis, quorum: ballot.quorum, visibility: ballot.visibility, noticeMs: Math.max(0, opensAt.getTime() - createdAt.getTime()) });
  const drafts: Draft[] = [{
    kind: 'ballot_announced', at: createdAt.getTime(), ballot: id, number: ballot.number, title: Mention.text(ballot.title), texts: [{ document: ballot.document, version: ballot.version, hash: ballot.hash }], rule,
    opensAt: opensAt.getTime(), closesAt: (extensions[0]?.previousClosesAt ?? ballot.closesAt).getTime(), timeZone: ballot.timeZone, electorate: electors.map(({ organisation }) => Mention.organisation(organisation)),
    previous: ballot.previousId, by: Mention.person(ballot.openedBy),
  }];
  if (opensAt > createdAt && ballot.state !== 'notice' && (closedAt === null || closedAt >= opensAt)) drafts.push({ kind: 'ballot_opened', at: opensAt.getTime(), ballot: id });
  for (const { previousClosesAt, closesAt, reason, by, at } of extensions) {
    drafts.push({ kind: 'ballot_extended', at: at.getTime(), ballot: id, previousClosesAt: previousClosesAt.getTime(), closesAt: closesAt.getTime(), reason: Mention.text(reason), by: Mention.person(by) });
  }
  for (const { seat, revision, choice, reason, proposedChange, by, at } of said) {
    const taken = { at: at.getTime(), ballot: id, seat, revision, by: Mention.person(by) };
    drafts.push(!(CHOICES as readonly string[]).includes(choice) ? { kind: 'position_taken_back', ...taken } : {
      kind: 'position_taken', ...taken, answer: { choice }, reason: reason === null ? null : Mention.text(reason), proposedChange: proposedChange === null ? null : Mention.text(proposedChange),
    });
  }
  const tookBack = new Set(said.filter(({ choice }) => !(CHOICES as readonly string[]).includes(choice)).map(({ seat }) => seat));
  for (const { seat, leftAt } of electors) if (leftAt !== null && !tookBack.has(seat)) drafts.push({ kind: 'organisation_left', at: leftAt.getTime(), ballot: id, seat, effect: 'denominator_shrinks' });
  if (closedAt === null) return drafts;
  const at = closedAt.getTime();
  if (ballot.state === 'withdrawn') drafts.push({ kind: 'ballot_withdrawn', at, ballot: id, reason: Mention.text(ballot.endedReason ?? ''), by: null });
  else if (ballot.state === 'superseded') drafts.push({ kind: 'ballot_superseded', at, ballot: id, successor: ballot.supersededById! });
  else {
    const { headline: _headline, ruleSentence: _sentence, ...counted } = result!;
    drafts.push({ kind: 'ballot_closed', at, ballot: id, closedAt: at, positions: said.length, counted: [], result: counted });
  }
  return drafts;
}

function ofEdition({ id, strategy, number, hash, content, by, at }: Edition, ballots: readonly Ballot[]): Draft {
  const texts = [content.goal, ...(content.definition ? [content.definition] : []), ...content.asks];
  return {
    kind: 'edition_published', at: at.getTime(), edition: id, strategy, number, hash, by: Mention.person(by),
    texts: texts.map((text) => ({ document: text.documentId, version: text.versionId, hash: text.hash, ballot: ballots.find((ballot) => ballot.number === text.decision.ballotNumber)?.id ?? '' })),
  };
}
