import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const GENERATED = fileURLToPath(new URL('../../../libs/web/graphql/src/generated/graphql.ts', import.meta.url));
const CALL = /graphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\s*\)/g;

/** The generated documents by the names of their constants, read anew when they were generated anew. */
let known: { readonly at: number; readonly texts: ReadonlyMap<string, string> } | null = null;
function generated(): ReadonlyMap<string, string> {
  const at = statSync(GENERATED).mtimeMs;
  if (known?.at !== at) known = { at, texts: new Map([...readFileSync(GENERATED, 'utf8').matchAll(/^export const (\w+) = (\{"kind":"Document".*\}) as unknown as DocumentNode/gm)].map(([, name, text]) => [name!, text!])) };
  return known.texts;
}

/**
 * Puts the generated document in the place of each `graphql(…)` call. Without it every page would carry the text of all operations
 * of the project, because they are looked up in one table by their source, and are one file.
 */
export function operations(): Plugin {
  return {
    name: 'northstar-operations',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/libs\/web\/[^/]+\/src\/.*\/?api\//.test(id) || !code.includes('graphql(')) return null;
      this.addWatchFile(GENERATED);
      const texts = generated();
      const replaced = code.replace(CALL, (call: string, kind: string, name: string) => texts.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`) ?? call);
      return replaced === code ? null : { code: replaced, map: null };
    },
  };
}
