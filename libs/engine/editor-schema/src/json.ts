/** A document as ProseMirror writes it: plain data, the currency between server, browser and files. */
export interface DocJson { type: string; attrs?: Record<string, unknown>; content?: DocJson[]; text?: string; marks?: MarkJson[] }
export interface MarkJson { type: string; attrs?: Record<string, unknown> }

/** One spelling for equal data: keys sorted, nothing undefined, no white space. Two equal values give the same string, so it can be hashed. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
