/** What may be inside one kind of element. */
export interface ElementRule {
  readonly attributes: readonly string[];
  /** Names of elements that may be direct children. */
  readonly children: readonly string[];
  /** Whether it may hold text (as Y.XmlText). */
  readonly text: boolean;
}

/**
 * The document's schema as far as Yjs bytes can violate it. The editor's schema library states it as plain data,
 * so the guard refuses nothing that an honest editor of this version writes [C5].
 */
export interface SchemaRules {
  readonly schemaVersion: number;
  /** Names that may stand at the root, each an XML fragment. */
  readonly roots: readonly string[];
  readonly rootChildren: readonly string[];
  readonly elements: Readonly<Record<string, ElementRule>>;
  /** Mark name → the keys of the object that is its value. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  /** Looks closer at a value of an element's or mark's attribute; without it every small value passes. */
  readonly isAllowedValue?: (owner: string, attribute: string, value: unknown) => boolean;
}

/** The rules made ready for look-ups. Maps and sets, so that names such as `constructor` mean nothing. */
export class CompiledRules {
  readonly version: number;
  private readonly roots: ReadonlySet<string>;
  private readonly root: ElementLookup;
  private readonly elements: ReadonlyMap<string, ElementLookup>;
  private readonly marks: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly allowed: (owner: string, attribute: string, value: unknown) => boolean;

  constructor(rules: SchemaRules) {
    this.version = rules.schemaVersion;
    this.roots = new Set(rules.roots);
    this.root = lookup({ attributes: [], children: rules.rootChildren, text: false });
    this.elements = new Map(Object.entries(rules.elements).map(([name, rule]) => [name, lookup(rule)]));
    this.marks = new Map(Object.entries(rules.marks).map(([name, keys]) => [name, new Set(keys)]));
    this.allowed = rules.isAllowedValue ?? (() => true);
  }

  hasRoot(name: string): boolean {
    return this.roots.has(name);
  }

  hasElement(name: string): boolean {
    return this.elements.has(name);
  }

  /** `parent` is null at the root. */
  mayHoldElement(parent: string | null, child: string): boolean {
    return this.of(parent)?.children.has(child) ?? false;
  }

  mayHoldText(parent: string | null): boolean {
    return this.of(parent)?.text ?? false;
  }

  hasAttribute(element: string, attribute: string): boolean {
    return this.elements.get(element)?.attributes.has(attribute) ?? false;
  }

  /** A removed attribute leaves nothing to judge, hence undefined and null always pass. */
  mayHaveValue(element: string, attribute: string, value: unknown): boolean {
    return value === null || value === undefined || this.allowed(element, attribute, value);
  }

  /** `value` is null where the mark ends. */
  mayMark(name: string, value: unknown): boolean {
    const keys = this.marks.get(name);
    if (!keys) return false;
    if (value === null || value === true) return true;
    if (typeof value !== 'object' || Array.isArray(value)) return false;
    return Object.entries(value as object).every(([key, inner]) => keys.has(key) && this.mayHaveValue(name, key, inner));
  }

  private of(parent: string | null): ElementLookup | undefined {
    return parent === null ? this.root : this.elements.get(parent);
  }
}

interface ElementLookup {
  readonly attributes: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  readonly text: boolean;
}

function lookup(rule: ElementRule): ElementLookup {
  return { attributes: new Set(rule.attributes), children: new Set(rule.children), text: rule.text };
}
