import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG, type Config, Logger, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { Attempts, Sessions } from '@northstar/api-identity';
import { ok, refuse, type Outcome } from '@northstar/domain-membership';
import { DemoRepository, type DemoPersonRow } from './demo.repository.js';
import { DemoStage } from './demo-stage.js';
import { InstallationType } from './installation.type.js';

/** The way in for people who want to look around first. */
@Injectable()
export class Demo {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly demo: DemoRepository,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    private readonly log: Logger,
    @Inject(CONFIG) private readonly config: Config,
    @Optional() private readonly stage?: DemoStage,
  ) {}

  async installation(): Promise<InstallationType> {
    const { real, demo } = await this.demo.kindsOfNetworks();
    return Object.assign(new InstallationType(), { networksExist: real, demoAvailable: demo || this.mayBegin(real), demoMode: this.config.demo, keepsOnDevices: this.config.keepsOnDevices });
  }

  people(): Promise<DemoPersonRow[]> {
    return this.demo.people();
  }

  /** Signs in as a person of the demo network, without a password: those people and their texts are invented. */
  async enter(context: RequestContext, personId: string | null): Promise<Outcome<string>> {
    const limited = await this.attempts.onAddress(context.ip);
    if (limited) return limited;
    const people = await this.ready();
    if (people.length === 0) return refuse('NOT_READY', 'There is no demo network here.');
    const person = personId === null ? people[0]! : people.find(({ id }) => id === personId);
    if (!person) return notFound();
    const begun = await this.uow.run((tx) => this.sessions.begin(tx, context, person.id));
    this.sessions.adopt(context, begun);
    this.log.info('entered the demo', { personId: person.id });
    return ok(person.id);
  }

  /** The people of the demo; it is set up for the first visitor. */
  private async ready(): Promise<DemoPersonRow[]> {
    const people = await this.demo.people();
    if (people.length > 0) return people;
    const { real } = await this.demo.kindsOfNetworks();
    if (!this.stage || !this.mayBegin(real)) return [];
    await this.stage.prepare();
    return this.demo.people();
  }

  /** Beside real networks there is a demo only where the installation was started for one. */
  private mayBegin(realNetworks: boolean): boolean {
    return this.stage !== undefined && (this.config.demo || !realNetworks);
  }
}
