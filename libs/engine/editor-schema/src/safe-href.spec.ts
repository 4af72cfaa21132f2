import { generateHTML } from './testing/rendered.js';
import { isAllowedValue } from './collab-rules.js';
import { toHtml } from './html.js';
import type { DocJson } from './json.js';
import { safeHref } from './marks/safe-href.js';
import { toPlainBlocks } from './plain-blocks.js';

// Two hundred and more addresses: each dangerous or misleading scheme in every disguise that a browser is known to see through.
const schemes = ['javascript', 'data', 'vbscript', 'file', 'blob', 'ftp', 'ws', 'about', 'view-source', 'intent', 'tel', 'chrome'];
const disguises = [
  (s: string) => `${s}:alert(1)`, (s: string) => `${s.toUpperCase()}:alert(1)`, (s: string) => `  ${s}:alert(1)`, (s: string) => `\u0001${s}:alert(1)`,
  (s: string) => `${s.slice(0, 2)}\t${s.slice(2)}:alert(1)`, (s: string) => `${s.slice(0, 2)}\n${s.slice(2)}:alert(1)`, (s: string) => `${s.slice(0, 2)}\r${s.slice(2)}:alert(1)`,
  (s: string) => `${s.slice(0, 2)}\u0000${s.slice(2)}:alert(1)`, (s: string) => `${s}\u200b:alert(1)`, (s: string) => `${s}&colon;alert(1)`, (s: string) => `${s}&#58;alert(1)`,
  (s: string) => `${s}://https://example.org`, (s: string) => `${s}:%0aalert(1)`, (s: string) => `\ufeff${s}:alert(1)`, (s: string) => `${s}:text/html,<script>alert(1)</script>`,
  (s: string) => `&#x6a;${s}:alert(1)`,
];
const oddities = [
  '', ' ', '#', '/', '//', '//example.org', '/path', './path', '../path', '?q', 'example.org', 'www.example.org', 'http:', 'http:/', 'http://', 'https:///example.org',
  'http:example.org', 'https:\\\\example.org', 'https://example.org\\@evil.example', 'https://bank.example@evil.example/', 'https://user:word@example.org/', 'http://[', 'https://exa mple.org',
  'https://example.org/"onmouseover="alert(1)', "https://example.org/'x", 'https://example.org/<script>', 'https://example.org/`', 'https://example.org/\u202egpj.exe', 'mailto:', 'mailto:nobody',
  'mailto:a@b', 'mailto:a@b.org,javascript:alert(1)@c', 'mailto:x y@example.org', 'mailto://example.org', `https://example.org/${'a'.repeat(3000)}`,
];
const hostile = [...schemes.flatMap((scheme) => disguises.map((disguise) => disguise(scheme))), ...oddities];
const honest = ['https://example.org', 'http://example.org/a?b=c&d=%20#e', 'HTTPS://Example.org/Über', 'mailto:desk@example.org', 'mailto:desk@example.org?subject=Hello', 'https://example.org:8443/x'];

const linked = (href: unknown): DocJson => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] }] }] });

describe('links (SECURITY 15)', () => {
  test('the corpus is as large as promised', () => expect(new Set(hostile).size).toBeGreaterThanOrEqual(200));

  test.each(hostile)('never rendered: %j', (href) => {
    expect(safeHref(href)).toBeNull();
    expect(isAllowedValue('link', 'href', href)).toBe(false);
    expect(toHtml(linked(href))).toBe('<p>words</p>');
    expect(generateHTML(linked(href))).not.toContain('href');
    expect(toPlainBlocks(linked(href))[0]!.runs[0]).not.toHaveProperty('href');
  });

  test.each([null, undefined, 7, {}, [], ['https://example.org'], true])('never rendered: %j, which is not even text', (href) => {
    expect(toHtml(linked(href))).toBe('<p>words</p>');
  });

  test.each(honest)('rendered: %s', (href) => {
    expect(safeHref(href)).toBe(href);
    expect(toHtml(linked(href))).toContain(`<a href="${href.replaceAll('&', '&amp;')}" rel="noopener noreferrer nofollow">words</a>`);
    expect(generateHTML(linked(href))).toContain('href=');
  });
});
