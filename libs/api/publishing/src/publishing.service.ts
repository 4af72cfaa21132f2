import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, checkLine, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { DecisionRecord } from '@northstar/api-record';
import { DocumentsService } from '@northstar/api-strategies';
import { VersionsService } from '@northstar/api-versions';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { Mention } from '@northstar/domain-record';
import { canonicalJson } from '@northstar/engine-editor-schema';
import { type AgreedText, agreedTexts, publishedDecision, standingSignatures, type Supporter, supporters } from './agreed-texts.js';
import type { EditionContent, PublishedAsk, PublishedOrganisation, PublishedText } from './edition-content.js';
import { type EditionRow, EditionsRepository } from './editions.repository.js';
import { type Named, textsOf } from './printed.js';
import { documentsOf, readiness, type Readiness } from './readiness.js';

const TITLE_LENGTH = 160;
const NOTE_LENGTH = 1_000;

/** Everything that whoever publishes needs to know. */
export interface PublishState extends Readiness {
  texts: readonly AgreedText[];
  previous: EditionRow | null;
  nextNumber: number;
  /** Documents under which somebody has signed who is not named in the last edition. */
  signedSince: ReadonlySet<string>;
}

/** Publishes editions from agreed text and reads them back. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly editions: EditionsRepository,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly record: DecisionRecord,
  ) {}

  /** One edition for a member of its network; null when hidden or missing. */
  async find(context: RequestContext, id: string): Promise<EditionRow | null> {
    const edition = await this.editions.byId(id);
    return (await this.authority.reader(context, edition?.networkId ?? null)) ? edition : null;
  }

  /** Editions of the network, newest first; one statement for any number of networks in a request. */
  ofNetwork(context: RequestContext, networkId: string): Promise<EditionRow[]> {
    return context
      .loader<string, EditionRow[]>('editions of network', async (ids) => {
        const rows = await this.editions.ofNetworks(ids);
        return ids.map((id) => rows.filter((row) => row.networkId === id));
      })
      .load(networkId);
  }

  /** What the next edition would hold; null for whoever may not publish. */
  async readiness(context: RequestContext, strategyId: string): Promise<PublishState | null> {
    const networkId = await this.networkOf(this.uow.read, strategyId);
    if (!(await this.authority.reader(context, networkId, 'edition.publish'))) return null;
    return this.state(this.uow.read, strategyId, null);
  }

  /**
   * Publishes the next edition in one transaction: either all of it is public afterwards or nothing has changed [P1].
   * `chosen`: the agreed versions to hold; null for all.
   */
  async publish(context: RequestContext, strategyId: string, titleInput: string, noteInput: string, chosen: readonly string[] | null = null): Promise<Outcome<EditionRow>> {
    const verdict = await this.authority.judge(context, await this.networkOf(this.uow.read, strategyId), 'edition.publish');
    if (!verdict.ok) return verdict;
    const title = checkLine(titleInput, { field: 'title', label: 'The title of the edition', most: TITLE_LENGTH });
    if (!title.ok) return title;
    const note = checkProse(noteInput, { field: 'note', label: 'The cover note', most: NOTE_LENGTH, optional: true });
    if (!note.ok) return note;
    const cover = { title: title.value, note: note.value };
    return this.uow.run(async (tx): Promise<Outcome<EditionRow>> => {
      const strategies = await tx.query<{ networkId: string; name: string; slug: string }>(
        'SELECT s.network_id AS "networkId", n.name, n.slug FROM strategy s JOIN network n ON n.id = s.network_id WHERE s.id = $1 FOR NO KEY UPDATE OF s', [strategyId]);
      const strategy = strategies[0];
      if (!strategy) return notFound();
      const state = await this.state(tx, strategyId, chosen);
      if (!state) return refuse('CONFLICT', 'A text that you chose is agreed in other words by now, or no longer agreed. Nothing was published. Look at the texts again.');
      const obstacle = state.obstacles.find((one) => one.blocking);
      if (obstacle) return refuse('NOT_READY', obstacle.sentence);
      const behind = await supporters(tx, state.included.filter((text) => !text.signed).map((text) => text.ballotId!));
      const signatures = await standingSignatures(tx, state.included.filter((text) => text.signed).map((text) => text.versionId!));
      const content = editionContent(strategy, { ...cover, number: state.nextNumber }, state.included, behind);
      const publishedAt = this.clock.date();
      const edition = await this.editions.insert(tx, {
        networkId: strategy.networkId, strategyId, number: state.nextNumber, ...cover, content,
        hash: createHash('sha256').update(canonicalJson(content)).digest('hex'), publishedBy: verdict.value.personId, publishedAt,
      }, signatures);
      for (const text of state.included) {
        // Also what goes out while a newer wording is under ballot is published from now on, whatever becomes of that ballot.
        if (text.status !== 'agreed' && text.published) continue;
        const moved = await this.documents.changeStatus(tx, text.documentId, 'publish');
        if (!moved.ok) return moved;
        await this.versions.markPublished(tx, text.versionId!, { personId: verdict.value.personId, organisationId: verdict.value.organisationId }, `Edition ${edition.number}`);
      }
      this.record.append(tx, strategy.networkId, {
        kind: 'edition_published', at: publishedAt.getTime(), edition: edition.id, strategy: strategyId, number: edition.number, hash: edition.hash, by: Mention.person(verdict.value.personId),
        texts: state.included.map((text) => ({ document: text.documentId, version: text.versionId!, hash: text.hash!, ballot: text.ballotId! })),
      });
      await tx.emit({ type: 'edition.published', networkId: strategy.networkId, strategyId, editionId: edition.id }, verdict.value.personId);
      return ok(edition);
    });
  }

  /** Null when a version that was chosen is not the agreed one. */
  private async state(tx: Transaction, strategyId: string, chosen: readonly string[] | null): Promise<PublishState | null> {
    const previous = await this.editions.latest(tx, strategyId);
    const hashes = new Map(previous ? textsOf(previous.content).map((text) => [text.documentId, text.hash]) : []);
    const texts = await agreedTexts(tx, strategyId, this.clock.date());
    const documents = chosen && documentsOf(texts, chosen);
    if (chosen && !documents) return null;
    const signedSince = await this.signedSince(tx, previous, texts);
    return { ...readiness(texts, hashes, documents, signedSince), texts, previous, signedSince, nextNumber: (previous?.number ?? 0) + 1 };
  }

  /** Texts with a signature that the last edition does not print. */
  private async signedSince(tx: Transaction, previous: EditionRow | null, texts: readonly AgreedText[]): Promise<Set<string>> {
    const signed = new Map(texts.filter((text) => text.signed).map((text) => [text.versionId!, text.documentId]));
    const printed = new Set(previous ? textsOf(previous.content).filter((text) => text.signed).flatMap((text) => text.named.map(({ organisationId }) => `${text.versionId} ${organisationId}`)) : []);
    const standing = await standingSignatures(tx, [...signed.keys()]);
    return new Set(standing.filter(({ versionId, organisationId }) => !printed.has(`${versionId} ${organisationId}`)).map(({ versionId }) => signed.get(versionId)!));
  }

  /** Who would be named under a text: those who signed it where signatures were asked for, otherwise those who supported it in its ballot. One statement for all texts of a request, each way. */
  async namedUnder(context: RequestContext, { ballotId, versionId, signed }: AgreedText): Promise<Named[]> {
    if (ballotId === null) return [];
    if (!signed) return context.loader<string, Supporter[]>('supporters', async (ids) => {
      const rows = await supporters(this.uow.read, ids);
      return ids.map((id) => rows.filter((row) => row.ballotId === id));
    }).load(ballotId);
    return context.loader<string, Named[]>('standing signatures', async (ids) => {
      const rows = await standingSignatures(this.uow.read, ids);
      return ids.map((id) => rows.filter((row) => row.versionId === id));
    }).load(versionId!);
  }

  private async networkOf(tx: Transaction, strategyId: string): Promise<string | null> {
    const rows = await tx.query<{ networkId: string }>('SELECT network_id AS "networkId" FROM strategy WHERE id = $1', [strategyId]);
    return rows[0]?.networkId ?? null;
  }
}

function editionContent(
  network: { name: string; slug: string }, cover: { title: string; note: string; number: number }, included: readonly AgreedText[], behind: readonly Supporter[],
): EditionContent {
  const published = (text: AgreedText): PublishedText => ({
    documentId: text.documentId, versionId: text.versionId!, title: text.title, language: text.language, hash: text.hash!, content: text.content!, decision: publishedDecision(text, behind),
    ...(text.signed ? { signed: true as const } : {}),
  });
  const ask = (text: AgreedText): PublishedAsk => ({
    ...published(text), number: text.number!, addresseeKind: text.addresseeKind!, addressee: text.addressee!, theme: text.theme!, leadOrganisation: text.leadOrganisation,
  });
  const goal = included.find((text) => text.kind === 'goal')!;
  const definition = included.find((text) => text.kind === 'definition');
  const organisations = new Map<string, PublishedOrganisation>(behind.map(({ organisationId, name, initials, colour }) => [organisationId, { id: organisationId, name, initials, colour }]));
  return {
    network: { name: network.name, slug: network.slug }, ...cover,
    goal: published(goal), definition: definition ? published(definition) : null,
    asks: included.filter((text) => text.kind === 'ask').map(ask),
    organisations: [...organisations.values()],
  };
}
