import { Injectable } from '@nestjs/common';
import { Clock } from '@northstar/api-core';
import { type BallotSeen, editionPart, EMPTY, type Entry, eventShape, membersMayRead, type RecordEvent, type RecordFile, type Reference, Replay, sealed, withChecksum } from '@northstar/domain-record';
import { RecordRepository } from './record.repository.js';
import { sha256 } from './sha256.js';

type OpenEntry = Entry & { event: RecordEvent };
interface Told {
  entries: OpenEntry[];
  ballots: ReadonlyMap<string, BallotSeen>;
}

/** Hands records out as files. Who may see which part is a rule of the domain; a record that is damaged is handed out as it is, so that everybody can see it. */
@Injectable()
export class RecordExport {
  constructor(
    private readonly records: RecordRepository,
    private readonly clock: Clock,
  ) {}

  /** The record of a network as its members may read it now: five statements, whatever its length. */
  async ofNetwork(networkId: string): Promise<RecordFile> {
    const { entries, ballots } = await this.told(networkId);
    return this.file('network', networkId, entries.map((entry) => (membersMayRead(entry.event, ballots) ? entry : sealed(entry))), () => true);
  }

  /**
   * The part that belongs to an edition, for anybody. `named`: whether it prints an organisation now as one that supported in the ballot of this number.
   * `whole`: whether everything that was published may still be read as it was stored. Null where it is not on record.
   */
  async ofEdition(networkId: string, editionId: string, { named, whole }: { named: (organisationId: string, ballotNumber: number) => boolean; whole: boolean }): Promise<RecordFile | null> {
    const { entries, ballots } = await this.told(networkId);
    const organisations = new Map<string, string>();
    for (const { commitment, value } of await this.referencesOf(networkId, entries)) if ('organisation' in value) organisations.set(commitment, value.organisation);
    const part = editionPart(editionId, ballots, entries, (commitment, ballot) => named(organisations.get(commitment) ?? '', ballot));
    if (!part) return null;
    return this.file('edition', networkId, entries.slice(0, part.sequence).map((entry) => (part.mayRead(entry) ? entry : sealed(entry))), (commitment) => part.references.has(commitment), whole);
  }

  private async told(networkId: string): Promise<Told> {
    const entries = (await this.records.entries(networkId, 0, 2_147_483_647)).map((entry): OpenEntry => ({ ...entry, event: JSON.parse(entry.event) as RecordEvent }));
    const replay = new Replay(true);
    // What has no form tells nothing; whatever it was about stays sealed, for nobody can know that it may be read.
    for (const entry of entries) if (eventShape(entry.event, '') === null) replay.take(entry);
    return { entries, ballots: replay.ballots };
  }

  private async referencesOf(networkId: string, entries: readonly Entry[]): Promise<Reference[]> {
    const rows = await this.records.references(networkId, 0, entries.at(-1)?.sequence ?? 0);
    return rows.map(({ commitment, salt, value }) => ({ commitment, salt, value: JSON.parse(value) as Reference['value'] }));
  }

  private async file(scope: RecordFile['scope'], networkId: string, entries: readonly Entry[], mayOpen: (commitment: string) => boolean, whole = true): Promise<RecordFile> {
    const last = entries.at(-1) ?? EMPTY;
    // Only what an open entry speaks of: the rest would tell who and what is in the sealed ones.
    const spokenOf = new Set(JSON.stringify(entries.map(({ event }) => event)).match(/[0-9a-f]{64}/g));
    const versions = entries.flatMap(({ event }) => (event?.kind === 'ballot_announced' ? event.texts.map(({ version }) => version) : event?.kind === 'erratum_stands' || event?.kind === 'amendment_taken_in' ? [event.version] : []));
    const editions = entries.flatMap(({ event }) => (whole && event?.kind === 'edition_published' ? [event.edition] : []));
    return withChecksum(sha256, {
      format: 'northstar-record', formatVersion: 1, scope, network: { id: networkId, name: await this.records.networkName(networkId) }, exportedAt: this.clock.now(),
      entries: entries.map(({ sequence, previous, digest, hash, salt, event }) => ({ sequence, previous, digest, hash, salt, event })),
      references: (await this.referencesOf(networkId, entries)).filter(({ commitment }) => spokenOf.has(commitment) && mayOpen(commitment)),
      texts: await this.records.texts(versions), editions: await this.records.editions(editions), head: { sequence: last.sequence, hash: last.hash },
    });
  }
}
