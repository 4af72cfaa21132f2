import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Config, readConfig } from '@northstar/api-core';
import { Founding } from '@northstar/api-network';
import { People } from '@northstar/api-identity';
import { UnitOfWork } from '@northstar/api-core';
import { createTestDatabase, FakeClock } from '@northstar/testing';
import { DataSource } from 'typeorm';
import { createApp, type RunningApp } from '../src/create-app.js';
import { Client, type Document, value } from './support/client.js';
import { onEachStatement } from './support/each-statement.js';

export { Client, type Document, isRefusal, type Refused } from './support/client.js';

/** A password that passes the rules; everybody in the stories uses it. */
export const PASSWORD = 'kettle fjord amber nine';

/** Asks for the refusal's parts in a union. */
export const REFUSAL = '... on Refusal { code message field }';

let people = 0;

/** Somebody with an account and a place in a network. */
export class Someone extends Client {
  constructor(
    readonly api: Api,
    readonly name: string,
    readonly email: string,
  ) {
    super(api.url);
  }

  personId!: string;
  networkId!: string;
  slug!: string;
  /** The organisation that this person belongs to. */
  organisationId!: string;
  memberId!: string;

  /**
   * Invites somebody, who accepts: into this person's own organisation, unless `organisation` names one (a new one joins by it).
   * Answers that person, signed in.
   */
  async invites({ name, organisation, role = 'REPRESENTATIVE', mandates = [] }: { name?: string; organisation?: string; role?: string; mandates?: readonly string[] } = {}): Promise<Someone> {
    const guest = this.api.somebody(name);
    const known = organisation === undefined ? { id: this.organisationId } : (await this.organisations()).find((each) => each.name === organisation);
    const made = value<{ link: string }>(await this.mutate(
      `mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link } ${REFUSAL} } }`,
      { input: { networkId: this.networkId, email: guest.email, role, mandates, ...(known ? { organisationId: known.id } : { newOrganisationName: organisation }) } },
    ));
    await guest.accepts(made.link);
    return guest.arrivesIn(this.slug);
  }

  /** Follows the link of an invitation. */
  async accepts(link: string, extra: Record<string, unknown> = {}): Promise<void> {
    const token = link.split('#')[1];
    value(await this.mutate(
      `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ... on Viewer { person { id } } ${REFUSAL} } }`,
      { input: { token, personName: this.name, password: PASSWORD, ...extra } },
    ));
  }

  async signsIn(password = PASSWORD): Promise<unknown> {
    return this.mutate(`mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { ... on Viewer { person { id name } } ${REFUSAL} } }`, { email: this.email, password });
  }

  async organisations(): Promise<{ id: string; name: string }[]> {
    return (await this.query<{ network: { organisations: { id: string; name: string }[] } }>('query($slug: String!) { network(slug: $slug) { organisations { id name } } }', { slug: this.slug })).network.organisations;
  }

  /** A second browser of the same person, signed in by itself. */
  async onAnotherDevice(): Promise<Someone> {
    const other = Object.assign(new Someone(this.api, this.name, this.email), { personId: this.personId, networkId: this.networkId, slug: this.slug, organisationId: this.organisationId, memberId: this.memberId });
    value(await other.signsIn());
    return other;
  }

  /** Learns the ids of where it is. */
  async arrivesIn(slug: string): Promise<this> {
    const { me, network } = await this.query<{ me: { person: { id: string } }; network: { id: string; viewer: { actingFor: { id: string; people: { id: string; person: { id: string } }[] } | null } } }>(
      'query($slug: String!) { me { person { id } } network(slug: $slug) { id viewer { actingFor { id people { id person { id } } } } } }', { slug },
    );
    this.personId = me.person.id;
    this.networkId = network.id;
    this.slug = slug;
    this.organisationId = network.viewer.actingFor!.id;
    this.memberId = network.viewer.actingFor!.people.find(({ person }) => person.id === this.personId)!.id;
    return this;
  }
}

/** The booted application on a database of its own, with a clock that the story moves. */
export class Api {
  private networks = 0;

  constructor(
    private running: RunningApp,
    readonly clock: FakeClock,
    /** Starts the application once more on the same database and clock; on a port of its own unless one is given. */
    readonly another: (port?: number) => Promise<RunningApp>,
    private readonly drop: () => Promise<void>,
  ) {}

  get app(): RunningApp {
    return this.running;
  }

  get url(): string {
    return this.app.url;
  }

  /** Stops the server and starts it again at the same address; `meanwhile` happens while it is down. */
  async restarts(meanwhile: () => unknown = () => undefined): Promise<void> {
    const { port } = new URL(this.url);
    await this.app.close();
    await meanwhile();
    this.running = await this.another(Number(port));
  }

  /** The database, for what no client can see or do. */
  get database(): DataSource {
    return this.app.nest.get(DataSource);
  }

  get<T>(token: abstract new (...parameters: never[]) => T): T {
    return this.app.nest.get(token as never, { strict: false });
  }

  /** Somebody without an account and without a cookie. */
  somebody(name = `Person ${people + 1}`): Someone {
    people += 1;
    return new Someone(this, name, `person${people}@example.org`);
  }

  /** Founds a network and answers its coordinator: the first by the set-up page, further ones as an installation's owner would add them. */
  async founds({ network = `Network ${this.networks + 1}`, organisation = `Organisation ${this.networks + 1}`, name }: { network?: string; organisation?: string; name?: string } = {}): Promise<Someone> {
    this.networks += 1;
    const founder = this.somebody(name);
    const { installation } = await founder.query<{ installation: { networksExist: boolean } }>('{ installation { networksExist } }');
    if (installation.networksExist) await this.foundsBeside(founder, network, organisation);
    else {
      value(await founder.mutate(
        `mutation($input: SetUpNetworkInput!) { setUpNetwork(input: $input) { ... on Viewer { person { id } } ${REFUSAL} } }`,
        { input: { networkName: network, organisationName: organisation, personName: founder.name, email: founder.email, password: PASSWORD } },
      ));
    }
    const { me } = await founder.query<{ me: { networks: { network: { slug: string } }[] } }>('{ me { networks { network { slug } } } }');
    return founder.arrivesIn(me.networks[0]!.network.slug);
  }

  private async foundsBeside(founder: Someone, networkName: string, organisationName: string): Promise<void> {
    await this.get(UnitOfWork).run(async (tx) => {
      const person = await this.get(People).create(tx, { name: founder.name, email: founder.email, password: PASSWORD });
      if (!person.ok) throw new Error(person.message);
      const founded = await this.get(Founding).found(tx, { networkName, organisationName, personId: person.value.id });
      if (!founded.ok) throw new Error(founded.message);
    });
    value(await founder.signsIn());
  }

  /** The SQL statements that `work` causes, without the patrol of the outbox. */
  async statements(work: () => Promise<unknown>): Promise<string[]> {
    const seen: string[] = [];
    await onEachStatement(this.database, (send) => (sql, ...rest) => {
      if (!sql.includes('UPDATE event SET delivered_at')) seen.push(sql);
      return send(sql, ...rest);
    }, work);
    return seen;
  }

  async countStatements(work: () => Promise<unknown>): Promise<number> {
    return (await this.statements(work)).length;
  }

  /** The least that `work`, which changes nothing, was seen to cost: the server's own notes on texts fall into the moment of one run or another. */
  async fewestStatements(work: () => Promise<unknown>): Promise<number> {
    const counts: number[] = [];
    for (let run = 0; run < 3; run += 1) counts.push(await this.countStatements(work));
    return Math.min(...counts);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}

export interface StartOptions {
  config?: Partial<Config>;
  webDist?: string;
  /** When the story begins; the clock stands until it is moved. */
  now?: number | Date;
}

/** Starts the application; close it in afterAll. */
export async function startApi({ config = {}, webDist, now }: StartOptions = {}): Promise<Api> {
  const database = await createTestDatabase();
  const read = readConfig({ PORT: '0', DATA_DIR: path.join(tmpdir(), `northstar-e2e-${randomUUID()}`), LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent' }, []);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const ballotKey = randomBytes(32).toString('hex');
  const clock = new FakeClock();
  if (now !== undefined) clock.set(now);
  const start = (port = read.config.port): Promise<RunningApp> =>
    createApp({ ...read.config, ballotKey, ...config, port, ...(port === 0 ? {} : { baseUrl: `http://localhost:${port}` }) }, { databaseUrl: database.url, clock, ...(webDist === undefined ? {} : { webDist }) });
  return new Api(await start(), clock, start, async () => {
    await database.drop();
    await rm(read.config.dataDir, { recursive: true, force: true });
  });
}

export type { Document as GraphQLText };
