import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { cpuOf, rssOf } from './processes.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = path.dirname(HERE.replace(/\/$/, ""));
const PEOPLE = 60;
/** Whoever founded the network, and can sign in. */
export const FOUNDER = { email: 'ana@example.org', password: 'a long and quiet sentence' };

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** One server as a process of its own. The same object can be killed and started again. */
class Server {
  constructor(name, { file, env = {}, dialect = 'plain', saves = false, ready = /ready (\d+)/, stores = null, person = () => ({}), pathOf = (doc) => `/${doc}`, database = null, makeDocument = (name) => name }) {
    Object.assign(this, { name, file, env, dialect, saves, ready, stores, person, pathOf, database, makeDocument });
  }

  async start() {
    const flags = (process.env.BENCH_PROFILE ?? '').split(',').includes(this.name) ? ['--cpu-prof', `--cpu-prof-dir=${path.join(HERE, 'profiles')}`] : [];
    const env = typeof this.env === 'function' ? await this.env() : this.env;
    this.child = fork(this.file, [], {
      cwd: ROOT, execArgv: ['--expose-gc', ...flags, '--import', path.join(HERE, 'servers/probe.mjs')],
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    const keep = (chunk) => { output = (output + chunk).slice(-20_000); };
    this.child.stderr.on('data', keep);
    await new Promise((resolve, reject) => {
      this.child.stdout.on('data', (chunk) => {
        keep(chunk);
        const found = this.ready.exec(output);
        if (!found) return;
        this.port = Number(found[1]);
        resolve();
      });
      this.child.once('exit', (code, signal) => reject(new Error(`${this.name} ended with ${code ?? signal}:\n${output}`)));
    });
    this.said = () => output;
    return this;
  }

  get pid() {
    return this.child.pid;
  }

  /** CPU of the server in milliseconds; with `database` that of PostgreSQL too. */
  cpu({ database = false } = {}) {
    return cpuOf(this.pid) + (database && this.database ? cpuOf(this.database.pid, { children: true }) : 0);
  }

  /** Bytes in use after the garbage was collected, and what the process takes of the machine's memory. */
  async memory() {
    const answer = once(this.child, 'message');
    this.child.send('memory');
    return (await answer)[0];
  }

  rss() {
    return rssOf(this.pid);
  }

  async kill() {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 12_000);
    await gone;
    clearTimeout(timer);
  }

  /** What a light client needs to come to a document here as person number `n`. */
  spec(doc, n) {
    return { port: this.port, path: this.pathOf(doc), doc, dialect: this.dialect, headers: this.person(n) };
  }
}

/** All servers of a run, with the one PostgreSQL that ours and Hocuspocus share in databases of their own. */
export class Servers {
  #folders = [];
  #network = null;

  static async open({ peers = true } = {}) {
    const servers = new Servers();
    if (peers) {
      const { startEmbeddedPostgres } = await import('@northstar/embedded-postgres');
      // As shipped: what is committed is on disk.
      servers.database = await startEmbeddedPostgres({ ephemeral: true, durable: true });
      const client = new pg.Client({ connectionString: servers.database.url });
      await client.connect();
      await client.query('CREATE DATABASE hocuspocus');
      await client.end();
    }
    return servers;
  }

  async make(name) {
    const file = (script) => path.join(HERE, 'servers', script);
    switch (name) {
      case 'ours': return this.#ours();
      case 'yws': return new Server(name, { file: file('yws.mjs') });
      case 'yws-leveldb': return new Server(name, { file: file('yws.mjs'), env: { YPERSISTENCE: await this.#folder() } });
      case 'hp': {
        const url = new URL(this.database.url);
        url.pathname = '/hocuspocus';
        return new Server(name, { file: file('hp.mjs'), env: { DATABASE_URL: url.href }, dialect: 'hocuspocus', saves: true, database: this.database });
      }
      case 'relay': return new Server(name, { file: file('relay.mjs') });
      case 'lossy': return new Server(name, { file: file('relay.mjs'), env: { LOSE: process.env.LOSE ?? '1000' } });
      default: throw new Error(`there is no server ${name}`);
    }
  }

  /** The network of this server, once one was made. */
  get network() {
    return this.#network;
  }

  async close() {
    await this.sql?.end();
    await this.database?.stop();
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
  }

  async #folder() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'northstar-bench-'));
    this.#folders.push(folder);
    return folder;
  }

  /** This server as it is shipped: built, with rights, guard and storage on. */
  async #ours() {
    const port = await freePort();
    const data = await this.#folder();
    const server = new Server('ours', {
      file: path.join(process.env.BENCH_ROOT ?? ROOT, 'apps/api/dist/main.js'), ready: /Northstar is ready: http:\/\/localhost:(\d+)/, saves: true, database: this.database,
      env: { PORT: String(port), DATA_DIR: data, DATABASE_URL: this.database.url, LOG_LEVEL: 'warn' },
      pathOf: (doc) => `/collab/${doc}`,
      person: (n) => ({ Authorization: `Bearer ${this.#network.tokens[n % PEOPLE]}` }),
      makeDocument: () => this.#document(),
    });
    if (!this.#network) {
      await server.start();
      this.#network = await this.#found(`http://127.0.0.1:${server.port}`);
      await server.stop();
    }
    return server;
  }

  /** A network through the public door; its further people and their tokens straight into the tables, since invitations are not what is measured. */
  async #found(url) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SetUpNetworkInput!) { setUpNetwork(input: $input) { ... on Viewer { networks { network { name } } } ... on Refusal { message } } }',
        variables: { input: { networkName: 'Bench', organisationName: 'Harbour Watch', personName: 'Ana', ...FOUNDER } },
      }),
    });
    const { errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    this.sql = new pg.Client({ connectionString: this.database.url });
    await this.sql.connect();
    const { rows: [founder] } = await this.sql.query('SELECT m.network_id, n.slug, m.person_id, m.acting_for, s.id AS strategy_id FROM membership m JOIN network n ON n.id = m.network_id JOIN strategy s USING (network_id)');
    const tokens = [];
    for (let n = 0; n < PEOPLE; n++) {
      const { rows: [person] } = await this.sql.query('INSERT INTO person (email, name) VALUES ($1, $2) RETURNING id', [`p${n}@example.org`, `Person ${n}`]);
      await this.sql.query(`INSERT INTO membership (network_id, person_id, role, acting_for, created_at) VALUES ($1, $2, 'policy_lead', $3, now())`, [founder.network_id, person.id, founder.acting_for]);
      await this.sql.query('INSERT INTO affiliation (organisation_id, person_id, created_at) VALUES ($1, $2, now())', [founder.acting_for, person.id]);
      const token = `nst_${randomBytes(32).toString('base64url')}`;
      await this.sql.query(`INSERT INTO access_token (person_id, name, token_hash, created_at, expires_at) VALUES ($1, 'bench', $2, now(), now() + interval '1 day')`, [person.id, createHash('sha256').update(token).digest()]);
      tokens.push(token);
    }
    return { ...founder, tokens };
  }

  async #document() {
    const { rows: [{ id }] } = await this.sql.query(
      `WITH made AS (INSERT INTO document (network_id, strategy_id, kind, title, status, created_at, updated_at) VALUES ($1, $2, 'ask', 'Bench', 'drafting', now(), now()) RETURNING id),
            head AS (INSERT INTO document_head (document_id) SELECT id FROM made)
       SELECT id FROM made`,
      [this.#network.network_id, this.#network.strategy_id],
    );
    return id;
  }
}
