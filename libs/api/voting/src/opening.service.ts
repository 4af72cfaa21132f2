import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, BallotBoxes, checkLine, checkProse, Clock, notFound, type RequestContext, type Transaction, UnitOfWork } from '@northstar/api-core';
import { documentFacts, type DocumentRow, DocumentsService } from '@northstar/api-strategies';
import { type By, VersionsService } from '@northstar/api-versions';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import {
  asRefusal, type ExactText, isBinding, LONGEST_INTRODUCTION, LONGEST_TITLE, MOST_TEXTS, openBallot, type OpenedBallot, type OpenRequest, SECRET_ANSWERS, supersede,
} from '@northstar/domain-voting';
import { domainBallot } from './ballot-forms.js';
import { BallotRecord } from './ballot-record.js';
import type { OpenBallotInput } from './ballot.inputs.js';
import { type BallotRow, BallotsRepository } from './ballots.repository.js';
import { Closing } from './closing.service.js';

type Request = Omit<OpenRequest, 'texts'>;
/** A text as it was asked for; without a version, as it stands. */
interface Wanted { readonly document: DocumentRow; readonly versionId: string | null }

/** Opens ballots on exact versions. From then on all of it is frozen [D3, D5]. */
@Injectable()
export class Opening {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly ballots: BallotsRepository,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly closing: Closing,
    private readonly record: BallotRecord,
    private readonly boxes: BallotBoxes,
  ) {}

  /** Opens a ballot; of texts without a version, one is cut as they stand. */
  async open(context: RequestContext, input: OpenBallotInput): Promise<Outcome<string>> {
    const asked = [{ documentId: input.documentId, versionId: input.versionId ?? null }, ...(input.more ?? [])];
    const rows = await Promise.all(asked.slice(0, MOST_TEXTS + 1).map(({ documentId }) => this.documents.load(context, documentId)));
    const networkId = rows[0]?.networkId ?? null;
    const verdict = await this.authority.judge(context, networkId, 'ballot.open', rows[0] ? documentFacts(rows[0]) : undefined);
    if (!verdict.ok) return verdict;
    const wanted: Wanted[] = [];
    for (const [n, document] of rows.entries()) {
      if (!document || document.networkId !== networkId) return notFound();
      if (document.status === 'retired') return refuse('CONFLICT', 'A retired ask cannot be put to a ballot. Bring it back first.', 'documentId');
      wanted.push({ document, versionId: asked[n]!.versionId ?? null });
    }
    const by = verdict.value;
    const title = checkLine(input.title, { field: 'title', label: 'The title', most: LONGEST_TITLE, optional: true });
    if (!title.ok) return title;
    const introduction = checkProse(input.introduction, { field: 'introduction', label: 'The introduction', most: LONGEST_INTRODUCTION, optional: true });
    if (!introduction.ok) return introduction;
    const request: Request = {
      id: randomUUID(), title: title.value || wanted[0]!.document.title, introduction: introduction.value,
      template: input.template, basis: input.basis, quorum: input.quorum ?? null, visibility: input.visibility, dots: input.dots ?? null, override: input.override ?? 'none',
      opensAt: input.opensAt?.getTime() ?? null, closesAt: input.closesAt.getTime(), timeZone: input.timeZone,
    };
    const previousId = input.previousBallotId ?? null;
    if (input.visibility === 'secret' && !(await this.boxes.ready())) return refuse('NOT_READY', 'Secret ballots are not set up on this server: whoever runs it has to give it a key to seal answers with (BALLOT_KEY). Choose another kind, or ask them.', 'visibility');
    // Judged once before versions are cut, so that a form with a mistake in it leaves nothing behind.
    const sketch = wanted.map(({ document, versionId }) => ({ documentId: document.id, versionId: versionId ?? randomUUID() }));
    const draft = await this.uow.run(async (tx) => {
      await this.ballots.lockNetwork(tx, networkId!);
      return this.judge(tx, { ...request, texts: sketch }, networkId!, await this.ballots.running(tx, sketch.map(({ documentId }) => documentId), request.template), previousId);
    });
    if (!draft.ok) return draft;
    const texts = await this.exact(wanted, request, by);
    if (!texts.ok) return texts;
    const outcome = await this.uow.run((tx) => this.announce(tx, { ...request, texts: texts.value }, networkId!, previousId, by.personId));
    context.fresh();
    if (outcome.ok) this.closing.lookAgain();
    return outcome;
  }

  /** Puts a running ballot's texts to the same organisations anew, in other words and by the same rule: it supersedes that ballot [AM8]. Whoever calls this has judged that it may be done, and holds the network. */
  succeed(tx: Transaction, row: BallotRow, texts: readonly ExactText[], closesAt: Date, personId: string): Promise<Outcome<string>> {
    const { title, introduction, template, basis, quorum, visibility, dots, override, timeZone } = row;
    const opensAt = row.state === 'notice' ? row.opensAt.getTime() : null;
    return this.announce(tx, { id: randomUUID(), title, introduction, template, basis, quorum, visibility, dots, override, opensAt, closesAt: closesAt.getTime(), timeZone, texts }, row.networkId, null, personId);
  }

  /** Asks beside a running ballot, by a sense check with its quorum, how organisations like other words [AM10]. */
  askBeside(tx: Transaction, row: BallotRow, text: ExactText, words: { title: string; introduction: string }, closesAt: Date, personId: string): Promise<Outcome<string>> {
    const { quorum, timeZone } = row;
    return this.announce(tx, {
      ...words, id: randomUUID(), template: 'sense_check', basis: 'votes_cast', quorum, visibility: 'named', dots: null, override: 'none', opensAt: null, closesAt: closesAt.getTime(), timeZone, texts: [text],
    }, row.networkId, null, personId);
  }

  /** The versions to decide on, cut where none was named; each has to belong to its document and to have some text. */
  private async exact(wanted: readonly Wanted[], { title }: Request, by: By): Promise<Outcome<ExactText[]>> {
    const named = await this.ballots.versionFacts(wanted.flatMap(({ versionId }) => versionId ?? []));
    const texts: ExactText[] = [];
    for (const { document, versionId } of wanted) {
      if (versionId !== null && named.find(({ id }) => id === versionId)?.documentId !== document.id) return notFound();
    }
    for (const { document, versionId } of wanted) {
      if (versionId !== null) {
        texts.push({ documentId: document.id, versionId });
        continue;
      }
      const cut = await this.versions.cut(document.id, 'ballot', by, { name: `For the ballot “${title}”`.slice(0, 120) });
      if (!cut.ok) return cut;
      texts.push({ documentId: document.id, versionId: cut.value.id });
    }
    const facts = await this.ballots.versionFacts(texts.map(({ versionId }) => versionId));
    const blank = wanted.find(({ document }) => facts.some(({ documentId, empty }) => documentId === document.id && empty));
    if (!blank) return ok(texts);
    return refuse('NOT_READY', wanted.length === 1 ? 'There is no text to decide on yet. Write it first, then open the ballot.' : `“${blank.document.title}” has no text to decide on yet. Write it first, or leave it out.`);
  }

  private async announce(tx: Transaction, request: OpenRequest, networkId: string, previousId: string | null, personId: string): Promise<Outcome<string>> {
    await this.ballots.lockNetwork(tx, networkId);
    const documentIds = request.texts.map(({ documentId }) => documentId);
    const running = await this.ballots.running(tx, documentIds, request.template);
    const opened = await this.judge(tx, request, networkId, running, previousId);
    if (!opened.ok) return opened;
    const at = this.clock.date();
    const { ballot, title, introduction, electorate } = opened.value;
    const compared = await this.asCut(tx, request.texts, running);
    for (const row of running) {
      const ended = supersede(domainBallot(row), { id: ballot.id, texts: compared }, at.getTime());
      if (!ended.ok) return asRefusal(ended);
      await this.ballots.update(tx, row.id, { state: 'superseded', closedAt: at });
      if (row.visibility === 'secret') await this.boxes.destroy(tx, row.id);
      this.record.superseded(tx, row, ballot.id, at);
    }
    const { texts, template, basis, quorum, visibility } = request;
    const seats = inNoOrder(electorate.map(({ organisationId }) => organisationId));
    const number = await this.ballots.insert(tx, {
      id: ballot.id, networkId, ...texts[0]!, texts: [...texts], title, introduction, state: ballot.state, template, basis, quorum, visibility, dots: ballot.rule.dots, override: ballot.rule.override,
      opensAt: new Date(ballot.opensAt), closesAt: new Date(ballot.closesAt), timeZone: ballot.timeZone, openedBy: personId, createdAt: at, previousId: ballot.previousId,
    }, seats);
    if (visibility === 'secret') await this.boxes.putUp(tx, networkId, ballot.id, SECRET_ANSWERS.length);
    this.record.announced(tx, networkId, ballot, { number, title, hashes: await this.hashesOf(tx, texts), electorate: seats, by: personId, at });
    for (const row of running) await this.ballots.update(tx, row.id, { supersededById: ballot.id });
    await tx.emitAll([...running.map(({ id, documentId }) => ({ id, documentId })), { id: ballot.id, documentId: texts[0]!.documentId }].map(({ id, documentId }) => ({ type: 'ballot.changed' as const, networkId, documentId, ballotId: id })), personId);
    if (!isBinding(template)) return ok(ballot.id);
    // What an ended ballot was about and this one is not goes back to where it stood [D5.7].
    const freed = running.flatMap((row) => row.texts).filter(({ documentId }) => !documentIds.includes(documentId));
    const back = await this.documents.changeStatuses(tx, freed.map(({ documentId }) => ({ documentId, agreedVersionId: null })), 'leave_undecided');
    if (!back.ok) return back;
    const moved = await this.documents.changeStatuses(tx, documentIds.map((documentId) => ({ documentId, agreedVersionId: null })), 'open_ballot');
    return moved.ok ? ok(ballot.id) : moved;
  }

  /** A text that was cut twice is still one text: pressing the button twice must not void the answers to the first ballot. */
  private async asCut(tx: Transaction, texts: readonly ExactText[], running: readonly BallotRow[]): Promise<ExactText[]> {
    const earlier = running.flatMap((row) => row.texts);
    if (earlier.length === 0) return [...texts];
    const hashes = await this.hashesOf(tx, [...texts, ...earlier]);
    return texts.map((text) => earlier.find((one) => one.documentId === text.documentId && hashes.get(one.versionId) === hashes.get(text.versionId)) ?? text);
  }

  private async hashesOf(tx: Transaction, texts: readonly ExactText[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.ballots.versionFacts(texts.map(({ versionId }) => versionId), tx)).map(({ id, hash }) => [id, hash]));
  }

  private async judge(tx: Transaction, request: OpenRequest, networkId: string, running: readonly BallotRow[], previousId: string | null): Promise<Outcome<OpenedBallot>> {
    const previous = previousId === null ? null : await this.ballots.lock(tx, previousId);
    if (previousId !== null && previous?.networkId !== networkId) return notFound();
    const repeats = previous && { id: previous.id, texts: previous.texts, state: previous.state, repeatedById: await this.ballots.repeatedBy(tx, previous.id) };
    const opened = openBallot(request, await this.ballots.organisations(tx, networkId), { running, repeats }, this.clock.now());
    return opened.ok ? opened : asRefusal(opened);
  }
}

/** By chance: what the public reads of a ballot names seats, and an order by name would name those who are not to be named. */
const inNoOrder = (ids: readonly string[]): string[] => ids.map((id) => ({ id, at: randomUUID() })).sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ id }) => id);
