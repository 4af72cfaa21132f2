import { Inject, Injectable } from '@nestjs/common';
import { Authority, Clock, CONFIG, type Config, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { hashSecret, newSecret } from '@northstar/api-identity';
import { DocumentsService } from '@northstar/api-strategies';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { isMet, type Way } from '@northstar/domain-progress';
import ical, { type ICalCalendar } from 'ical-generator';
import { PlansService } from './plans.service.js';
import { domainStep } from './progress.repository.js';
import { ProgressService } from './progress.service.js';

const WAY: Readonly<Record<Way, string>> = { meeting: 'Meeting', letter: 'Letter', question: 'Parliamentary question', media: 'Media' };

/** Noon of a day on this computer's clock: calendars are given the day alone. */
const noon = (day: string): Date => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
};

/** Secret addresses at which a calendar reads what somebody's organisations have planned, and when asks are looked at again. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
    private readonly progress: ProgressService,
    private readonly plans: PlansService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes an address in the place of the one before, which ends by that. It is shown once; what is kept is its hash. */
  async make(context: RequestContext, networkId: string): Promise<Outcome<{ url: string; madeAt: Date }>> {
    const verdict = await this.authority.judge(context, networkId, 'network.read');
    if (!verdict.ok) return verdict;
    const secret = newSecret();
    const madeAt = this.clock.date();
    await this.uow.run((tx) => tx.query(
      'INSERT INTO calendar_address (network_id, person_id, secret_hash, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (network_id, person_id) DO UPDATE SET secret_hash = EXCLUDED.secret_hash, made_at = EXCLUDED.made_at',
      [networkId, verdict.value.personId, hashSecret(secret), madeAt]));
    return ok({ url: `${this.config.baseUrl}/calendar/${secret}.ics`, madeAt });
  }

  async revoke(context: RequestContext, networkId: string): Promise<Outcome<string>> {
    const verdict = await this.authority.judge(context, networkId, 'network.read');
    if (!verdict.ok) return verdict;
    const ended = await this.uow.run((tx) => tx.query('DELETE FROM calendar_address WHERE network_id = $1 AND person_id = $2 RETURNING person_id', [networkId, verdict.value.personId]));
    return ended.length > 0 ? ok(networkId) : refuse('CONFLICT', 'There is no calendar address that could be ended.');
  }

  /** When the viewer's address was made; null when there is none. */
  async madeAt(context: RequestContext, networkId: string): Promise<Date | null> {
    const personId = context.signedIn?.personId;
    if (!personId) return null;
    return (await this.uow.read.query<{ madeAt: Date }>('SELECT made_at AS "madeAt" FROM calendar_address WHERE network_id = $1 AND person_id = $2', [networkId, personId]))[0]?.madeAt ?? null;
  }

  /** Whose address this is; null for one that was ended or never made. */
  async owner(secret: string): Promise<{ personId: string; networkId: string } | null> {
    return (await this.uow.read.query<{ personId: string; networkId: string }>('SELECT person_id AS "personId", network_id AS "networkId" FROM calendar_address WHERE secret_hash = $1', [hashSecret(secret)]))[0] ?? null;
  }

  /** The calendar as its owner may see it now; null when the owner is in the network no more. A few statements, whatever is in it. */
  async calendar(context: RequestContext, networkId: string): Promise<string | null> {
    const actor = await this.authority.reader(context, networkId);
    if (!actor) return null;
    const strategy = await this.documents.strategyOf(context, networkId);
    const asks = (await this.documents.ofStrategy(context, strategy.id)).filter(({ kind, status }) => kind === 'ask' && status !== 'retired');
    const calendar = ical({ name: strategy.title, prodId: { company: 'Northstar', product: 'advocacy plan' } });
    const title = new Map(asks.map((ask) => [ask.id, ask.title]));
    for (const plan of (await this.plans.open(context, networkId)).filter(({ organisationId, documentId }) => actor.organisationIds.includes(organisationId) && title.has(documentId))) {
      this.add(calendar, plan.id, plan.dueOn, plan.takenAt, `${WAY[plan.way]}: ${plan.target}`, `${title.get(plan.documentId)!}${plan.note === '' ? '' : `\n${plan.note}`}`);
    }
    await Promise.all(asks.map(async (ask) => {
      const [review, steps] = await Promise.all([this.progress.review(context, ask.id), this.progress.steps(context, ask.id)]);
      if (!review || isMet(review, steps.map(domainStep))) return;
      // It lapses when its day ends; a moment before, it is still that day.
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: review.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(review.dueAt.getTime() - 1);
      this.add(calendar, review.id, day, review.setAt, `Review: ${ask.title}`, 'Overdue by itself if nothing is recorded by the end of this day.');
    }));
    return calendar.toString();
  }

  private add(calendar: ICalCalendar, id: string, day: string, stamp: Date, summary: string, description: string): void {
    calendar.createEvent({ id: `${id}@${new URL(this.config.baseUrl).hostname}`, start: noon(day), allDay: true, stamp, summary, description });
  }
}
