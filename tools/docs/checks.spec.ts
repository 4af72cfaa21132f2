import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Check = (files: string[], root: string) => Promise<string[]>;

// Plain JavaScript, loaded by path: it has no types to import.
const load = async (file: string, name: string): Promise<Check> => ((await import(path.resolve('tools/docs', file))) as Record<string, Check>)[name]!;

describe('checks of what is written', () => {
  let root: string;
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };

  beforeEach(async () => { root = await mkdtemp(path.join(tmpdir(), 'northstar-docs-')); });
  afterEach(() => rm(root, { recursive: true, force: true }));

  test('a link that leads nowhere is found, with its line', async () => {
    const checkLinks = await load('check-links.mjs', 'checkLinks');
    await write('src/vote.ts', 'one\ntwo\n');
    await write('docs/OTHER.md', '# One edit, one vote\n');
    await write('docs/TOUR.md', [
      '[file](../src/vote.ts), [line](../src/vote.ts#L2), [heading](OTHER.md#one-edit-one-vote), [outside](https://example.org/nothing), `[code](nowhere.md)`',
      '[gone](../src/gone.ts)',
      '[short](../src/vote.ts#L9)',
      '[renamed](OTHER.md#two-votes)',
      '[away](../../elsewhere.md)',
    ].join('\n'));
    expect(await checkLinks(['docs/TOUR.md'], root)).toEqual([
      'docs/TOUR.md:2 links to ../src/gone.ts, which does not exist.',
      'docs/TOUR.md:3 links to ../src/vote.ts#L9, but the file has fewer lines.',
      'docs/TOUR.md:4 links to OTHER.md#two-votes, but there is no such heading.',
      'docs/TOUR.md:5 links to ../../elsewhere.md, which lies outside the project.',
    ]);
  });

  test('a name that the linked file does not declare is found', async () => {
    const checkNames = await load('check-names.mjs', 'checkNames');
    await write('src/room.ts', [
      "import { guard } from './guard.js';",
      'export class Room { join(session: string): void { guard(session); } }',
      'export const leave = (): void => undefined;',
    ].join('\n'));
    await write('docs/TOUR.md', [
      '[`Room.join`](../src/room.ts), [`leave()`](../src/room.ts#L3), [`room.ts`](../src/room.ts), [plain words](../src/room.ts), [`gone`](../src/gone.ts)',
      '[`Room.leave`](../src/room.ts)',
      '[`guard`](../src/room.ts)',
      '[`session`](../src/room.ts)',
    ].join('\n'));
    expect(await checkNames(['docs/TOUR.md'], root)).toEqual([
      'docs/TOUR.md:2 names Room.leave, which ../src/room.ts does not declare.',
      'docs/TOUR.md:3 names guard, which ../src/room.ts does not declare.',
      'docs/TOUR.md:4 names session, which ../src/room.ts does not declare.',
    ]);
  });

  test('a library without a README, with a long one, or with one that names what is gone is found', async () => {
    const checkReadmes = await load('check-readmes.mjs', 'checkReadmes');
    await write('libs/domain/voting/README.md', 'Start at `tally.ts`, `src/tally.ts` and `e2e/voting.ts`, not at `gone.ts`.\n');
    await write('libs/domain/voting/src/tally.ts', '');
    await write('e2e/voting.ts', '');
    await write('libs/testing/README.md', 'word\n'.repeat(16));
    await write('apps/api/src/main.ts', '');
    expect(await checkReadmes(['apps/api/project.json', 'libs/domain/voting/project.json', 'libs/testing/project.json', 'tools/project.json'], root)).toEqual([
      'apps/api has no README.md that says what it owns, what it must not know and where to start reading.',
      'libs/domain/voting/README.md names gone.ts, which is not in libs/domain/voting.',
      'libs/testing/README.md has 16 lines; at most 15 get read.',
    ]);
  });

  test('a path of a machine, a registry and a download address are found', async () => {
    const checkContents = await load('check-contents.mjs', 'checkContents');
    const slash = '/';
    await write('a.ts', `// see ${slash}home${slash}somebody/notes`);
    await write('b.md', `from https:${slash}${slash}registry.${'npmjs'}.org`);
    await write('package-lock.json', `{ "resolved": "https:${slash}${slash}example.org/x.tgz" }`);
    await write('fine.ts', "export const route = '/n/:slug/work';\n");
    const found = await checkContents(['a.ts', 'b.md', 'package-lock.json', 'fine.ts'], root);
    expect(found.map((problem) => problem.split(' ')[0])).toEqual(['a.ts:1', 'b.md:1', 'package-lock.json']);
  });
});
