import { safeHref } from './marks/safe-href.js';
import { isSourceValue } from './nodes/citation.js';
import { schema } from './schema.js';
import { FRAGMENT_NAME, SCHEMA_VERSION } from './version.js';

/** What may stand in one kind of element. */
export interface ElementRule { readonly attributes: readonly string[]; readonly children: readonly string[]; readonly text: boolean }

/**
 * What the sync guard has to know of the schema to refuse data that no honest editor writes [C5]; the guard itself knows no ProseMirror.
 * Mark names stand in the shared text as they are: the editor binding adds a hash only to marks that may overlap with themselves,
 * and the schema has none.
 */
export interface CollabRules {
  readonly schemaVersion: number;
  /** Names that may stand at the root, each an XML fragment, and the elements that may stand directly in it. */
  readonly roots: readonly string[];
  readonly rootChildren: readonly string[];
  readonly elements: Readonly<Record<string, ElementRule>>;
  /** Mark name → the keys of the object that is its value. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly isAllowedValue: (owner: string, attribute: string, value: unknown) => boolean;
}

function rulesOf(name: string): ElementRule {
  const type = schema.nodes[name]!;
  const children = Object.values(schema.nodes).filter((child) => !child.isText && child !== schema.topNodeType && mayHold(name, child.name));
  return { attributes: Object.keys(type.spec.attrs ?? {}), children: children.map((child) => child.name), text: type.inlineContent };
}

/** Asked of the parsed content expression, so the rules cannot differ from the schema. */
function mayHold(parent: string, child: string): boolean {
  const seen = new Set<unknown>();
  const open = [schema.nodes[parent]!.contentMatch];
  for (let match = open.pop(); match; match = open.pop()) {
    if (seen.has(match)) continue;
    seen.add(match);
    if (match.matchType(schema.nodes[child]!)) return true;
    for (let edge = 0; edge < match.edgeCount; edge++) open.push(match.edge(edge).next);
  }
  return false;
}

/** The rules of this version of the schema. */
export const collabRules: CollabRules = {
  schemaVersion: SCHEMA_VERSION,
  roots: [FRAGMENT_NAME],
  rootChildren: rulesOf(schema.topNodeType.name).children,
  elements: Object.fromEntries(Object.keys(schema.nodes)
    .filter((name) => name !== schema.topNodeType.name && name !== 'text')
    .map((name) => [name, rulesOf(name)])),
  marks: Object.fromEntries(Object.values(schema.marks).map((mark) => [mark.name, Object.keys(mark.spec.attrs ?? {})])),
  isAllowedValue,
};

/** Whether an attribute of an element or of a mark may have this value. */
export function isAllowedValue(owner: string, attribute: string, value: unknown): boolean {
  if (owner === 'heading' && attribute === 'level') return value === 1 || value === 2 || value === 3;
  if (owner === 'orderedList' && attribute === 'start') return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100_000;
  if (owner === 'citation') return isSourceValue(attribute, value);
  if (owner === 'taskItem' && attribute === 'checked') return typeof value === 'boolean';
  if (owner === 'table') return (attribute === 'headerRow' || attribute === 'headerColumn') && typeof value === 'boolean';
  if (owner === 'link' && attribute === 'href') return safeHref(value) !== null;
  return false;
}
