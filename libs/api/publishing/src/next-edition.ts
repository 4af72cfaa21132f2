import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, type Transaction, UnitOfWork } from '@northstar/api-core';
import { DecisionRecord } from '@northstar/api-record';
import { DocumentsService } from '@northstar/api-strategies';
import { VersionsService } from '@northstar/api-versions';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { Mention } from '@northstar/domain-record';
import type { Cover } from '@northstar/domain-strategy';
import { canonicalJson } from '@northstar/engine-editor-schema';
import { type AgreedText, agreedTexts, publishedDecision, standingSignatures, type StandingSignature, type Supporter, supporters } from './agreed-texts.js';
import type { EditionContent, PublishedAsk, PublishedOrganisation, PublishedText } from './edition-content.js';
import { type EditionRow, EditionsRepository } from './editions.repository.js';
import { textsOf } from './printed.js';
import { documentsOf, readiness, type Readiness } from './readiness.js';

/** Everything that whoever publishes needs to know. */
export interface PublishState extends Readiness {
  texts: readonly AgreedText[];
  previous: EditionRow | null;
  nextNumber: number;
  /** Documents under which somebody has signed who is not named in the last edition. */
  signedSince: ReadonlySet<string>;
}

/** The next edition as it would be at this moment. */
export interface Composed {
  networkId: string;
  state: PublishState;
  content: EditionContent;
  hash: string;
  /** Those that stand under its texts now. */
  signatures: readonly StandingSignature[];
}

/** Puts the next edition together, to be looked at or to be published; who may is asked before. */
@Injectable()
export class NextEdition {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly editions: EditionsRepository,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly record: DecisionRecord,
  ) {}

  /** What there is to publish. `chosen`: the versions to hold; null for all that are agreed. Null when a version that was chosen is not the agreed one. */
  async state(tx: Transaction, strategyId: string, chosen: readonly string[] | null): Promise<PublishState | null> {
    const previous = await this.editions.latest(tx, strategyId);
    const hashes = new Map(previous ? textsOf(previous.content).map((text) => [text.documentId, text.hash]) : []);
    const texts = await agreedTexts(tx, strategyId, this.clock.date());
    const documents = chosen && documentsOf(texts, chosen);
    if (chosen && !documents) return null;
    const signedSince = await this.signedSince(tx, previous, texts);
    return { ...readiness(texts, hashes, documents, signedSince), texts, previous, signedSince, nextNumber: (previous?.number ?? 0) + 1 };
  }

  /** The next edition, or what stands in its way. Holds the strategy where `tx` is a transaction, so that two editions cannot take one number. */
  async compose(tx: Transaction, strategyId: string, cover: Cover, chosen: readonly string[] | null): Promise<Outcome<Composed>> {
    const strategies = await tx.query<{ networkId: string; name: string; slug: string }>(
      'SELECT s.network_id AS "networkId", n.name, n.slug FROM strategy s JOIN network n ON n.id = s.network_id WHERE s.id = $1 FOR NO KEY UPDATE OF s', [strategyId]);
    const strategy = strategies[0];
    if (!strategy) return notFound();
    const state = await this.state(tx, strategyId, chosen);
    if (!state) return refuse('CONFLICT', `${await this.agreedNoLonger(tx, strategyId, chosen!)} agreed in other words by now, or no longer agreed. Nothing was published. Look at the texts again.`);
    const obstacle = state.obstacles.find((one) => one.blocking);
    if (obstacle) return refuse('NOT_READY', obstacle.sentence);
    const behind = await supporters(tx, state.included.filter((text) => !text.signed).map((text) => text.ballotId!));
    const signatures = await standingSignatures(tx, state.included.filter((text) => text.signed).map((text) => text.versionId!));
    const content = editionContent(strategy, cover, state.nextNumber, state.included, behind);
    return ok({ networkId: strategy.networkId, state, content, hash: createHash('sha256').update(canonicalJson(content)).digest('hex'), signatures });
  }

  /** Publishes it, all in the transaction given [P1]. `by`: in whose name. */
  async publish(tx: Transaction, strategyId: string, cover: Cover, chosen: readonly string[] | null, by: { personId: string; organisationId: string | null }): Promise<Outcome<EditionRow>> {
    const composed = await this.compose(tx, strategyId, cover, chosen);
    if (!composed.ok) return composed;
    const { networkId, state, content, hash, signatures } = composed.value;
    const publishedAt = this.clock.date();
    const edition = await this.editions.insert(tx, {
      networkId, strategyId, number: state.nextNumber, title: cover.title, note: cover.note, content, hash, publishedBy: by.personId, publishedAt,
    }, signatures);
    for (const text of state.included) {
      // Also what goes out while a newer wording is under ballot is published from now on, whatever becomes of that ballot.
      if (text.status !== 'agreed' && text.published) continue;
      const moved = await this.documents.changeStatus(tx, text.documentId, 'publish');
      if (!moved.ok) return moved;
      await this.versions.markPublished(tx, text.versionId!, by, `Edition ${edition.number}`);
    }
    this.record.append(tx, networkId, {
      kind: 'edition_published', at: publishedAt.getTime(), edition: edition.id, strategy: strategyId, number: edition.number, hash, by: Mention.person(by.personId),
      texts: state.included.map((text) => ({ document: text.documentId, version: text.versionId!, hash: text.hash!, ballot: text.ballotId! })),
    });
    await tx.emit({ type: 'edition.published', networkId, strategyId, editionId: edition.id }, by.personId);
    return ok(edition);
  }

  /** The chosen texts whose versions are not the agreed ones, as the beginning of a sentence. What is no version of this strategy has no name here. */
  private async agreedNoLonger(tx: Transaction, strategyId: string, chosen: readonly string[]): Promise<string> {
    const rows = await tx.query<{ kind: string; title: string }>(
      "SELECT d.kind, d.title FROM version v JOIN document d ON d.id = v.document_id WHERE v.id = ANY ($1) AND d.strategy_id = $2 AND (d.agreed_version_id IS DISTINCT FROM v.id OR d.status = 'retired') ORDER BY d.kind, d.title", [chosen, strategyId]);
    const names = rows.map(({ kind, title }) => (kind === 'ask' ? `“${title}”` : `the ${kind}`));
    if (names.length === 0) return 'A text that you chose is';
    const sentence = new Intl.ListFormat('en-GB').format(names);
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} ${names.length === 1 ? 'is' : 'are'}`;
  }

  /** Where a strategy belongs; null when there is none. */
  async networkOf(strategyId: string): Promise<string | null> {
    const rows = await this.uow.read.query<{ networkId: string }>('SELECT network_id AS "networkId" FROM strategy WHERE id = $1', [strategyId]);
    return rows[0]?.networkId ?? null;
  }

  /** Texts with a signature that the last edition does not print. */
  private async signedSince(tx: Transaction, previous: EditionRow | null, texts: readonly AgreedText[]): Promise<Set<string>> {
    const signed = new Map(texts.filter((text) => text.signed).map((text) => [text.versionId!, text.documentId]));
    const printed = new Set(previous ? textsOf(previous.content).filter((text) => text.signed).flatMap((text) => text.named.map(({ organisationId }) => `${text.versionId} ${organisationId}`)) : []);
    const standing = await standingSignatures(tx, [...signed.keys()]);
    return new Set(standing.filter(({ versionId, organisationId }) => !printed.has(`${versionId} ${organisationId}`)).map(({ versionId }) => signed.get(versionId)!));
  }
}

function editionContent(
  network: { name: string; slug: string }, { title, note, contact, licence }: Cover, number: number, included: readonly AgreedText[], behind: readonly Supporter[],
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
    network: { name: network.name, slug: network.slug }, title, note, ...(contact === '' ? {} : { contact }), ...(licence === null ? {} : { licence }), number,
    goal: published(goal), definition: definition ? published(definition) : null,
    asks: included.filter((text) => text.kind === 'ask').map(ask),
    organisations: [...organisations.values()],
  };
}
