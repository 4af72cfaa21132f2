import type { Remarks } from './remarks.js';
import { CannotRead } from './unreadable.js';

export type Format = 'docx' | 'markdown' | 'html';

/** What a file is, by what is in it. Its name and the type that a browser claims count for nothing. */
export type Sniffed = { readonly format: 'docx' } | { readonly format: 'markdown' | 'html'; readonly text: string };

const begins = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
const ascii = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));

/** Elements that a page begins with; Markdown, too, may hold HTML, but begins with words. */
const PAGE = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|ul|ol|table|blockquote|center|font|span|b|strong)\b/i;

/** Finds out what a file is, and reads its letters. */
export function sniff(bytes: Uint8Array, remarks: Remarks): Sniffed {
  if (bytes.byteLength === 0) throw new CannotRead('empty');
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return { format: 'docx' };
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new CannotRead('old_word');
  if (begins(bytes, ...ascii('%PDF'))) throw new CannotRead('pdf');
  if (begins(bytes, ...ascii('{\\rtf'))) throw new CannotRead('rtf');
  const text = lettersOf(bytes, remarks);
  if (text.trim() === '') throw new CannotRead('empty');
  return { format: PAGE.test(text) ? 'html' : 'markdown', text };
}

/** The signs that Windows has where other Western code pages have none; not every decoder that is asked for them gives them. */
const WINDOWS = [...'€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'];

function lettersOf(bytes: Uint8Array, remarks: Remarks): string {
  const marked = begins(bytes, 0xff, 0xfe) ? 'utf-16le' : begins(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  if (marked) return checked(new TextDecoder(marked).decode(bytes));
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof CannotRead) throw error;
  }
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4_096)))?.[1];
  if (named && !/^utf-?8$/i.test(named)) {
    try {
      return checked(new TextDecoder(named).decode(bytes));
    } catch (error) {
      if (error instanceof CannotRead) throw error;
    }
  }
  remarks.add('encoding');
  return checked(new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!));
}

/** No text has zeros and other control characters in it; what has is a program, a picture, an archive. */
function checked(text: string): string {
  const start = text.slice(0, 65_536);
  const strange = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (start.includes('\u0000') || strange > start.length / 100) throw new CannotRead('kind');
  return text;
}
