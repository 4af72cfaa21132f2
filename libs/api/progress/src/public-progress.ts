import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@northstar/api-core';
import { publicSteps, type Standing, standingOf, type Step } from '@northstar/domain-progress';
import { domainStep, ProgressRepository, type StepRow } from './progress.repository.js';

/** A step as anybody may know it: without people, and without contacts in government. */
export interface PublicStep extends Pick<StepRow, 'id' | 'number' | 'kind' | 'on' | 'words' | 'response' | 'delivery' | 'corrects' | 'links' | 'files' | 'at'> {
  /** Which organisation recorded it; null: the clock. */
  readonly organisation: string | null;
  /** Organisations that confirmed that it is delivered. */
  readonly confirmedBy: readonly string[];
  /** A later step takes it back. */
  readonly corrected: boolean;
  /** When it was recorded, shown, confirmed or corrected last, whichever was later: what feeds call updated. */
  readonly changedAt: Date;
}
/** What became of an ask, by the steps that the public is shown. */
export interface PublicProgress {
  readonly standing: Standing;
  readonly steps: readonly PublicStep[];
  /** The same steps as the rules know them, to be counted with. */
  readonly counted: readonly Step[];
}

/** Of a row nothing but what is counted: it holds contacts and people, too. */
const counted = ({ id, number, kind, on, organisationId, response, delivery, corrects, confirmedBy }: Step): Step => ({ id, number, kind, on, organisationId, response, delivery, corrects, confirmedBy });

/** The public side of progress. Whether an ask itself is public is for whoever asks to know. */
@Injectable()
export class PublicProgressReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: ProgressRepository,
  ) {}

  /** Whether the network shows its scoreboard to the public. */
  async scoreboardShown(networkId: string): Promise<boolean> {
    return (await this.repository.scoreboardShown([networkId])).has(networkId);
  }

  /** Progress of asks by their documents; steps in the order in which they happened. Three statements, whatever their number. An ask of which nothing is shown is not in it. */
  async publicProgressOf(documentIds: readonly string[]): Promise<Map<string, PublicProgress>> {
    const steps = (await this.repository.steps(documentIds)).map(domainStep);
    const shown = new Map([...new Set(steps.map(({ documentId }) => documentId))].map((id) => [id, publicSteps(steps.filter(({ documentId }) => documentId === id))]));
    const all = [...shown.values()].flat();
    const organisationIds = [...new Set(all.flatMap(({ organisationId, confirmations }) => [...(organisationId === null ? [] : [organisationId]), ...confirmations.map((each) => each.organisationId)]))];
    const names = new Map((await this.uow.read.query<{ id: string; name: string }>('SELECT id, name FROM organisation WHERE id = ANY ($1)', [organisationIds])).map(({ id, name }) => [id, name]));
    const shownAt = new Map((await this.uow.read.query<{ id: string; at: Date }>('SELECT step_id AS id, max(at) AS at FROM progress_sharing WHERE step_id = ANY ($1) GROUP BY step_id', [all.map(({ id }) => id)])).map(({ id, at }) => [id, at]));
    return new Map([...shown].filter(([, own]) => own.length > 0).map(([id, own]) => [id, { standing: standingOf(own), counted: own.map(counted), steps: [...own].sort((a, b) => a.on.localeCompare(b.on) || a.number - b.number).map((step): PublicStep => {
      const corrected = own.find(({ corrects }) => corrects === step.id);
      const moments = [step.at, shownAt.get(step.id), corrected?.at, ...step.confirmations.map(({ at }) => new Date(at))].filter((at) => at !== undefined);
      return {
        id: step.id, number: step.number, kind: step.kind, on: step.on, words: step.words, response: step.response, delivery: step.delivery, corrects: step.corrects, links: step.links, files: step.files, at: step.at,
        organisation: step.organisationId === null ? null : names.get(step.organisationId) ?? null, confirmedBy: step.confirmations.map(({ organisationId }) => names.get(organisationId)!), corrected: corrected !== undefined,
        changedAt: new Date(Math.max(...moments.map((at) => at.getTime()))),
      };
    }) }]));
  }
}
