import type { CloseReason } from '../close-codes.js';
import type { Refused } from '../guard.js';
import { Hub } from '../hub.js';
import type { Limits } from '../limits.js';
import type { Author, Authoriser, ClockRange, Neighbours, UpdateLog } from '../ports.js';
import type { SchemaRules } from '../schema-rules.js';
import type { Session } from '../session.js';
import { ManualTime, turns } from './manual-time.js';
import { MemoryUpdateLog } from './memory-update-log.js';
import { TestClient } from './test-client.js';
import type { TestPerson } from './test-client.js';
import { TEST_RULES } from './test-rules.js';

export interface TestHubOptions {
  readonly log?: UpdateLog;
  readonly time?: ManualTime;
  readonly rules?: SchemaRules;
  readonly limits?: Partial<Limits>;
  readonly authoriser?: Authoriser;
  readonly neighbours?: Neighbours;
}

/** A hub on memory, with what it told its surroundings written down, and a document `d` to begin with. */
export class TestHub {
  readonly memory = new MemoryUpdateLog();
  readonly log: UpdateLog;
  readonly time: ManualTime;
  hub: Hub;
  readonly clients: TestClient[] = [];
  readonly refusals: { readonly session: Session; readonly refusal: Refused }[] = [];
  readonly vanished: { readonly ranges: readonly ClockRange[]; readonly by: Author }[] = [];
  readonly alarms: unknown[] = [];
  /** People who lost the right to write, or to read, while they were connected. */
  readonly mayNotWrite = new Set<string>();
  readonly mayNotRead = new Set<string>();

  constructor(private readonly options: TestHubOptions = {}) {
    this.log = options.log ?? this.memory;
    this.time = options.time ?? new ManualTime();
    this.memory.create('d');
    this.hub = this.makeHub();
  }

  person(name: string, more: Partial<TestPerson> = {}): TestPerson {
    return {
      personId: `person-${name}`, organisationId: `organisation-${name}`, name, organisation: `The ${name}s`,
      initials: name.slice(0, 2).toUpperCase(), colour: '#123456', ...more,
    };
  }

  /** A client that is not connected yet. Clients with the same name are the same person. */
  client(name: string, more: Partial<TestPerson> & { readonly documentId?: string; readonly clientID?: number } = {}): TestClient {
    const { documentId = 'd', clientID, ...person } = more;
    const client = new TestClient(this.person(name, person), documentId, (...args) => this.hub.connect(...args), clientID);
    this.clients.push(client);
    return client;
  }

  /** Connected and in step with the server. */
  async joined(name: string, more: Parameters<TestHub['client']>[1] = {}): Promise<TestClient> {
    const client = this.client(name, more).connect();
    await this.settle();
    return client;
  }

  /** Delivers everything, in turn, until nothing moves any more. */
  async settle(clients: readonly TestClient[] = this.clients): Promise<void> {
    for (let moved = true; moved;) {
      await turns();
      moved = false;
      for (const client of clients) {
        while (client.deliverUp()) moved = true;
        while (client.deliverDown()) moved = true;
      }
    }
  }

  /** The process dies: every connection is lost, nothing of the hub is left but the log. */
  kill(): void {
    for (const client of this.clients) client.disconnect();
    this.hub = this.makeHub();
  }

  closeSessions(name: string, reason: CloseReason): number {
    return this.hub.closeSessions((session) => session.identity.name === name, reason);
  }

  destroy(): void {
    for (const client of this.clients) client.destroy();
  }

  private makeHub(): Hub {
    const { rules = TEST_RULES, limits, neighbours } = this.options;
    const authoriser: Authoriser = this.options.authoriser ?? {
      mayWrite: (session) => !this.mayNotWrite.has(session.identity.name),
      modeOf: (session) => this.mayNotRead.has(session.identity.name) ? null : this.mayNotWrite.has(session.identity.name) ? 'read' : 'edit',
    };
    return new Hub({
      log: this.log, authoriser, clock: this.time, scheduler: this.time, rules, limits, ...(neighbours ? { neighbours } : {}),
      events: {
        refused: (session, refusal) => { this.refusals.push({ session, refusal }); },
        vanished: (_, ranges, by) => { this.vanished.push({ ranges, by }); },
        alarm: (_, error) => { this.alarms.push(error); },
      },
    });
  }
}
