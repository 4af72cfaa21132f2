import { Clock, RequestContext, UnitOfWork } from '@northstar/api-core';
import { Founding, MembersRepository, Organisation, OrganisationPageService, OrganisationsRepository } from '@northstar/api-network';
import type { ModuleRef } from '@nestjs/core';
import type { DemoNetwork } from './demo/types.js';

/** Something of the demo that happened some days ago. */
export interface DemoStep {
  daysAgo: number;
  run: () => Promise<void>;
}

export interface DemoPlace {
  networkId: string;
  strategyId: string;
}

/** The people and organisations of the demo, and who they are in this database. */
export class DemoPeople {
  private readonly personIds = new Map<string, string>();
  private readonly organisationIds = new Map<string, string>();
  private place: DemoPlace | null = null;

  constructor(
    private readonly app: ModuleRef,
    private readonly content: DemoNetwork,
  ) {}

  /** Founds the network as its coordinator would. It is hidden from visitors until `settle`. */
  async found(): Promise<DemoPlace> {
    const uow = this.app.get(UnitOfWork, { strict: false });
    const founding = this.app.get(Founding, { strict: false });
    const [founder] = this.content.organisations;
    const coordinator = this.content.people.find((person) => person.role === 'coordinator')!;
    return uow.run(async (tx) => {
      for (const person of this.content.people) {
        const [row] = await tx.query<{ id: string }>(
          'INSERT INTO person (email, name, created_at) VALUES ($1, $2, $3) RETURNING id', [person.email, person.name, this.app.get(Clock, { strict: false }).date()]);
        this.personIds.set(person.key, row!.id);
      }
      const founded = await founding.found(tx, { networkName: this.content.name, organisationName: founder!.name, personId: this.person(coordinator.key), demo: true });
      if (!founded.ok) throw new Error(founded.message);
      const { networkId, organisationId } = founded.value;
      this.organisationIds.set(founder!.key, organisationId);
      const [strategy] = await tx.query<{ id: string }>('UPDATE strategy SET title = $2 WHERE network_id = $1 RETURNING id', [networkId, this.content.strategyTitle]);
      this.place = { networkId, strategyId: strategy!.id };
      return this.place;
    });
  }

  /** Organisations join one after the other, and with each its people. */
  steps(): DemoStep[] {
    const joining = this.content.organisations.map((organisation) => ({ daysAgo: organisation.joinedDaysAgo, run: () => this.join(organisation.key) }));
    const suspended = this.content.organisations.filter((organisation) => organisation.standing === 'suspended')
      .map((organisation) => ({ daysAgo: 20, run: () => this.update(organisation.key, { standing: 'suspended' as const }) }));
    const pages = this.app.get(OrganisationPageService, { strict: false });
    const listed = this.content.organisations.flatMap(({ key, publicPage }): DemoStep[] => (publicPage ? [{ daysAgo: publicPage.daysAgo, run: async () => {
      const outcome = await pages.set(this.as(publicPage.by), this.organisation(key), { shown: true, about: publicPage.about, website: publicPage.website });
      if (!outcome.ok) throw new Error(`demo: the public page of ${key}: ${outcome.message}`);
    } }] : []));
    return [...joining, ...suspended, ...listed];
  }

  /** Opens the demo to visitors: from now on its people can be entered as. */
  async settle(): Promise<void> {
    const uow = this.app.get(UnitOfWork, { strict: false });
    for (const person of this.content.people) {
      if (person.description) await uow.read.query('UPDATE person SET demo_description = $2 WHERE id = $1', [this.person(person.key), person.description]);
    }
  }

  person(key: string): string {
    return found(this.personIds, key);
  }

  organisation(key: string): string {
    return found(this.organisationIds, key);
  }

  /** Asks of the services are made as this person, with the rights that they have at that moment. */
  as(key: string): RequestContext {
    return new RequestContext({ personId: this.person(key), sessionId: null, accessTokenId: null }, '127.0.0.1', 'demo', () => undefined);
  }

  /** In whose name a person writes. */
  author(key: string): { personId: string; organisationId: string } {
    const person = this.content.people.find((one) => one.key === key);
    return { personId: this.person(key), organisationId: this.organisation(person!.organisations[0]!) };
  }

  private async join(key: string): Promise<void> {
    const uow = this.app.get(UnitOfWork, { strict: false });
    const organisations = this.app.get(OrganisationsRepository, { strict: false });
    const members = this.app.get(MembersRepository, { strict: false });
    const at = this.app.get(Clock, { strict: false }).date();
    const organisation = this.content.organisations.find((one) => one.key === key)!;
    const { networkId } = this.place!;
    await uow.run(async (tx) => {
      if (!this.organisationIds.has(key)) {
        const standing = organisation.standing === 'applicant' ? 'applicant' : 'member';
        this.organisationIds.set(key, await organisations.create(tx, { networkId, name: organisation.name, standing, at }));
      }
      const grantedBy = this.person(this.content.people.find((person) => person.role === 'coordinator')!.key);
      for (const person of this.content.people.filter((one) => one.organisations.includes(key))) {
        const mandates = person.mandates.filter((mandate) => mandate.organisation === key).map((mandate) => mandate.kind);
        await members.join(tx, { networkId, personId: this.person(person.key), organisationId: this.organisation(key), role: person.role, mandates, grantedBy, at });
      }
    });
    await this.update(key, { about: organisation.about, size: organisation.size, kindsOfWork: organisation.kindsOfWork });
  }

  private async update(key: string, change: Partial<Pick<Organisation, 'about' | 'size' | 'kindsOfWork' | 'standing'>>): Promise<void> {
    await this.app.get(UnitOfWork, { strict: false }).run((tx) => tx.repository(Organisation).update({ id: this.organisation(key) }, change));
  }
}

function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the demo knows no “${key}” at this moment`);
  return id;
}
