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

const FRAGMENT = 'virtual:northstar-fragment/';
interface Definition { readonly kind: string; readonly name: { readonly value: string } }
const definitionsOf = (text: string): readonly Definition[] => (JSON.parse(text) as { definitions: readonly Definition[] }).definitions;

/**
 * Puts the generated document in the place of each `graphql(…)` call. Without it every page would carry the text of all operations
 * of the project, because they are looked up in one table by their source, and are one file. A fragment is a module of its own:
 * in the generated documents it stands once more in each operation that asks for it.
 */
export function operations(): Plugin {
  return {
    name: 'northstar-operations',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(FRAGMENT) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${FRAGMENT}`)) return null;
      this.addWatchFile(GENERATED);
      const name = id.slice(FRAGMENT.length + 1);
      const [definition] = definitionsOf(generated().get(`${name}FragmentDoc`) ?? this.error(`there is no fragment ${name}`)).filter((each) => each.name.value === name);
      return { code: `export default ${JSON.stringify(definition)};`, moduleSideEffects: false };
    },
    transform(code, id) {
      if (!/\/libs\/web\/[^/]+\/src\/.*\/?api\//.test(id) || !code.includes('graphql(')) return null;
      this.addWatchFile(GENERATED);
      const texts = generated();
      const fragments = new Set<string>();
      const written = (definition: Definition): string => {
        if (definition.kind !== 'FragmentDefinition') return JSON.stringify(definition);
        fragments.add(definition.name.value);
        return `fragment${definition.name.value}`;
      };
      const replaced = code.replace(CALL, (call: string, kind: string, name: string) => {
        const text = texts.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
        return text === undefined ? call : `{"kind":"Document","definitions":[${definitionsOf(text).map(written).join(',')}]}`;
      });
      if (replaced === code) return null;
      return { code: `${[...fragments].map((name) => `import fragment${name} from '${FRAGMENT}${name}';`).join('\n')}\n${replaced}`, map: null };
    },
  };
}
