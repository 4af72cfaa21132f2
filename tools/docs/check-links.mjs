import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';

const LINK = /!?\[(?:[^\]\\]|\\.)*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)/gm;

/** Text without what is quoted as code, line by line, so that numbers of lines stay true. */
const withoutCode = (text) => text
  .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, (block) => block.replace(/[^\n]/g, ' '))
  .replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));

/** How a heading is called in a link, as the usual renderers do it. */
const slug = (heading) => heading.trim().toLowerCase().replace(/[`*_~]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s/g, '-');

function anchorsOf(file) {
  const text = readFileSync(file, 'utf8').replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '');
  const seen = new Map();
  const anchors = new Set();
  for (const [, heading] of text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const name = slug(heading);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    anchors.add(count === 0 ? name : `${name}-${count}`);
  }
  for (const [, id] of text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

/** Every relative link in a Markdown file must lead to a file, and to a heading or line of it where it names one. */
export async function checkLinks(files, root = inRoot()) {
  const problems = [];
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const text = withoutCode(readFileSync(path.join(root, file), 'utf8'));
    for (const match of text.matchAll(LINK)) {
      const link = match[1] ?? match[2];
      if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//')) continue;
      const line = text.slice(0, match.index).split('\n').length;
      const problem = why(root, file, link);
      if (problem) problems.push(`${file}:${line} links to ${link}, ${problem}`);
    }
  }
  return problems;
}

function why(root, file, link) {
  const [target, fragment] = link.split('#');
  const wanted = target === '' ? path.join(root, file) : path.resolve(root, path.dirname(file), decodeURIComponent(target));
  if (!wanted.startsWith(root)) return 'which lies outside the project.';
  if (!existsSync(wanted)) return 'which does not exist.';
  if (!fragment || statSync(wanted).isDirectory()) return null;
  const lines = /^L(\d+)(?:-L?(\d+))?$/.exec(fragment);
  if (lines) return Number(lines[2] ?? lines[1]) > readFileSync(wanted, 'utf8').split('\n').length ? 'but the file has fewer lines.' : null;
  return wanted.endsWith('.md') && !anchorsOf(wanted).has(decodeURIComponent(fragment)) ? 'but there is no such heading.' : null;
}
