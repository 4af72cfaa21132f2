import type { DOMOutputSpec } from '@tiptap/pm/model';
import type { DocJson } from '../json.js';
import { schema } from '../schema.js';

function flatten(spec: DOMOutputSpec, hole: string): string {
  const [tag, ...rest] = spec as unknown as [string, ...unknown[]];
  const first = rest[0];
  const attributes = typeof first === 'object' && first !== null && !Array.isArray(first) ? (rest.shift(), first as Record<string, unknown>) : {};
  const inner = rest.map((part) => (part === 0 ? hole : flatten(part as DOMOutputSpec, hole))).join('');
  return `<${tag}${Object.entries(attributes).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')}>${inner}</${tag}>`;
}

/**
 * What the editor itself would draw for a document, as text. It takes the data as it is, without any of the cleaning that
 * documents get on their way in, because in the editor the shared text arrives just so.
 */
export function generateHTML(json: DocJson): string {
  const render = (node: ReturnType<typeof schema.nodeFromJSON>): string => {
    let html = node.isText ? node.text! : flatten(schema.nodes[node.type.name]!.spec.toDOM?.(node) ?? ['div', 0], node.children.map(render).join(''));
    for (const mark of [...node.marks].reverse()) html = flatten(mark.type.spec.toDOM!(mark, true), html);
    return html;
  };
  return render(schema.nodeFromJSON(json));
}
