import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const GENERATED = fileURLToPath(new URL('../../../libs/web/graphql/src/generated/graphql.ts', import.meta.url));
const CALL = /graphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\s*\)/g;

/**
 * Puts the generated document in the place of each `graphql(…)` call. Without it every page would carry the text of all operations
 * of the project, because they are looked up in one table by their source.
 */
export function operations(): Plugin {
  return {
    name: 'northstar-operations',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/libs\/web\/[^/]+\/src\/.*\/?api\//.test(id) || !code.includes('graphql(')) return null;
      const names: string[] = [];
      const replaced = code.replace(CALL, (_call, kind: string, name: string) => {
        const constant = `${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`;
        names.push(constant);
        return constant;
      });
      if (names.length === 0) return null;
      return { code: `import { ${names.join(', ')} } from ${JSON.stringify(GENERATED)};\n${replaced}`, map: null };
    },
  };
}
