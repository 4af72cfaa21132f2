import { Collab } from '@northstar/api-collab';
import { SystemClock, UnitOfWork } from '@northstar/api-core';
import { ThreadsService } from '@northstar/api-discussion';
import { PublishingService } from '@northstar/api-publishing';
import { AsksService } from '@northstar/api-strategies';
import { VersionsService } from '@northstar/api-versions';
import { Closing, Opening, PositionsService, SecretAnswers } from '@northstar/api-voting';
import type { Outcome } from '@northstar/domain-membership';
import { applyJson, fromBlocks, type WrittenBlock } from '@northstar/engine-editor-schema';
import type { ModuleRef } from '@nestjs/core';
import * as Y from 'yjs';
import type { DemoPeople, DemoPlace, DemoStep } from './demo-people.js';
import { pollSteps } from './demo-polls.js';
import { progressSteps } from './demo-progress.js';
import { signingSteps } from './demo-signing.js';
import { offerWording } from './demo-wordings.js';
import { answeringSteps } from './demo-answering.js';
import { amendmentSteps } from './demo-amendments.js';
import type { DemoBallot, DemoDocument, DemoEdit, DemoNetwork, DemoPosition, DemoThread } from './demo/types.js';
import { passageOf } from './passage.js';

const DAY = 86_400_000;
/** In days: an hour and a half after the deadline that was asked for, which is rounded to the hour. */
const AFTER = 0.06;
/** In days ago: when the network agreed what to write about. */
const FIRST_MEETING = 302;

const must = <T>(outcome: Outcome<T> | { ok: false; message: string }, what: string): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(`demo: ${what}: ${outcome.message}`);
};

/** Writes, discusses, decides and publishes as the people of the demo did. */
export class DemoPlayer {
  private readonly documentIds = new Map<string, string>();
  private readonly blocks = new Map<string, WrittenBlock[]>();
  private readonly ballotIds = new Map<DemoBallot, string>();
  private readonly uow: UnitOfWork;
  private readonly asks: AsksService;
  private readonly collab: Collab;
  private readonly versions: VersionsService;
  private readonly opening: Opening;
  private readonly positions: PositionsService;
  private readonly secrets: SecretAnswers;
  private readonly closing: Closing;
  private readonly threads: ThreadsService;
  private readonly publishing: PublishingService;

  constructor(private readonly app: ModuleRef, private readonly people: DemoPeople, private readonly place: DemoPlace) {
    const lax = { strict: false };
    this.uow = app.get(UnitOfWork, lax);
    this.asks = app.get(AsksService, lax);
    this.collab = app.get(Collab, lax);
    this.versions = app.get(VersionsService, lax);
    this.opening = app.get(Opening, lax);
    this.positions = app.get(PositionsService, lax);
    this.secrets = app.get(SecretAnswers, lax);
    this.closing = app.get(Closing, lax);
    this.threads = app.get(ThreadsService, lax);
    this.publishing = app.get(PublishingService, lax);
  }

  steps(content: DemoNetwork): DemoStep[] {
    return [
      ...this.agenda(content),
      ...content.documents.flatMap((document) => this.documentSteps(document)),
      // Last, because their passages are those of the texts as they are now.
      ...content.threads.map((thread) => ({ daysAgo: 0, run: () => this.discuss(thread) })),
      ...content.wordings.map((wording) => ({ daysAgo: 0, run: () => offerWording(this.app, this.people, this.id(wording.document), wording) })),
      ...progressSteps(this.app, this.people, this.place, (document) => this.id(document), content.progress),
      ...signingSteps(this.app, this.people, this.place, (document) => this.id(document), content.signing),
      ...content.polls.flatMap((poll) => pollSteps(this.app, this.people, this.place, poll)),
      { daysAgo: content.edition.daysAgo, run: () => this.publish(content) },
    ];
  }

  /** The demo says how each ballot ended; what the rules made of it must be the same. */
  async check(content: DemoNetwork): Promise<void> {
    for (const document of content.documents) {
      for (const entry of document.history) {
        if (entry.do !== 'ballot') continue;
        const [row] = await this.uow.read.query<{ state: string }>('SELECT state FROM ballot WHERE id = $1', [this.ballotIds.get(entry)]);
        const expected = entry.outcome ?? 'open';
        if (row?.state !== expected) throw new Error(`demo: the ballot on ${document.key} ended ${row?.state}, not ${expected}`);
      }
    }
  }

  /** Texts are put on the agenda in their order, which gives asks their numbers, each as soon as its lead is a member. */
  private agenda({ documents, organisations }: DemoNetwork): DemoStep[] {
    let daysAgo = FIRST_MEETING;
    return documents.map((document) => {
      const lead = organisations.find(({ key }) => key === document.ask?.lead);
      daysAgo = Math.min(daysAgo, lead?.joinedDaysAgo ?? daysAgo) - 0.01;
      if (daysAgo <= document.history[0]!.daysAgo) throw new Error(`demo: ${document.key} is written before it can be on the agenda`);
      return { daysAgo, run: () => this.begin(document) };
    });
  }

  private documentSteps(document: DemoDocument): DemoStep[] {
    const steps: DemoStep[] = [];
    for (const entry of document.history) {
      if (entry.do === 'version') steps.push({ daysAgo: entry.daysAgo, run: () => this.nameVersion(document.key, entry) });
      else if (entry.do === 'ballot') steps.push(...this.ballotSteps(document.key, entry));
      else steps.push({ daysAgo: entry.daysAgo, run: () => this.write(document.key, entry) });
    }
    const { retired } = document;
    if (retired) steps.push({ daysAgo: retired.daysAgo, run: async () => void must(await this.asks.retire(this.people.as(retired.by), this.id(document.key)), `retire ${document.key}`) });
    return steps;
  }

  private ballotSteps(key: string, ballot: DemoBallot): DemoStep[] {
    return [
      { daysAgo: ballot.daysAgo, run: () => this.openBallot(key, ballot) },
      ...ballot.positions.map((position) => ({ daysAgo: position.daysAgo, run: () => this.answer(ballot, position) })),
      ...amendmentSteps(this.app, this.people, () => ({ ballotId: this.ballotIds.get(ballot)!, documentId: this.id(key) }), ballot.amendment),
      ...answeringSteps(this.app, this.people, () => this.ballotIds.get(ballot)!, ballot),
      ...(ballot.closesDaysAgo > 0 ? [{ daysAgo: ballot.closesDaysAgo - AFTER, run: () => this.closing.lookNow() }] : []),
    ];
  }

  private async begin(document: DemoDocument): Promise<void> {
    if (document.kind !== 'ask') {
      const [row] = await this.uow.read.query<{ id: string }>('SELECT id FROM document WHERE strategy_id = $1 AND kind = $2', [this.place.strategyId, document.kind]);
      this.documentIds.set(document.key, row!.id);
      return;
    }
    const { addresseeKind, addressee, theme, lead } = document.ask!;
    const input = { title: document.title, addresseeKind, addressee, theme, leadOrganisationId: lead === null ? null : this.people.organisation(lead) };
    this.documentIds.set(document.key, must(await this.asks.create(this.people.as('ines'), this.place.strategyId, input), `begin ${document.key}`));
  }

  private async write(key: string, edit: DemoEdit): Promise<void> {
    const blocks = edited(this.blocks.get(key) ?? [], edit);
    this.blocks.set(key, blocks);
    const doc = new Y.Doc();
    const state = await this.collab.committed(this.id(key));
    if (state) Y.applyUpdate(doc, state);
    const before = Y.encodeStateVector(doc);
    applyJson(doc, fromBlocks(blocks));
    const written = await this.collab.write(this.id(key), Y.encodeStateAsUpdate(doc, before), this.people.author(edit.by));
    doc.destroy();
    if (!written.ok) throw new Error(`demo: the text of ${key} was refused: ${JSON.stringify(written)}`);
    // At once, and so at the time at which it was written.
    await this.collab.noteText(this.id(key));
  }

  private async nameVersion(key: string, { by, name, note }: { by: string; name: string; note?: string }): Promise<void> {
    must(await this.versions.name(this.people.as(by), this.id(key), name, note ?? null), `name a version of ${key}`);
  }

  private async openBallot(key: string, ballot: DemoBallot): Promise<void> {
    const { introduction, template, basis, quorum, visibility, title, also = [] } = ballot;
    const closesAt = new Date(Math.round((Date.now() - ballot.closesDaysAgo * DAY) / 3_600_000) * 3_600_000);
    this.ballotIds.set(ballot, must(await this.opening.open(this.people.as(ballot.by), {
      documentId: this.id(key), more: also.map((other) => ({ documentId: this.id(other) })), title: title ?? null, introduction, template, basis, quorum, visibility, closesAt, timeZone: 'Europe/London',
    }), `open the ballot on ${key}`));
  }

  private async answer(ballot: DemoBallot, { organisation, by, choice, order, reason, proposedChange }: DemoPosition): Promise<void> {
    const ballotId = this.ballotIds.get(ballot)!;
    const organisationId = this.people.organisation(organisation);
    if (ballot.visibility === 'secret') {
      const said = choice === 'oppose' ? 'against' : choice === 'support' ? 'support' : 'abstain';
      must(await this.secrets.answer(this.people.as(by), { ballotId, organisationId, answer: said }), `${organisation} takes part`);
      return;
    }
    const [held] = await this.uow.read.query<{ revision: number }>('SELECT revision FROM position WHERE ballot_id = $1 AND organisation_id = $2', [ballotId, organisationId]);
    const preferences = order?.map((key, place) => ({ documentId: this.id(key), value: place + 1 })) ?? null;
    must(await this.positions.take(this.people.as(by), { ballotId, organisationId, choice, preferences, reason: reason ?? null, proposedChange: proposedChange ?? null, expectedRevision: held?.revision ?? 0 }), `${organisation} answers`);
  }

  /** Each comment at its own time. */
  private async discuss(thread: DemoThread): Promise<void> {
    const now = Date.now();
    const [first, ...replies] = thread.comments;
    const documentId = this.id(thread.document);
    const at = <T>(daysAgo: number, work: () => Promise<T>): Promise<T> => SystemClock.travel(now - daysAgo * DAY, work);
    const anchor = thread.quote === null ? null : passageOf((await this.collab.committed(documentId))!, thread.quote);
    const id = must(await at(first!.daysAgo, () => this.threads.start(this.people.as(first!.by), documentId, anchor, first!.body)), `begin the thread on “${thread.quote}”`);
    for (const { by, daysAgo, body } of replies) must(await at(daysAgo, () => this.threads.reply(this.people.as(by), id, body)), 'reply');
    const { resolved } = thread;
    if (resolved) must(await at(resolved.daysAgo, () => this.threads.settle(this.people.as(resolved.by), id, 'resolve')), 'resolve');
  }

  private async publish({ edition }: DemoNetwork): Promise<void> {
    must(await this.publishing.publish(this.people.as(edition.by), this.place.strategyId, edition), 'publish');
  }

  private id(key: string): string {
    const id = this.documentIds.get(key);
    if (!id) throw new Error(`the demo has not begun “${key}” yet`);
    return id;
  }
}

/** The blocks after one sitting. */
export function edited(blocks: readonly WrittenBlock[], edit: DemoEdit): WrittenBlock[] {
  switch (edit.do) {
    case 'write': return [...edit.blocks];
    case 'replace': return blocks.map((block, index) => (index === edit.at ? edit.block : block));
    case 'insert': return [...blocks.slice(0, edit.at), ...edit.blocks, ...blocks.slice(edit.at)];
    case 'remove': return blocks.filter((_, index) => index !== edit.at);
  }
}
