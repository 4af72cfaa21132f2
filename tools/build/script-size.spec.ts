import { fileURLToPath } from 'node:url';

interface Size { readonly kilobytes: number; readonly files: readonly (readonly [file: string, bytes: number])[] }
const { scriptSize } = (await import(new URL('./script-size.mjs', import.meta.url).href)) as { scriptSize(dist: string, entries: readonly string[]): Size };

const built = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));
const SHELL = 'index.html';

describe('the script that a browser loads, as gzip', () => {
  test('until the strategy can be read: at most 290 kB', () => {
    expect(scriptSize(built, [SHELL, 'src/routes/strategy.tsx']).kilobytes).toBeLessThanOrEqual(290);
  });

  test('until a text can be typed into: at most 450 kB', () => {
    expect(scriptSize(built, [SHELL, 'src/routes/document.tsx', '../../libs/web/editor/src/components/EditorSurface.tsx']).kilobytes).toBeLessThanOrEqual(450);
  });

  test('nothing is counted twice, and a page that is not there is said', () => {
    const { files } = scriptSize(built, [SHELL, SHELL]);
    expect(new Set(files.map(([file]) => file)).size).toBe(files.length);
    expect(() => scriptSize(built, ['src/routes/nowhere.tsx'])).toThrow('the build has no src/routes/nowhere.tsx');
  });
});
