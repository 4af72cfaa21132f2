import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRoot } from '../setup/paths.mjs';

// A link whose text is one name in code, such as [`Room.join`](../libs/…/room.ts), promises that the file declares that name.
const NAMED = /\[`([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)(?:\(\))?`\]\(\s*([^)\s#]+\.(?:tsx?|mjs))(?:#[^)\s]*)?\s*\)/g;

/** Finds links in documents that name a function, class or constant which the linked file does not declare. */
export async function checkNames(files, root = inRoot()) {
  const problems = [];
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const match of text.matchAll(NAMED)) {
      const [, name, target] = match;
      const wanted = path.resolve(root, path.dirname(file), decodeURIComponent(target));
      // A file that is not there is the business of the links; `tally.ts` names the file and nothing in it.
      if (name === path.basename(wanted) || !existsSync(wanted)) continue;
      if (!declaredIn(wanted).has(name)) problems.push(`${file}:${text.slice(0, match.index).split('\n').length} names ${name}, which ${target} does not declare.`);
    }
  }
  return problems;
}

const known = new Map();

/** Every name that a file declares, alone and with what it belongs to: `join` and `Room.join`. */
function declaredIn(file) {
  const before = known.get(file);
  if (before) return before;
  const names = new Set();
  const visit = (node, owner) => {
    const name = node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) && isDeclaration(node) ? node.name.text : null;
    if (name !== null) {
      names.add(name);
      if (owner !== null) names.add(`${owner}.${name}`);
    }
    ts.forEachChild(node, (child) => visit(child, name ?? owner));
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false), null);
  known.set(file, names);
  return names;
}

// Parameters and imports are left out: a file that only uses a name does not explain it.
function isDeclaration(node) {
  return ts.isFunctionDeclaration(node) || ts.isClassLike(node) || ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isAccessor(node)
    || ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
    || ts.isEnumDeclaration(node) || ts.isMethodSignature(node) || ts.isPropertySignature(node);
}
