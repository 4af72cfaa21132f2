import { createHash } from 'node:crypto';
import { verify, type Head, type Sha256 } from '@northstar/domain-record';

/** 0: in order. 1: something is wrong. 2: it could not be looked at. */
export type ExitCode = 0 | 1 | 2;
export interface Answer {
  code: ExitCode;
  lines: string[];
}

const HELP = [
  'Checks an exported record of decisions: npm run verify -- FILE, or node verify.mjs FILE',
  '',
  '  --head NUMBER:FINGERPRINT   also check that this entry, noted down from an outcome or an edition, is in the record;',
  '                              the beginning of the fingerprint is enough, blanks are ignored',
  '  --json                      answer as JSON, for programs',
  '',
  'Exit code: 0 the record is in order, 1 something is wrong with it, 2 it could not be read.',
];

const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const unreadable = (...lines: string[]): Answer => ({ code: 2, lines });

interface Asked {
  file: string;
  head: Head | null;
  json: boolean;
}

/** What the command line asks for, or what is wrong with it. */
function read(given: readonly string[]): Asked | string {
  let head: Head | null = null;
  const files: string[] = [];
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--head' || word.startsWith('--head=')) {
      const match = /^(\d{1,9}):([0-9a-f]{8,64})$/.exec((word === '--head' ? rest.shift() ?? '' : word.slice(7)).replaceAll(/\s/g, '').toLowerCase());
      if (!match) return '--head takes the number of an entry, a colon and at least 8 digits of its fingerprint, such as --head 57:1b2203de.';
      head = { sequence: Number(match[1]), hash: match[2]! };
    } else if (word.startsWith('--') && word !== '--json') return `${word} is not known.`;
    else if (word !== '--json') files.push(word);
  }
  return files.length === 1 ? { file: files[0]!, head, json: given.includes('--json') } : 'Name one file with an exported record.';
}

/** Answers a command line. */
export function run(given: readonly string[], readFile: (file: string) => string): Answer {
  if (given.includes('--help') || given.includes('-h')) return { code: 0, lines: HELP };
  const asked = read(given);
  if (typeof asked === 'string') return unreadable(asked, '', ...HELP);
  let file: unknown;
  try {
    file = JSON.parse(readFile(asked.file));
  } catch (error) {
    return unreadable(error instanceof SyntaxError ? `${asked.file} is not a JSON file, so it is not an exported record.` : `${asked.file} cannot be read: ${(error as Error).message}`);
  }
  const report = verify(file, sha256);
  const missing = report.ok && asked.head ? lacks(file as { entries: Head[] }, asked.head) : null;
  const code: ExitCode = report.ok && !missing ? 0 : 1;
  if (asked.json) return { code, lines: [JSON.stringify(missing ? { ok: false, entry: asked.head!.sequence, sentence: missing } : report, null, 2)] };
  if (missing) return { code, lines: ['THE RECORD IS NOT THE ONE THAT YOU NOTED DOWN.', missing] };
  if (!report.ok) return { code, lines: ['THE RECORD IS NOT IN ORDER.', report.sentence] };
  return {
    code,
    lines: [
      'The record is in order.', ...report.verified.map((line) => `  ✓ ${line}`), ...report.remarks.map((line) => `  – ${line}`), '',
      `It ends with entry ${report.head.sequence}, fingerprint ${report.head.hash.match(/.{8}/g)!.join(' ')}.`,
      'Compare this with what outcomes and editions show, or with what you noted down earlier: somebody who rewrites a whole record changes it.',
    ],
  };
}

function lacks({ entries }: { entries: Head[] }, { sequence, hash }: Head): string | null {
  const entry = entries[sequence - 1];
  if (!entry) return `It has ${entries.length} entries, and entry ${sequence} is not among them.`;
  return entry.hash.startsWith(hash) ? null : `Entry ${sequence} has another fingerprint: ${entry.hash}.`;
}
