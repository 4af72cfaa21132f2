import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chronicle } from '@northstar/domain-record/testing';
import { run } from './run.js';

const BUILT = fileURLToPath(new URL('../dist/verify.mjs', import.meta.url));
const chronicle = new Chronicle();
const carried = chronicle.ballot({ asked: 3, says: [[0, 'support'], [1, 'support_with_reservation'], [2, 'stand_aside']] });
chronicle.edition(carried);
const record = JSON.stringify(chronicle.file());
const on = (text: string, ...words: string[]) => run(['record.json', ...words], () => text);

describe('the command', () => {
  test('says in words what it verified, and ends with 0', () => {
    const { code, lines } = on(record);
    expect(code).toBe(0);
    expect(lines).toEqual(expect.arrayContaining(['The record is in order.', '  ✓ Ballot 1: 3 organisations were asked; 3 positions counted again. Carried: 2 yes, 0 no, 3 of 3 organisations answered.']));
    expect(lines.join('\n')).toContain(`It ends with entry 7, fingerprint ${chronicle.head.hash.match(/.{8}/g)!.join(' ')}.`);
  });

  test('names the first thing that is wrong, and ends with 1', () => {
    expect(on(record.replace('"choice":"stand_aside"', '"choice":"support"'))).toEqual({ code: 1, lines: ['THE RECORD IS NOT IN ORDER.', 'Entry 5 is not what was recorded: its content has another fingerprint.'] });
  });

  test('compares with an entry that somebody noted down', () => {
    const { hash } = chronicle.entries[5]!;
    expect(on(record, '--head', `6:${hash.slice(0, 8)} ${hash.slice(8, 16)}`).code).toBe(0);
    expect(on(record, `--head=6:${hash.slice(1)}`)).toEqual({ code: 1, lines: ['THE RECORD IS NOT THE ONE THAT YOU NOTED DOWN.', `Entry 6 has another fingerprint: ${hash}.`] });
    expect(on(record, '--head', `8:${hash}`).lines[1]).toBe('It has 7 entries, and entry 8 is not among them.');
  });

  test('answers programs in JSON', () => {
    expect(JSON.parse(on(record, '--json').lines.join(''))).toMatchObject({ ok: true, head: chronicle.head });
    expect(JSON.parse(on('{}', '--json').lines.join(''))).toMatchObject({ ok: false, entry: null });
  });

  test('ends with 2 where there is nothing to look at, and says how it is meant', () => {
    expect(on('no JSON').lines).toEqual(['record.json is not a JSON file, so it is not an exported record.']);
    for (const words of [[], ['a', 'b'], ['a', '--head', 'x'], ['a', '--head'], ['a', '--loud']]) expect(run(words, () => record)).toMatchObject({ code: 2, lines: expect.arrayContaining([expect.stringContaining('node verify.mjs FILE')]) });
    expect(run(['a'], () => { throw new Error('ENOENT: no such file'); })).toEqual({ code: 2, lines: ['a cannot be read: ENOENT: no such file'] });
  });
});

test('the built file runs with Node alone, in an empty folder, and gives its exit code', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  try {
    copyFileSync(BUILT, path.join(folder, 'verify.mjs'));
    writeFileSync(path.join(folder, 'record.json'), record);
    writeFileSync(path.join(folder, 'changed.json'), record.replace('Because 1.', 'Because 2.'));
    expect(readFileSync(BUILT, 'utf8').match(/^import .*/gm)!.every((line) => line.includes('"node:'))).toBe(true);
    expect(execFileSync(process.execPath, ['verify.mjs', 'record.json'], { cwd: folder, encoding: 'utf8', env: {} })).toContain('The record is in order.');
    const changed = spawnSync(process.execPath, ['verify.mjs', 'changed.json'], { cwd: folder, encoding: 'utf8', env: {} });
    expect([changed.status, changed.stderr]).toEqual([1, expect.stringMatching(/Reference \d+ is not what was recorded/)]);
    expect(spawnSync(process.execPath, ['verify.mjs', 'nothing.json'], { cwd: folder, env: {} }).status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
