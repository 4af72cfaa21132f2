import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Authority, Clock, ExportFileType, type RequestContext } from '@northstar/api-core';
import { People } from '@northstar/api-identity';
import { Organisations } from '@northstar/api-network';
import { DocumentsService } from '@northstar/api-strategies';
import { VersionsService } from '@northstar/api-versions';
import { can, isActive, mayAnswerFor } from '@northstar/domain-membership';
import { overrideObjection } from '@northstar/domain-voting';
import { outcomeFile } from './ballot-export.js';
import { domainBallot } from './ballot-forms.js';
import { BallotType } from './ballot.types.js';
import { BesideRepository, type ReminderRow, type ReviewRow, type StatementRow, type TextChangeRow } from './beside.repository.js';
import { BesideService } from './beside.service.js';
import { BallotMandateType, BallotNoteType, BallotReminderType, BallotReviewType, BallotStatementType, ExportFormatEnum, ReviewStepType } from './beside.types.js';
import { PositionsService } from './positions.service.js';

/** What stands beside a ballot, read only when somebody asks for it, by one statement for a whole list. */
@Resolver(() => BallotType)
export class BesideFieldsResolver {
  constructor(
    private readonly beside: BesideService,
    private readonly repository: BesideRepository,
    private readonly positions: PositionsService,
    private readonly documents: DocumentsService,
    private readonly versions: VersionsService,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly authority: Authority,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => [BallotNoteType], { description: "Notes of the viewer's own organisations; nobody else's." })
  @Access('parent')
  async notes(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotNoteType[]> {
    const notes = await this.beside.notes(context, row.networkId, row.id);
    return Promise.all(notes.map(async ({ organisationId, body, revision, personId, at }) => Object.assign(new BallotNoteType(), {
      id: `${row.id}:${organisationId}`, organisation: await this.organisations.byId(context, organisationId), body, revision, by: await this.people.byId(context, personId), at,
    })));
  }

  @ResolveField(() => [BallotMandateType], { description: 'The mandates by which the viewer may answer it now.' })
  @Access('parent')
  async mandates(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotMandateType[]> {
    const now = this.clock.now();
    const may = new Set(await this.positions.mayAnswerFor(context, row));
    const actor = await this.authority.reader(context, row.networkId);
    const valid = (actor?.mandates ?? []).filter((mandate) => mandate.kind !== 'signatory' && may.has(mandate.organisationId) && isActive(mandate, now));
    return Promise.all(valid.map(async ({ organisationId, kind, until }) => Object.assign(new BallotMandateType(), {
      organisation: await this.organisations.byId(context, organisationId), kind, until: until === null ? null : new Date(until),
    })));
  }

  @ResolveField(() => BallotReminderType, { nullable: true, description: 'When those that had not answered were reminded last.' })
  @Access('parent')
  async lastReminder(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotReminderType | null> {
    const last = await context.loader<string, ReminderRow | null>('last reminder', (ids) => byBallot(ids, this.repository.lastReminders(ids))).load(row.id);
    return last && Object.assign(new BallotReminderType(), { at: last.at, message: last.message, by: await this.people.byId(context, last.personId) });
  }

  @ResolveField(() => BallotStatementType, { nullable: true, description: 'What the coordinator says of the outcome.' })
  @Access('parent')
  async statement(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotStatementType | null> {
    const last = await this.statementOf(context, row.id);
    return last && Object.assign(new BallotStatementType(), { body: last.body, nextSteps: last.nextSteps, revision: last.revision, at: last.at, by: await this.people.byId(context, last.personId) });
  }

  @ResolveField(() => BallotReviewType, { nullable: true, description: 'The review of an objection; null where there was none.' })
  @Access('parent')
  async review(@Parent() { row }: BallotType, @Context() context: RequestContext): Promise<BallotReviewType | null> {
    if (row.state !== 'under_objection' && row.firstResult === null) return null;
    const steps = await context.loader<string, ReviewRow[]>('reviews', async (ids) => {
      const all = await this.repository.reviews(ids);
      return ids.map((id) => all.filter((one) => one.ballotId === id));
    }).load(row.id);
    const revised = await context.loader<string, boolean>('revised', async (ids) => {
      const newer = await this.repository.revised(ids);
      return ids.map((id) => newer.has(id));
    }).load(row.id);
    const actor = await this.authority.reader(context, row.networkId);
    const mayOverride = actor !== null && can(actor, 'ballot.conclude') && overrideObjection(domainBallot(row), { revised }, 'to see whether it could be', '', 0).ok;
    const now = this.clock.now();
    const open = row.state === 'under_objection' && !revised;
    const blocking = open && actor ? (await this.positions.all(context, row.id)).filter(({ choice, organisationId }) => choice === 'block' && mayAnswerFor(actor.mandates, organisationId, now)) : [];
    return Object.assign(new BallotReviewType(), {
      open, mayOverride, mayWithdraw: await Promise.all(blocking.map(({ organisationId }) => this.organisations.byId(context, organisationId))),
      steps: await Promise.all(steps.map(async ({ kind, organisationId, choice, reason, personId, at }) => Object.assign(new ReviewStepType(), {
        kind, organisation: organisationId === null ? null : await this.organisations.byId(context, organisationId), choice, reason, by: await this.people.byId(context, personId), at,
      }))),
    });
  }

  @ResolveField(() => ExportFileType, { nullable: true, description: 'The outcome as a file; null as long as there is none. Reasons of a dissent are in it only with the consent of those who dissent.' })
  @Access('parent')
  async export(
    @Parent() { row }: BallotType, @Context() context: RequestContext, @Args('format', { type: () => ExportFormatEnum, description: 'As a table or as data.' }) format: 'csv' | 'json',
  ): Promise<ExportFileType | null> {
    if (!row.result) return null;
    const [positions, statement, changes, documents, versions] = await Promise.all([
      this.positions.all(context, row.id), this.statementOf(context, row.id), this.changesOf(context, row.id),
      Promise.all(row.texts.map(({ documentId }) => this.documents.shown(context, documentId))), Promise.all(row.texts.map(({ versionId }) => this.versions.load(context, versionId))),
    ]);
    const names = new Map(await Promise.all([...new Set(positions.flatMap(({ organisationId, holderId }) => (holderId === null ? [organisationId] : [organisationId, holderId])))].map(async (id) => [id, (await this.organisations.byId(context, id)).name] as const)));
    return Object.assign(new ExportFileType(), outcomeFile(format, {
      ballot: row, result: row.result, statement, changes: changes.map(({ ballotId: _ballot, ...change }) => change), positions: positions.map((position) => ({ ...position, organisation: names.get(position.organisationId)!, answeredBy: position.holderId === null ? null : names.get(position.holderId)! })),
      texts: row.texts.map(({ documentId }, n) => ({ documentId, title: documents[n]!.title, askNumber: documents[n]!.ask?.number ?? null, version: versions[n]!.number, hash: versions[n]!.hash })),
    }));
  }

  private changesOf(context: RequestContext, ballotId: string): Promise<TextChangeRow[]> {
    return context.loader<string, TextChangeRow[]>('text changes', async (ids) => {
      const rows = await this.repository.textChanges(ids);
      return ids.map((id) => rows.filter((row) => row.ballotId === id));
    }).load(ballotId);
  }

  private statementOf(context: RequestContext, ballotId: string): Promise<StatementRow | null> {
    return context.loader<string, StatementRow | null>('statements', (ids) => byBallot(ids, this.repository.statements(ids))).load(ballotId);
  }
}

async function byBallot<Row extends { ballotId: string }>(ids: readonly string[], rows: Promise<Row[]>): Promise<(Row | null)[]> {
  const all = await rows;
  return ids.map((id) => all.find((row) => row.ballotId === id) ?? null);
}
